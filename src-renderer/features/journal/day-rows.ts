/** Which reflections begin a day in the feed, and what the day is called. */
import { addDays } from '#contract/journal-day.ts'
import { formatDay } from '../../format.ts'
import { words } from '../../words.ts'

interface OfDay {
  readonly journal_day: string
}

export interface DayRow<T extends OfDay> {
  readonly reflection: T
  /** True for the first one shown of its day: the heading stands above it. */
  readonly startsDay: boolean
}

/** Rows in the order given, newest first. */
export function dayRows<T extends OfDay>(reflections: readonly T[]): readonly DayRow<T>[] {
  return reflections.map((reflection, at) => ({
    reflection,
    startsDay: at === 0 || reflections[at - 1]?.journal_day !== reflection.journal_day,
  }))
}

/** A day as the feed names it, seen from `today`: a near word or the weekday, and the date. */
export function dayHeading(day: string, today: string): { readonly name: string; readonly date: string } {
  if (day === today) return { name: words.feed.today, date: formatDay(day, 'long') }
  if (day === addDays(today, -1)) return { name: words.feed.yesterday, date: formatDay(day, 'long') }
  return { name: formatDay(day, 'weekday'), date: formatDay(day, 'long') }
}
