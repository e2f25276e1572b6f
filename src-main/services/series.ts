/** From counts per period to the points of a series: every period between the first and the last, with rate and interval. */
import { nextPeriod, type Period } from '#contract/journal-day.ts'
import type { EvolutionPoint } from '#contract/schemas/pattern.ts'
import { wilson } from '#engine/time/wilson.ts'

/**
 * @param exposure first day of period → reflections read in it
 * @param hits first day of period → occurrences, and the reflections that hold them
 */
export function seriesOf(
  period: Period,
  exposure: ReadonlyMap<string, number>,
  hits: ReadonlyMap<string, { readonly occurrences: number; readonly with: number }>,
): EvolutionPoint[] {
  const starts = [...exposure.keys()].sort()
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined) return []
  const points: EvolutionPoint[] = []
  for (let start = first; start <= last; start = nextPeriod(start, period)) {
    const reflections = exposure.get(start) ?? 0
    const hit = hits.get(start) ?? { occurrences: 0, with: 0 }
    const interval = reflections > 0 ? wilson(hit.with, reflections) : null
    points.push({
      period: start,
      ...hit,
      reflections,
      rate: reflections > 0 ? hit.with / reflections : null,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    })
  }
  return points
}
