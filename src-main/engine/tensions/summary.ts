/** Pools the measurements of one tension over a window: where it lies, how surely, and whether it moved. */

import { nextPeriod, type Period, periodStart } from '#contract/journal-day.ts'

/** One reading of a tension in one reflection, from two pieces of evidence or more, or the owner's own. */
export interface Measurement {
  readonly reflection: string
  /** journal_day of the reflection. */
  readonly day: string
  /** −1 wholly pole A … +1 wholly pole B. */
  readonly position: number
  /** 0 … 1. */
  readonly intensity: number
  /** 0 … 1; what the reading weighs. */
  readonly confidence: number
}

export interface PositionInterval {
  readonly low: number
  readonly high: number
}

/** Where a handful of measurements lies. */
export interface Pooled {
  readonly count: number
  /** Means weighted by confidence; null without a measurement. */
  readonly position: number | null
  readonly intensity: number | null
  /** Weighted standard deviation of the positions. */
  readonly spread: number | null
  /** 95 % interval of the mean position, within −1 … 1; null under 2 measurements. */
  readonly interval: PositionInterval | null
}

export interface TensionPeriod extends Pooled {
  /** First day of the period. */
  readonly period: string
}

/** `a` and `b` only where the interval keeps clear of 0. */
export type Leaning = 'a' | 'b' | 'neither'

export type TensionTrend = 'toward-a' | 'toward-b' | 'steady' | 'too-few'

export interface TensionSummary extends Pooled {
  readonly first: string | null
  readonly last: string | null
  readonly leaning: Leaning
  readonly trend: TensionTrend
  /** Mean position of the later half less that of the earlier; null under 3 measurements. */
  readonly change: number | null
  /** Every period from the first to the last, those without a measurement included. */
  readonly series: readonly TensionPeriod[]
}

/** A change of the mean position of up to this much is `steady`. */
export const DEAD_BAND = 0.1
const LEAST_FOR_TREND = 3

/** @param measurements in time order. */
export function summarise(measurements: readonly Measurement[], period: Period): TensionSummary {
  const pooled = pool(measurements)
  const change = changeOf(measurements)
  return {
    ...pooled,
    first: measurements[0]?.day ?? null,
    last: measurements.at(-1)?.day ?? null,
    leaning: leaningOf(pooled.interval),
    trend: trendOf(change),
    change,
    series: seriesOf(measurements, period),
  }
}

/** Variance that positions have before any is seen, and how many measurements that belief is worth. */
const PRIOR_VARIANCE = 0.25
const PRIOR_COUNT = 2

/**
 * The confidence-weighted mean, and Student's interval about it. Two or three readings that happen to agree prove little, so their variance is
 * drawn toward the usual one of single entries, which is large.
 */
export function pool(measurements: readonly Measurement[]): Pooled {
  const count = measurements.length
  const weight = sum(measurements, m => m.confidence)
  if (count === 0 || weight <= 0)
    return { count, position: null, intensity: null, spread: null, interval: null }
  const position = sum(measurements, m => m.confidence * m.position) / weight
  const intensity = sum(measurements, m => m.confidence * m.intensity) / weight
  const variance = sum(measurements, m => m.confidence * (m.position - position) ** 2) / weight
  return { count, position, intensity, spread: Math.sqrt(variance), interval: count < 2 ? null : interval() }

  function interval(): PositionInterval {
    // Kish's effective number: a few sure readings among many unsure ones count as few.
    const effective = weight ** 2 / sum(measurements, m => m.confidence ** 2)
    const pooledVariance =
      (variance * effective + PRIOR_VARIANCE * PRIOR_COUNT) / (effective - 1 + PRIOR_COUNT)
    const reach = studentQuantile(effective - 1 + PRIOR_COUNT) * Math.sqrt(pooledVariance / effective)
    return { low: Math.max(-1, position - reach), high: Math.min(1, position + reach) }
  }
}

/**
 * 97.5 % quantile of Student's t for two degrees of freedom or more, by the expansion of Cornish and Fisher; under 1 % off from three on.
 *
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5
 */
export function studentQuantile(degrees: number): number {
  const z = 1.959963984540054
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  )
}

function leaningOf(interval: PositionInterval | null): Leaning {
  if (interval === null) return 'neither'
  if (interval.high < 0) return 'a'
  return interval.low > 0 ? 'b' : 'neither'
}

/** The middle one of an odd number stands in both halves. */
function changeOf(measurements: readonly Measurement[]): number | null {
  if (measurements.length < LEAST_FOR_TREND) return null
  const half = Math.ceil(measurements.length / 2)
  const earlier = pool(measurements.slice(0, half)).position
  const later = pool(measurements.slice(-half)).position
  return earlier === null || later === null ? null : later - earlier
}

function trendOf(change: number | null): TensionTrend {
  if (change === null) return 'too-few'
  // A hair of slack, or a change of exactly the band would be judged by its last bit.
  if (Math.abs(change) <= DEAD_BAND + 1e-9) return 'steady'
  return change < 0 ? 'toward-a' : 'toward-b'
}

function seriesOf(measurements: readonly Measurement[], period: Period): TensionPeriod[] {
  const last = measurements.at(-1)
  const [first] = measurements
  if (first === undefined || last === undefined) return []
  const series: TensionPeriod[] = []
  let at = 0
  for (let start = periodStart(first.day, period); start <= last.day; start = nextPeriod(start, period)) {
    const end = nextPeriod(start, period)
    const from = at
    while (at < measurements.length && (measurements[at]?.day ?? end) < end) at++
    series.push({ period: start, ...pool(measurements.slice(from, at)) })
  }
  return series
}

function sum(measurements: readonly Measurement[], value: (measurement: Measurement) => number): number {
  return measurements.reduce((total, measurement) => total + value(measurement), 0)
}
