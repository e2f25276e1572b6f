/** A weekday habit as two bars: how much of the pattern falls on that day, beside how much of all writing does. */
import { weekdayWords } from './day-words.ts'
import { percent } from './number-words.ts'
import { linear } from './scale.ts'

export interface WeekdayInput {
  readonly weekday: number
  readonly share: number
  readonly expected: number
}

export interface WeekdayBar {
  readonly label: string
  readonly value: number
  /** Share of the bar's whole length, 0 … 1. */
  readonly length: number
  readonly text: string
}

export interface WeekdayModel {
  readonly sentence: string
  readonly bars: readonly [WeekdayBar, WeekdayBar]
}

/** The two bars, drawn against the longer of them, from 0. */
export function weekdayHabit(input: WeekdayInput, name: string): WeekdayModel {
  const day = `${weekdayWords(input.weekday)}s`
  const length = linear([0, Math.max(input.share, input.expected) || 1], [0, 1])
  return {
    sentence: `It gathers on ${day}: ${percent(input.share)} of it, where ${percent(input.expected)} of all reflections are written.`,
    bars: [
      { label: name, value: input.share, length: length(input.share), text: percent(input.share) },
      {
        label: 'All reflections',
        value: input.expected,
        length: length(input.expected),
        text: percent(input.expected),
      },
    ],
  }
}
