/** Counts a theme per week, month or quarter, beside how much was written, with an interval for the rate. */

import { nextPeriod, type Period, periodStart } from '#contract/journal-day.ts'

export interface PeriodPoint {
  /** First day of the period. */
  readonly period: string
  /** Sightings of the theme. */
  readonly occurrences: number
  /** Reflections that hold it. */
  readonly entries: number
  /** Reflections written. */
  readonly reflections: number
  /** entries / reflections, 0 … 1; null in a period without writing. */
  readonly rate: number | null
  /** 95 % interval of the rate. */
  readonly interval: Interval | null
}

export interface Interval {
  readonly low: number
  readonly high: number
}

export interface PeriodSeriesInput {
  /** journal_day of each entry, in time order. */
  readonly entries: readonly string[]
  /** Ascending indices into `entries` of those that hold the theme. */
  readonly at: readonly number[]
  /** Sightings in each of those entries, in the order of `at`; one each where left out. */
  readonly counts?: readonly number[]
  readonly period: Period
  /** Days that the series reaches from and to; by default from the first entry to the last. */
  readonly from?: string
  readonly to?: string
}

/** One point for every period between the first and the last, those without writing included. */
export function periodSeries(input: PeriodSeriesInput): PeriodPoint[] {
  const { entries, at, counts, period } = input
  const from = input.from ?? entries[0]
  const to = input.to ?? entries.at(-1)
  if (from === undefined || to === undefined) return []
  const points: PeriodPoint[] = []
  let entry = entries.findIndex(day => day >= from)
  if (entry < 0) entry = entries.length
  let sighting = at.findIndex(index => index >= entry)
  if (sighting < 0) sighting = at.length
  for (let start = periodStart(from, period); start <= to; start = nextPeriod(start, period)) {
    const end = nextPeriod(start, period)
    const firstEntry = entry
    while (inside(entries[entry], end, to)) entry++
    let occurrences = 0
    const firstSighting = sighting
    for (; (at[sighting] ?? Number.POSITIVE_INFINITY) < entry; sighting++)
      occurrences += counts?.[sighting] ?? 1
    points.push(point(start, occurrences, sighting - firstSighting, entry - firstEntry))
  }
  return points
}

/**
 * Wilson score interval of a share, 95 %; [0, 1] where nothing was counted.
 *
 * @see Wilson, Probable Inference, the Law of Succession, and Statistical Inference (1927)
 */
export function wilson(hits: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 }
  const z = 1.959963984540054
  const share = hits / total
  const scale = 1 + (z * z) / total
  const middle = (share + (z * z) / (2 * total)) / scale
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  return { low: hits === 0 ? 0 : middle - reach, high: hits === total ? 1 : middle + reach }
}

function inside(day: string | undefined, end: string, to: string): boolean {
  return day !== undefined && day < end && day <= to
}

function point(period: string, occurrences: number, entries: number, reflections: number): PeriodPoint {
  const written = reflections > 0
  return {
    period,
    occurrences,
    entries,
    reflections,
    rate: written ? entries / reflections : null,
    interval: written ? wilson(entries, reflections) : null,
  }
}
