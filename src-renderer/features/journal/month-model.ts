/** A month as rows of weeks, Monday first, for a calendar to show. */
import { addDays, isoDay, isoWeekday, parseDay, periodStart } from '#contract/journal-day.ts'

export interface MonthCell {
  readonly day: string
  readonly number: number
  readonly inMonth: boolean
}

/** The weeks that hold the month of `day`, each of seven days. */
export function monthWeeks(day: string): readonly (readonly MonthCell[])[] {
  const first = periodStart(day, 'month')
  const month = first.slice(0, 7)
  const weeks: MonthCell[][] = []
  for (let start = addDays(first, 1 - isoWeekday(first)); start <= lastOf(first); start = addDays(start, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const cell = addDays(start, at)
        return { day: cell, number: Number(cell.slice(8)), inMonth: cell.startsWith(month) }
      }),
    )
  return weeks
}

/** The same day of the month `count` months away, or that month's last. */
export function addMonths(day: string, count: number): string {
  const at = parseDay(day)
  const date = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + count)
  const last = lastOf(isoDay(at))
  return `${last.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, '0')}`
}

/** Where a key moves the chosen day to, or null for a key that moves nothing. */
export function moveDay(day: string, key: string): string | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
  const step = steps[key]
  if (step !== undefined) return addDays(day, step)
  if (key === 'PageUp') return addMonths(day, -1)
  if (key === 'PageDown') return addMonths(day, 1)
  if (key === 'Home') return addDays(day, 1 - isoWeekday(day))
  if (key === 'End') return addDays(day, 7 - isoWeekday(day))
  return null
}

function lastOf(day: string): string {
  const at = parseDay(day)
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + 1, 0)
  return isoDay(at)
}
