/** An instant as one says it: today and yesterday by their name. */
import { formatInstant, formatTime } from '../../format.ts'
import { words } from '../../words.ts'

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

export function momentWords(instant: string, now = new Date()): string {
  const at = new Date(instant)
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  if (isSameDay(at, now)) return words.data.backup.todayAt(formatTime(instant, zone))
  if (isSameDay(at, yesterday)) return words.data.backup.yesterdayAt(formatTime(instant, zone))
  return formatInstant(instant)
}

function isSameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString()
}
