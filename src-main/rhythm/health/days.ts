/** Days as spreadsheets write them. */
import { parseDay } from '#contract/journal-day.ts'

/** Whether `3/4/2026` is the third of April or the fourth of March. */
export type DayOrder = 'month-first' | 'day-first'

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/
const PARTS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:$|[T ,])/

/** What the days of a file say of their order; where none of them can tell, the month stands first, as Fitbit writes it. */
export function dayOrder(samples: Iterable<string>): DayOrder {
  for (const text of samples) {
    const match = PARTS.exec(text.trim())
    if (!match) continue
    if (match[2] === '.' || Number(match[1]) > 12) return 'day-first'
    if (Number(match[3]) > 12) return 'month-first'
  }
  return 'month-first'
}

/** The `YYYY-MM-DD` of a text, or null. */
export function readDay(text: string, order: DayOrder): string | null {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed)
  if (iso) return existing(`${iso[1]}-${iso[2]}-${iso[3]}`)
  const match = PARTS.exec(trimmed)
  if (!match) return null
  const [first, second] = [match[1]?.padStart(2, '0'), match[3]?.padStart(2, '0')]
  return existing(order === 'day-first' ? `${match[4]}-${second}-${first}` : `${match[4]}-${first}-${second}`)
}

function existing(day: string): string | null {
  try {
    parseDay(day)
    return day
  } catch {
    return null
  }
}
