/** A figure of each day as bars from zero; a day of which it is not known has none. */
import { addDays } from '#contract/journal-day.ts'
import { type PlotBox, plotBox } from '../../charts/plot-box.ts'
import { linear, ticksToMax } from '../../charts/scale.ts'

export interface DayValue {
  readonly day: string
  /** null where it is not known. */
  readonly value: number | null
}

export interface DayBar extends DayValue {
  /** In pixels. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface DaysModel {
  readonly bars: readonly DayBar[]
  readonly xTicks: readonly { readonly day: string; readonly x: number }[]
  readonly yTicks: readonly { readonly y: number; readonly value: number }[]
  readonly plot: PlotBox
  /** Of the days on which it is known. */
  readonly known: number
  readonly mean: number | null
}

const MARGIN = { top: 8, right: 22, bottom: 24, left: 44 } as const
const MOST_BAR = 36
/** A label of the axis takes so much room. */
const LABEL = 56

/** All days from … to, in their order. */
export function everyDay(from: string, to: string, known: ReadonlyMap<string, number>): DayValue[] {
  const days: DayValue[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, value: known.get(day) ?? null })
  return days
}

/**
 * In pixels of a box; null for a width that was not measured yet.
 *
 * @param most what the axis reaches at least, such as 100 for a score; null lets the values decide
 */
export function daysModel(
  days: readonly DayValue[],
  width: number,
  height: number,
  most: number | null,
): DaysModel | null {
  const plot = plotBox(width, height, MARGIN)
  if (!plot || days.length === 0) return null
  const values = days.flatMap(({ value }) => (value === null ? [] : [value]))
  const ticks = ticksToMax(Math.max(most ?? 0, ...values), 4)
  const y = linear([0, ticks.at(-1) ?? 1], [plot.base, plot.top])
  const step = (plot.right - plot.left) / days.length
  const bar = Math.min(MOST_BAR, Math.max(1, step - Math.max(1, step * 0.25)))
  const middle = (at: number) => plot.left + (at + 0.5) * step
  const each = Math.max(1, Math.ceil(LABEL / step))
  return {
    bars: days.map(({ day, value }, at) => ({
      day,
      value,
      x: middle(at) - bar / 2,
      y: y(value ?? 0),
      width: bar,
      height: plot.base - y(value ?? 0),
    })),
    // Counted from the end, so that the last day has its name.
    xTicks: days.flatMap(({ day }, at) =>
      (days.length - 1 - at) % each === 0 ? [{ day, x: middle(at) }] : [],
    ),
    yTicks: ticks.map(value => ({ y: y(value), value })),
    plot,
    known: values.length,
    mean: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
  }
}
