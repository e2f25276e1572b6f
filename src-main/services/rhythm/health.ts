/** What is known of days: the owner's own word, and all sources together. */

import type { Given, Outputs } from '#contract/contract.ts'
import { because } from '#contract/problem-reasons.ts'
import type { HealthDay, HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import type { ReadDb } from '#db/handles.ts'
import { healthBetween, healthOf, type KeptHealthRow, putHealth } from '#db/rhythm/health.ts'
import { mergeNew, mergeSources } from '#rhythm/health/merge.ts'
import type { Services } from '../context.ts'
import { Failure } from '../failure.ts'
import { changed } from './changed.ts'
import { settleRhythm } from './settle.ts'
import { openWing } from './wing.ts'

type Use = Given['rhythm']

/** @throws Failure BAD_REQUEST for a day to come. */
export function logDay(s: Services, { identity_id, day, metrics, clear }: Use['logDay']): HealthDay {
  const now = s.clock.now()
  const known = s.db.write(tx => {
    const wing = openWing(tx, identity_id, now)
    if (day > wing.today)
      throw new Failure('BAD_REQUEST', {
        ...because('day-to-come'),
        rule: 'a day to come has no data yet',
        remedy: 'Choose today or a day before.',
        field: 'day',
      })
    const before = healthOf(tx, identity_id, day, 'manual')?.metrics ?? {}
    const left = Object.entries(before).filter(([name]) => !clear.some(one => one === name))
    const said = mergeNew(Object.fromEntries(left) as HealthMetrics, metrics)
    putHealth(tx, identity_id, { day, source: 'manual', metrics: said, raw: {} }, now)
    settleRhythm(tx, wing)
    return knownOf(tx, identity_id, day)
  })
  changed(s, identity_id)
  return known
}

/** Days of which something is known. */
export function healthDays(
  s: Services,
  { identity_id, from, to }: Use['health'],
): Outputs['rhythm']['health'] {
  openWing(s.db.read, identity_id, s.clock.now())
  const days = Map.groupBy(healthBetween(s.db.read, identity_id, from, to), row => row.day)
  return { days: [...days].map(([day, rows]) => healthDay(day, rows)) }
}

function knownOf(db: ReadDb, identityId: string, day: string): HealthDay {
  return healthDay(day, healthBetween(db, identityId, day, day))
}

function healthDay(day: string, rows: readonly KeptHealthRow[]): HealthDay {
  const came = rows.filter(row => row.source !== 'manual').map(row => row.updated_at)
  return { day, ...mergeSources(rows), came_at: (came.sort().at(-1) ?? null) as HealthDay['came_at'] }
}
