/** The day of an instant as a thread's line shows it. */
import { journalDay } from '#contract/journal-day.ts'
import { formatDay } from '../../format.ts'

export function dayOf(instant: string, zone: string): string {
  return formatDay(journalDay(instant, zone), 'short')
}
