/** The stretch of time that the maps look at: counted back from the last day of writing, not from today. */
import { addDays } from '#contract/journal-day.ts'

/** `all`, `year`, `quarter`, `earlier` or `later` (a half of the writing), or a calendar year such as `1666`. */
export type TimeWindow = string

export interface DayRange {
  readonly from?: string
  readonly to?: string
}

/** The days of a window; open where it is all time or nothing was written. */
export function daysOf(window: TimeWindow, lastDay: string | null, firstDay: string | null = null): DayRange {
  if (/^\d{4}$/.test(window)) return { from: `${window}-01-01`, to: `${window}-12-31` }
  if (!lastDay || window === 'all') return {}
  if (window === 'earlier' || window === 'later') return halfOf(window, firstDay ?? lastDay, lastDay)
  return { from: addDays(lastDay, window === 'quarter' ? -90 : -364), to: lastDay }
}

/** The middle day belongs to the later half. */
function halfOf(window: 'earlier' | 'later', first: string, last: string): DayRange {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000)
  const middle = addDays(first, Math.ceil(days / 2))
  return window === 'later' ? { from: middle, to: last } : { from: first, to: addDays(middle, -1) }
}

/** The calendar years between two days, newest first. */
export function yearsBetween(firstDay: string | null, lastDay: string | null): readonly string[] {
  if (!firstDay || !lastDay) return []
  const first = Number(firstDay.slice(0, 4))
  const last = Number(lastDay.slice(0, 4))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(last - i).padStart(4, '0'))
}
