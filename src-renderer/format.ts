/** Dates, times and numbers as the reader's language writes them; read after the language is set. */
import { parseDay, wallClock } from '#contract/journal-day.ts'
import { language, localeFor } from './language.ts'

// Outside of a window (in tests) there is no reader whose language could be asked for.
const locale = typeof document === 'undefined' ? 'en-GB' : localeFor(language(), navigator.languages)

const dayFormats = {
  full: make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  long: make({ day: 'numeric', month: 'long', year: 'numeric' }),
  short: make({ day: 'numeric', month: 'short', year: 'numeric' }),
  weekday: make({ weekday: 'long' }),
  weekdayShort: make({ weekday: 'short' }),
  dayMonth: make({ day: 'numeric', month: 'long' }),
  dayMonthShort: make({ day: 'numeric', month: 'short' }),
  month: make({ month: 'long', year: 'numeric' }),
  monthShort: make({ month: 'short' }),
} as const

const numbers = new Intl.NumberFormat(locale)
const decimalSign = numbers.formatToParts(0.5).find(part => part.type === 'decimal')?.value ?? '.'
const times = new Map<string, Intl.DateTimeFormat>()

export type DayFormat = keyof typeof dayFormats

/** A journal day (`YYYY-MM-DD`) in words. */
export function formatDay(day: string, as: DayFormat = 'long'): string {
  return dayFormats[as].format(parseDay(day))
}

/** The time of day that the writer's clock showed. */
export function formatTime(instant: string, zone: string): string {
  const { hour, minute } = wallClock(instant, zone)
  return clock.format(Date.UTC(2000, 0, 1, hour, minute))
}

/** A time of day as `HH:MM`, as the reader writes it. */
export function formatClock(time: string): string {
  return clock.format(Date.parse(`2000-01-01T${time}:00Z`))
}

/** An instant with its day and time, in the writer's zone. */
export function formatInstant(instant: string, zone?: string): string {
  const known = times.get(zone ?? '')
  if (known) return known.format(new Date(instant))
  const made = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(zone ? { timeZone: zone } : {}),
  })
  times.set(zone ?? '', made)
  return made.format(new Date(instant))
}

export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** A number for a field in which it may be changed: no grouping, and the reader's decimal sign. */
export function formatTyped(value: number): string {
  return String(value).replace('.', decimalSign)
}

/** What was typed, by point or comma; NaN for what is no number. */
export function readTyped(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'))
}

/** 0 … 1 as a percentage without decimals, with the space that every share in the window has. */
export function formatPercent(share: number): string {
  return `${numbers.format(Math.round(share * 100))}\u00a0%`
}

/** Bytes in the unit that keeps it short: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const power = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power)
}

const clock = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' })

// A journal day has no zone: it is formatted as the UTC midnight that parseDay gives.
function make(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
}
