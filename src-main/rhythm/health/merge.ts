/** One day's values out of several sources, and new values over old ones: what is missing never covers what is there. */
import type { HealthMetrics, HealthSource, MetricName } from '#contract/schemas/rhythm-health.ts'

export interface SourceValues {
  readonly source: HealthSource
  readonly metrics: HealthMetrics
}

/** The owner's word goes before a device, a device before a file. */
const ORDER: readonly HealthSource[] = ['manual', 'oura', 'apple', 'fitbit', 'csv']

/** For each value the first source that has it. */
export function mergeSources(rows: readonly SourceValues[]): {
  readonly metrics: HealthMetrics
  readonly sources: Partial<Record<MetricName, HealthSource>>
} {
  const metrics: Record<string, unknown> = {}
  const sources: Partial<Record<MetricName, HealthSource>> = {}
  const sorted = [...rows].sort((a, b) => ORDER.indexOf(a.source) - ORDER.indexOf(b.source))
  for (const row of sorted)
    for (const [name, value] of Object.entries(row.metrics) as [MetricName, unknown][])
      if (value !== undefined && !(name in metrics)) {
        metrics[name] = value
        sources[name] = row.source
      }
  return { metrics: metrics as HealthMetrics, sources }
}

/** What one source says of a day after it said more: its new values over its old ones, its old ones where it is silent now. */
export function mergeNew(old: HealthMetrics, fresh: HealthMetrics): HealthMetrics {
  const given = Object.entries(fresh).filter(([, value]) => value !== undefined && value !== null)
  return { ...old, ...Object.fromEntries(given) }
}

/** Whether two say the same. */
export function sameMetrics(a: HealthMetrics, b: HealthMetrics): boolean {
  const text = (metrics: HealthMetrics) => JSON.stringify(Object.entries(metrics).sort())
  return text(a) === text(b)
}

/** Gym sessions in the seven days that end with the last of `days`; null where none of them has data. */
export function sessionsIn(days: readonly (HealthMetrics | undefined)[]): number | null {
  const known = days.flatMap(metrics => (metrics?.gym_sessions === undefined ? [] : [metrics.gym_sessions]))
  return known.length === 0 ? null : known.reduce((sum, sessions) => sum + sessions, 0)
}
