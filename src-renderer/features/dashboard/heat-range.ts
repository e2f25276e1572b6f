/** Which days the calendar of writing shows: the last twelve months, or a calendar year. */
import { addDays } from '#contract/journal-day.ts'

/** `recent`, or a calendar year such as `1666`. */
export type HeatChoice = string

/** The days of a choice; `recent` is the 365 days that end with `today`. */
export function heatRange(choice: HeatChoice, today: string): { readonly from: string; readonly to: string } {
  return choice === 'recent'
    ? { from: addDays(today, -364), to: today }
    : { from: `${choice}-01-01`, to: `${choice}-12-31` }
}

/** What is shown first: the last twelve months where something was written in them, else the last year of writing. */
export function firstChoice(lastDay: string, today: string): HeatChoice {
  return lastDay > addDays(today, -365) ? 'recent' : lastDay.slice(0, 4)
}
