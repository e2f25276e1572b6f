/** Keeps days that a device or a file brought: new values over old ones, never nothing over something. */
import type { HealthSource } from '#contract/schemas/rhythm-health.ts'
import type { WriteDb } from '#db/handles.ts'
import { healthOf, putHealth } from '#db/rhythm/health.ts'
import type { DayValues } from '#rhythm/health/day-values.ts'
import { mergeNew, sameMetrics } from '#rhythm/health/merge.ts'

export interface KeptCounts {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}

/** @param dryRun counts, and writes nothing */
export function keepDays(
  tx: WriteDb,
  identityId: string,
  source: HealthSource,
  days: readonly DayValues[],
  now: string,
  dryRun = false,
): KeptCounts {
  const counts = { added: 0, updated: 0, unchanged: 0 }
  for (const { day, metrics, raw } of days) {
    const before = healthOf(tx, identityId, day, source)
    const next = { metrics: mergeNew(before?.metrics ?? {}, metrics), raw: { ...before?.raw, ...raw } }
    const same =
      before &&
      sameMetrics(before.metrics, next.metrics) &&
      JSON.stringify(before.raw) === JSON.stringify(next.raw)
    counts[!before ? 'added' : same ? 'unchanged' : 'updated'] += 1
    if (!dryRun && !same) putHealth(tx, identityId, { day, source, ...next }, now)
  }
  return counts
}
