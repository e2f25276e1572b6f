/** A pattern over the days of the week: its share of what was written on each, with the interval of that share. */
import type { WeekdayRate } from '#contract/schemas/pattern.ts'
import { weekdayWords } from './day-words.ts'
import { percent, whole } from './number-words.ts'
import { linear, ticksToMax } from './scale.ts'
import { sentences as say } from './sentences.ts'

export interface WeekdayHabitInput {
  readonly weekday: number
  readonly share: number
  readonly expected: number
}

export interface WeekdayMark {
  readonly weekday: number
  readonly label: string
  /** Centre, top and bottom of the bar, and ends of the interval, in pixels. */
  readonly x: number
  readonly y: number
  readonly base: number
  readonly low: number
  readonly high: number
  readonly width: number
  readonly input: WeekdayRate
  readonly words: string
}

export interface WeekdayModel {
  readonly marks: readonly WeekdayMark[]
  readonly yTicks: readonly { readonly y: number; readonly label: string }[]
  /** The share over all days: where the bars would end without a habit. */
  readonly mean: { readonly y: number; readonly words: string } | null
  readonly plot: { readonly left: number; readonly right: number; readonly base: number }
  readonly summary: string
}

const MARGIN = { top: 14, right: 8, bottom: 24, left: 48 } as const

/** What the view draws, in pixels of a box of `width` × `height`. */
export function weekdays(
  rates: readonly WeekdayRate[],
  habit: WeekdayHabitInput | null,
  width: number,
  height: number,
): WeekdayModel {
  const ticks = ticksToMax(Math.min(1, Math.max(0.02, ...rates.map(rate => topOf(rate)))), 4)
  const top = ticks.at(-1) ?? 1
  const base = height - MARGIN.bottom
  const y = linear([0, top], [base, MARGIN.top])
  const step = (width - MARGIN.left - MARGIN.right) / 7
  const held = rates.reduce((sum, rate) => sum + rate.with, 0)
  const written = rates.reduce((sum, rate) => sum + rate.reflections, 0)
  const mean = written === 0 ? null : held / written
  return {
    marks: rates.map((input, at) => ({
      weekday: input.weekday,
      label: weekdayWords(input.weekday).slice(0, 3),
      x: MARGIN.left + step * (at + 0.5),
      y: y(input.rate ?? 0),
      base,
      low: y(input.low ?? 0),
      high: Math.max(MARGIN.top - 6, y(input.high ?? 0)),
      width: Math.min(46, step * 0.55),
      input,
      words: markWords(input),
    })),
    yTicks: ticks.map(at => ({ y: y(at), label: percent(at) })),
    mean: mean === null ? null : { y: y(mean), words: say.allDays(percent(mean)) },
    plot: { left: MARGIN.left, right: width - MARGIN.right, base },
    summary: habit
      ? say.weekdayHabit(weekdayWords(habit.weekday), percent(habit.share), percent(habit.expected))
      : say.noWeekday,
  }
}

/** High enough for the bars and for most of their intervals: a day with two reflections must not flatten the rest. */
function topOf({ rate, high, reflections }: WeekdayRate): number {
  if (rate === null || high === null) return 0
  return reflections < 10 ? rate : Math.min(high, Math.max(rate * 2, 0.05))
}

function markWords({ weekday, rate, low, high, with: held, reflections }: WeekdayRate): string {
  if (rate === null || low === null || high === null) return say.nothingWritten(weekdayWords(weekday))
  const [from, to] = [percent(low), percent(high)]
  return say.shareBetween(weekdayWords(weekday), whole(held), reflections, percent(rate), from, to)
}
