/** One tension through time: the mean of each period with its interval, and the middle never hidden. */

import type { z } from 'zod'
import { nextPeriod, type Period } from '#contract/journal-day.ts'
import type { TensionPoint } from '#contract/schemas/tension.ts'
import { dayNumber, dayOfNumber, periodEnd, periodWords } from './day-words.ts'
import { sentences as say } from './sentences.ts'
import { intervalWords, type Poles, positionWords } from './tension-words.ts'
import { type TimeTick, timeTicks } from './time-axis.ts'

export type HistoryInput = z.infer<typeof TensionPoint>

export interface HistoryPoint {
  readonly from: string
  readonly to: string
  /** Day number of the middle of the period. */
  readonly at: number
  readonly position: number | null
  readonly band: readonly [number, number] | null
  readonly intensity: number | null
  readonly count: number
  readonly words: string
}

export interface HistoryModel {
  readonly points: readonly HistoryPoint[]
  readonly domain: readonly [number, number]
  readonly xTicks: readonly TimeTick[]
  readonly summary: string
}

/** Null where nothing was read. */
export function tensionHistory(
  series: readonly HistoryInput[],
  period: Period,
  poles: Poles,
  tickCount = 8,
): HistoryModel | null {
  const first = series[0]
  const last = series.at(-1)
  if (!first || !last || series.every(p => p.position === null)) return null
  const domain: readonly [number, number] = [
    dayNumber(first.period),
    dayNumber(periodEnd(last.period, period)) + 1,
  ]
  const points = series.map(input => pointOf(input, period, poles))
  return {
    points,
    domain,
    xTicks: timeTicks(dayOfNumber(domain[0]), dayOfNumber(domain[1] - 1), tickCount),
    summary: summaryOf(points, period, poles),
  }
}

function pointOf(input: HistoryInput, period: Period, poles: Poles): HistoryPoint {
  const { position, low, high } = input
  const name = periodWords(input.period, period)
  const interval = position !== null && low !== null && high !== null
  return {
    from: input.period,
    to: periodEnd(input.period, period),
    at: (dayNumber(input.period) + dayNumber(nextPeriod(input.period, period))) / 2,
    position,
    band: interval ? [low, high] : null,
    intensity: input.intensity,
    count: input.count,
    words:
      position === null
        ? say.noReading(name)
        : `${name}: ${positionWords(position, poles)}${interval ? ` (${intervalWords(position, low, high)})` : ''}, ${say.readings(input.count)}`,
  }
}

function summaryOf(points: readonly HistoryPoint[], period: Period, { axis_a, axis_b }: Poles): string {
  const clear = (side: -1 | 1) =>
    points.filter(p => p.band && (side < 0 ? p.band[1] < 0 : p.band[0] > 0)).length
  const read = points.filter(p => p.position !== null)
  const readings = points.reduce((sum, p) => sum + p.count, 0)
  const open = read.length - clear(-1) - clear(1)
  return say.history(readings, say.periods(read.length, period), axis_a, clear(-1), axis_b, clear(1), open)
}
