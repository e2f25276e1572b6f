/** Turning the wing on and off, and the owner's profile. */
import type { Given, Outputs } from '#contract/contract.ts'
import { journalDay } from '#contract/journal-day.ts'
import type { RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import { getIdentity } from '#db/identities.ts'
import { getConnection } from '#db/rhythm/connections.ts'
import { deleteRhythm, getProfile, putProfile } from '#db/rhythm/profiles.ts'
import { arrivedIn } from '#rhythm/plan/zones.ts'
import { changedProfile, defaultProfile } from '#rhythm/profile.ts'
import type { Services } from '../context.ts'
import { found } from '../failure.ts'
import { changed } from './changed.ts'
import { settleRhythm } from './settle.ts'
import { openWing } from './wing.ts'

type Use = Given['rhythm']

/** Off says nothing of what is kept but that it is there. */
export function rhythmStatus(s: Services, { identity_id }: Use['status']): Outputs['rhythm']['status'] {
  found(getIdentity(s.db.read, identity_id), 'identity', identity_id)
  const stored = getProfile(s.db.read, identity_id)
  if (!stored?.enabled) return { on: false, kept: stored !== null, oura: null }
  const connection = getConnection(s.db.read, identity_id)
  return {
    on: true,
    kept: true,
    oura: { connected: connection !== null, last_sync: connection?.last_sync ?? null },
  }
}

/** What was kept is there again. */
export function turnOn(s: Services, { identity_id, profile: change }: Use['turnOn']): RhythmProfile {
  const identity = found(getIdentity(s.db.read, identity_id), 'identity', identity_id)
  const now = s.clock.now()
  s.db.write(tx => {
    const kept = getProfile(tx, identity_id)
    const { name, zone, day_start } = identity
    // The first zone holds for everything before, too.
    const zones = kept?.zones ?? [{ from: journalDay(0, 'UTC'), zone }]
    putProfile(
      tx,
      identity_id,
      { enabled: true, profile: kept?.profile ?? defaultProfile(name, zone, day_start), zones },
      now,
    )
  })
  changed(s, identity_id)
  return change ? changeProfile(s, { identity_id, change }) : profileOf(s, { identity_id })
}

/** Hides all of it. What is deleted is gone for good, the ledger and the connection included. */
export function turnOff(s: Services, { identity_id, data }: Use['turnOff']): Outputs['rhythm']['turnOff'] {
  found(getIdentity(s.db.read, identity_id), 'identity', identity_id)
  const now = s.clock.now()
  const kept = s.db.write(tx => {
    const stored = getProfile(tx, identity_id)
    if (data === 'delete') deleteRhythm(tx, identity_id)
    else if (stored) putProfile(tx, identity_id, { ...stored, enabled: false }, now)
    return data === 'keep' && stored !== null
  })
  changed(s, identity_id)
  return { on: false, kept }
}

export function profileOf(s: Services, { identity_id }: Use['profile']): RhythmProfile {
  return openWing(s.db.read, identity_id, s.clock.now()).profile
}

/** A new zone holds from the day on which the owner is there; the days before stay where they were lived. */
export function changeProfile(s: Services, { identity_id, change }: Use['changeProfile']): RhythmProfile {
  const now = s.clock.now()
  const profile = s.db.write(tx => {
    const wing = openWing(tx, identity_id, now)
    const next = changedProfile(wing.profile, change)
    const arrived = journalDay(now, next.zone, next.day_start)
    const zones = next.zone === wing.profile.zone ? wing.zones : arrivedIn(wing.zones, next.zone, arrived)
    putProfile(tx, identity_id, { enabled: true, profile: next, zones }, now)
    settleRhythm(tx, openWing(tx, identity_id, now))
    return next
  })
  changed(s, identity_id)
  return profile
}
