/** Says days, periods and ranges in words; its own month names, because Intl turns Julian before 1582. */
import { addDays, nextPeriod, type Period, parseDay } from '#contract/journal-day.ts'
import { chartWords as text } from './words.ts'

/** `1666-09-02` → `2 September 1666`. */
export function dayWords(day: string): string {
  const at = parseDay(day)
  return text.day(at.getUTCDate(), monthName(at), at.getUTCFullYear())
}

/** `1666-09-02` → `2 Sep 1666`. */
export function shortDay(day: string): string {
  const at = parseDay(day)
  return text.shortDay(at.getUTCDate(), lettersOf(at), at.getUTCFullYear())
}

/** `1666-09-02` → `Sep 1666`. */
export function shortMonth(day: string): string {
  const at = parseDay(day)
  return `${lettersOf(at)} ${at.getUTCFullYear()}`
}

/** `1666-09-02` → `Sep`. */
export function monthLetters(day: string): string {
  return lettersOf(parseDay(day))
}

/** 1 … 7 (ISO) → `Monday` … `Sunday`. */
export function weekdayWords(weekday: number): string {
  return text.weekdays[weekday - 1] ?? ''
}

/** The period that starts on `start`: `week of 6 Sep 1666`, `September 1666`, `July to September 1666`. */
export function periodWords(start: string, period: Period): string {
  const at = parseDay(start)
  const year = at.getUTCFullYear()
  if (period === 'week') return text.weekOf(shortDay(start))
  if (period === 'month') return `${monthName(at)} ${year}`
  return text.quarter(monthName(at), monthName(parseDay(periodEnd(start, period))), year)
}

/** The last day of the period that starts on `start`. */
export function periodEnd(start: string, period: Period): string {
  return addDays(nextPeriod(start, period), -1)
}

/** A range as exact as its length deserves: months from about six weeks on, days below. */
export function rangeWords(from: string, to: string): string {
  const days = dayNumber(to) - dayNumber(from)
  if (days <= 0) return shortDay(from)
  const [first, last] = days > 45 ? [shortMonth(from), shortMonth(to)] : [shortDay(from), shortDay(to)]
  if (first === last) return first
  const year = from.slice(0, 4)
  const start = year === to.slice(0, 4) ? first.slice(0, -5) : first
  return `${start} – ${last}`
}

/** Whole days since 1 January 1970; negative before it. */
export function dayNumber(day: string): number {
  return Math.round(parseDay(day).getTime() / 86_400_000)
}

/** The day of a day number. */
export function dayOfNumber(number: number): string {
  return addDays('1970-01-01', number)
}

function monthName(at: Date): string {
  return text.months[at.getUTCMonth()] ?? ''
}

function lettersOf(at: Date): string {
  return text.shortMonths[at.getUTCMonth()] ?? ''
}
