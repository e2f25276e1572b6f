/** Opens the wing for one journal: its profile, its calendar, and the failure that says that it is off. */

import { addDays } from '#contract/journal-day.ts'
import { because } from '#contract/problem-reasons.ts'
import type { ReadDb } from '#db/handles.ts'
import { getIdentity } from '#db/identities.ts'
import { healthBetween } from '#db/rhythm/health.ts'
import { getProfile, type StoredProfile } from '#db/rhythm/profiles.ts'
import { mergeSources } from '#rhythm/health/merge.ts'
import { createPlacer, type Followed, type Placer } from '#rhythm/plan/placing.ts'
import { type Calendar, dayOf } from '#rhythm/plan/zones.ts'
import { Failure, found } from '../failure.ts'

/** What every use-case of the wing starts from. */
export interface Wing extends StoredProfile {
  readonly identity_id: string
  readonly calendar: Calendar
  /** UTC instant. */
  readonly now: string
  /** The journal day of now. */
  readonly today: string
}

/** @throws Failure NOT_FOUND for an unknown journal, CONFLICT while Rhythm is off for it. */
export function openWing(db: ReadDb, identityId: string, now: string): Wing {
  found(getIdentity(db, identityId), 'identity', identityId)
  const stored = getProfile(db, identityId)
  if (!stored?.enabled) throw isOff()
  const calendar = { zones: stored.zones, day_start: stored.profile.day_start }
  return { ...stored, identity_id: identityId, calendar, now, today: dayOf(calendar, now) }
}

function isOff(): Failure {
  return new Failure('CONFLICT', {
    ...because('rhythm-off'),
    rule: 'Rhythm is turned off for this journal',
    remedy: 'Turn it on in the settings, or with: mirror rhythm on.',
    field: 'identity_id',
  })
}

/** Placer for the days from … to; anchors follow the wake and bed times that are known of them. */
export function placerFor(db: ReadDb, wing: Wing, from: string, to: string): Placer {
  const { anchors } = wing.profile
  const follows = Object.values(anchors).some(anchor => anchor.follows !== null)
  const times = follows ? knownTimes(db, wing, from, to) : new Map<string, Followed>()
  return createPlacer(wing.calendar, anchors, day => times.get(day))
}

/** The wake time of each day, and the bed time that closed it, which stands with the next day’s night. */
function knownTimes(db: ReadDb, wing: Wing, from: string, to: string): Map<string, Followed> {
  const rows = Map.groupBy(healthBetween(db, wing.identity_id, from, addDays(to, 1)), row => row.day)
  const times = new Map<string, Followed>()
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const wake = mergeSources(rows.get(day) ?? []).metrics.wake_time
    const bed = mergeSources(rows.get(addDays(day, 1)) ?? []).metrics.bed_time
    times.set(day, { wake, bed })
  }
  return times
}
