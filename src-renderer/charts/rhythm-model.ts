/** How much was written in each month or quarter of a journal, as bars from zero. */
import { nextPeriod, type Period, periodStart } from '#contract/journal-day.ts'
import type { CalendarDay } from '#contract/schemas/reflection.ts'
import { dayNumber, periodEnd, periodWords } from './day-words.ts'
import { whole } from './number-words.ts'
import { type PlotBox, plotBox } from './plot-box.ts'
import { linear, ticksToMax } from './scale.ts'
import { sentences as say } from './sentences.ts'
import { timeTicks } from './time-axis.ts'

export interface RhythmBar {
  /** First and last day. */
  readonly from: string
  readonly to: string
  readonly name: string
  readonly reflections: number
  readonly days: number
  readonly written: number
  /** In pixels. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly words: string
}

export interface Rhythm {
  readonly period: Period
  readonly bars: readonly RhythmBar[]
  /** At the beginning of their period, or under the middle of its bar where bars stand apart. */
  readonly xTicks: readonly { readonly x: number; readonly label: string }[]
  readonly centred: boolean
  readonly yTicks: readonly { readonly y: number; readonly label: string }[]
  readonly plot: PlotBox
  readonly summary: string
}

const MARGIN = { top: 8, right: 4, bottom: 24, left: 40 } as const
/** A bar thinner than this is a hair: quarters are drawn then. */
const LEAST_BAR = 3.5
const MOST_BAR = 44

/** What the view draws of the days from `first` to `last`, in pixels of a box; null for a width that was not measured yet. */
export function rhythm(
  first: string,
  last: string,
  days: readonly CalendarDay[],
  width: number,
  height: number,
): Rhythm | null {
  const plot = plotBox(width, height, MARGIN)
  if (!plot) return null
  const months = (dayNumber(last) - dayNumber(first)) / 30.4
  const period: Period = (plot.right - plot.left) / Math.max(1, months) < LEAST_BAR ? 'quarter' : 'month'
  const starts: string[] = []
  for (let start = periodStart(first, period); start <= last; start = nextPeriod(start, period))
    starts.push(start)
  const sums = sumsOf(days, period)
  const ends = [
    dayNumber(starts[0] ?? first),
    dayNumber(periodEnd(starts.at(-1) ?? last, period)) + 1,
  ] as const
  const x = linear(ends, [plot.left, plot.right])
  const ticks = ticksToMax(Math.max(1, ...[...sums.values()].map(sum => sum.reflections)), 3).filter(
    Number.isInteger,
  )
  const y = linear([0, ticks.at(-1) ?? 1], [plot.base, plot.top])
  const bars = starts.map((from): RhythmBar => {
    const { reflections, days: written, words } = sums.get(from) ?? { reflections: 0, days: 0, words: 0 }
    const next = nextPeriod(from, period)
    const [left, right] = [x(dayNumber(from)), x(dayNumber(next))]
    const width = Math.min(MOST_BAR, Math.max(0.5, right - left - (right - left > 6 ? 1.5 : 0.5)))
    const name = periodWords(from, period)
    return {
      from,
      to: periodEnd(from, period),
      name,
      reflections,
      days: written,
      written: words,
      x: (left + right - width) / 2,
      y: y(reflections),
      width,
      height: plot.base - y(reflections),
      words: reflections === 0 ? say.nothingWritten(name) : say.rhythmBar(name, reflections, written, words),
    }
  })
  const step = (plot.right - plot.left) / bars.length
  const centred = step > MOST_BAR
  return {
    period,
    bars,
    centred,
    xTicks: timeTicks(starts[0] ?? first, last, Math.max(2, Math.floor(width / 90))).map(tick => ({
      x: x(tick.at) + (centred ? step / 2 : 2),
      label: tick.label,
    })),
    yTicks: ticks.map(at => ({ y: y(at), label: whole(at) })),
    plot,
    summary: summaryOf(bars, period),
  }
}

function sumsOf(days: readonly CalendarDay[], period: Period) {
  const sums = new Map<string, { reflections: number; days: number; words: number }>()
  for (const { day, reflections, words } of days) {
    if (reflections === 0) continue
    const start = periodStart(day, period)
    const sum = sums.get(start) ?? { reflections: 0, days: 0, words: 0 }
    sums.set(start, {
      reflections: sum.reflections + reflections,
      days: sum.days + 1,
      words: sum.words + words,
    })
  }
  return sums
}

function summaryOf(bars: readonly RhythmBar[], period: Period): string {
  const held = bars.filter(bar => bar.reflections > 0)
  const top = Math.max(0, ...held.map(bar => bar.reflections))
  const [most, ...others] = held.filter(bar => bar.reflections === top)
  if (!most) return say.rhythmNone
  if (bars.length === 1) return say.rhythmOne(most.name, most.reflections)
  const all = say.periods(bars.length, period)
  const when = held.length === bars.length ? say.rhythmAll(all) : say.rhythmIn(held.length, all)
  return when + (others.length > 0 ? say.rhythmTied(top) : say.rhythmMost(most.name, top))
}
