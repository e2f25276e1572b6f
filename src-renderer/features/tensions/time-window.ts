/** The stretch of time that the maps look at: counted back from the last day of writing, not from today. */
import { addDays } from '#contract/journal-day.ts'

/** `all`, `year`, `quarter`, or a calendar year such as `1666`. */
export type TimeWindow = string

export interface DayRange {
  readonly from?: string
  readonly to?: string
}

/** The days of a window; open where it is all time or nothing was written. */
export function daysOf(window: TimeWindow, lastDay: string | null): DayRange {
  if (/^\d{4}$/.test(window)) return { from: `${window}-01-01`, to: `${window}-12-31` }
  if (!lastDay || window === 'all') return {}
  return { from: addDays(lastDay, window === 'quarter' ? -90 : -364), to: lastDay }
}

/** The calendar years between two days, newest first. */
export function yearsBetween(firstDay: string | null, lastDay: string | null): readonly string[] {
  if (!firstDay || !lastDay) return []
  const first = Number(firstDay.slice(0, 4))
  const last = Number(lastDay.slice(0, 4))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(last - i).padStart(4, '0'))
}
