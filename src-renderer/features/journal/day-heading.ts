/** What a day is called above its reflections. */
import { addDays } from '#contract/journal-day.ts'
import { formatDay } from '../../format.ts'
import { words } from '../../words.ts'

/** A day as the feed names it, seen from `today`: a near word or the weekday, and the date. */
export function dayHeading(day: string, today: string): { readonly name: string; readonly date: string } {
  if (day === today) return { name: words.feed.today, date: formatDay(day, 'long') }
  if (day === addDays(today, -1)) return { name: words.feed.yesterday, date: formatDay(day, 'long') }
  return { name: formatDay(day, 'weekday'), date: formatDay(day, 'long') }
}
