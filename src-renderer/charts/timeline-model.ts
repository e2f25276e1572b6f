/** A pattern through time: the share of reflections that hold it in each period, honest about how little that may rest on. */
import { nextPeriod, type Period } from '#contract/journal-day.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { dayNumber, dayOfNumber, periodEnd, periodWords, rangeWords } from './day-words.ts'
import { percent, whole } from './number-words.ts'
import { linear, quantile, ticksToMax } from './scale.ts'
import { sentences as say } from './sentences.ts'
import { type TimeTick, timeTicks } from './time-axis.ts'

/** What the model reads of one period; see `EvolutionPoint` in the contract. */
export interface TimelineInput {
  readonly period: string
  readonly with: number
  readonly reflections: number
  readonly rate: number | null
  readonly low: number | null
  readonly high: number | null
}

export interface BurstInput {
  readonly from: string
  readonly to: string
  readonly reflections: number
}

export interface TimelinePoint {
  /** First and last day of the period. */
  readonly from: string
  readonly to: string
  /** Day number of the middle of the period. */
  readonly at: number
  readonly rate: number | null
  /** The 95 % interval of the rate, null where nothing was written. */
  readonly band: readonly [number, number] | null
  readonly with: number
  readonly reflections: number
  readonly words: string
}

export interface TimelineBurst {
  readonly from: number
  readonly to: number
  /** Its days in words; empty where the label before it leaves no room. */
  readonly label: string
  readonly fromDay: string
  readonly toDay: string
}

export interface Timeline {
  readonly points: readonly TimelinePoint[]
  readonly bursts: readonly TimelineBurst[]
  readonly domain: readonly [number, number]
  readonly xTicks: readonly TimeTick[]
  readonly top: number
  readonly yTicks: readonly number[]
  /** true where a band reaches above the top and is cut there. */
  readonly cut: boolean
  readonly summary: string
}

/** Null where no period holds a reflection. `width` is that of the chart, in pixels. */
export function timeline(
  series: readonly TimelineInput[],
  bursts: readonly BurstInput[],
  period: Period,
  trend: Pattern['trend'],
  width = 800,
): Timeline | null {
  const first = series[0]
  const last = series.at(-1)
  if (!first || !last || series.every(p => p.reflections === 0)) return null
  const points = series.map(input => pointOf(input, period))
  const domain: readonly [number, number] = [
    dayNumber(first.period),
    dayNumber(periodEnd(last.period, period)) + 1,
  ]
  const highs = points.flatMap(p => (p.band ? [p.band[1]] : []))
  const yTicks = ticksToMax(Math.min(1, topOf(points, highs)), 4)
  const top = Math.min(1, yTicks.at(-1) ?? 1)
  return {
    points,
    bursts: withRoom(
      bursts.map(burst => burstOf(burst, domain)),
      domain,
      width,
    ),
    domain,
    xTicks: timeTicks(dayOfNumber(domain[0]), dayOfNumber(domain[1] - 1), width < 560 ? 5 : 10),
    top,
    yTicks: yTicks.filter(t => t <= 1),
    cut: highs.some(high => high > top + 1e-9),
    summary: summaryOf(points, trend),
  }
}

/** A trend, as one calm clause. */
export function trendWords(trend: Pattern['trend']): string {
  return say.trends[trend]
}

function pointOf(input: TimelineInput, period: Period): TimelinePoint {
  const from = dayNumber(input.period)
  const next = dayNumber(nextPeriod(input.period, period))
  const name = periodWords(input.period, period)
  const words =
    input.rate === null
      ? say.nothingWritten(name)
      : say.share(name, String(input.with), input.reflections, percent(input.rate))
  return {
    from: input.period,
    to: periodEnd(input.period, period),
    at: (from + next) / 2,
    rate: input.rate,
    band: input.low === null || input.high === null ? null : [input.low, input.high],
    with: input.with,
    reflections: input.reflections,
    words,
  }
}

/** High enough for every rate and for nine bands in ten: one thin week must not flatten ten years. */
function topOf(points: readonly TimelinePoint[], highs: readonly number[]): number {
  const rates = points.map(p => p.rate ?? 0)
  return Math.max(0.01, ...rates, Math.min(quantile(highs, 0.9), 3 * Math.max(...rates, 0.01)))
}

function burstOf(burst: BurstInput, domain: readonly [number, number]): TimelineBurst {
  return {
    from: Math.max(domain[0], dayNumber(burst.from)),
    to: Math.min(domain[1], dayNumber(burst.to) + 1),
    label: rangeWords(burst.from, burst.to),
    fromDay: burst.from,
    toDay: burst.to,
  }
}

/** Pixels from one label to the next, so that two are not read as one. */
const BETWEEN = 8
const LETTER_WIDTH = 6.6

/** Where the middle of a label stands: over the middle of its range, and never beyond the edges of the plot. */
export function labelMiddle(label: string, middle: number, plot: readonly [number, number]): number {
  const half = halfOf(label)
  return Math.max(plot[0] + half, Math.min(middle, plot[1] - half))
}

function halfOf(label: string): number {
  return (label.length * LETTER_WIDTH) / 2 + 4
}

/** Keeps a label only where it does not run into the one before it; the days of the rest stand in words elsewhere. */
function withRoom(
  bursts: readonly TimelineBurst[],
  domain: readonly [number, number],
  width: number,
): readonly TimelineBurst[] {
  const x = linear(domain, [0, width])
  let taken = Number.NEGATIVE_INFINITY
  return bursts
    .toSorted((a, b) => a.from - b.from)
    .map(burst => {
      const half = halfOf(burst.label)
      const middle = labelMiddle(burst.label, (x(burst.from) + x(burst.to)) / 2, [0, width])
      if (middle - half < taken + BETWEEN) return { ...burst, label: '' }
      taken = middle + half
      return burst
    })
}

function summaryOf(points: readonly TimelinePoint[], trend: Pattern['trend']): string {
  const held = points.reduce((sum, p) => sum + p.with, 0)
  const written = points.reduce((sum, p) => sum + p.reflections, 0)
  const top = Math.max(0, ...points.map(p => p.rate ?? 0))
  const [peak, ...others] = top === 0 ? [] : points.filter(p => p.rate === top)
  const parts = [say.timeline(whole(held), written, percent(written ? held / written : 0), trendWords(trend))]
  if (peak && others.length === 0) parts.push(say.timelinePeak(peak.words))
  return parts.join(' ')
}
