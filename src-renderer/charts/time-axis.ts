/** Ticks of a time axis: whole months, quarters or years, as many as fit, the year said where it begins. */
import { isoDay, parseDay } from '#contract/journal-day.ts'
import { dayNumber, monthLetters, shortMonth } from './day-words.ts'

export interface TimeTick {
  /** Day number, see `dayNumber`. */
  readonly at: number
  readonly label: string
}

const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400] as const

/** Ticks on the first days of months between two days, both included; at most `most` of them where a step allows it. */
export function timeTicks(from: string, to: string, most = 8): readonly TimeTick[] {
  const first = monthIndex(from)
  const last = monthIndex(to)
  const step =
    STEPS_IN_MONTHS.find(months => Math.floor(last / months) - Math.ceil(first / months) < most) ?? 6000
  const ticks: TimeTick[] = []
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const day = dayOfMonth(month)
    if (day < from) continue
    const label = step >= 12 || month % 12 === 0 ? day.slice(0, 4) : monthLetters(day)
    ticks.push({ at: dayNumber(day), label: ticks.length === 0 && step < 12 ? shortMonth(day) : label })
  }
  return ticks.length > 0 ? ticks : [{ at: dayNumber(from), label: shortMonth(from) }]
}

function monthIndex(day: string): number {
  const at = parseDay(day)
  return at.getUTCFullYear() * 12 + at.getUTCMonth()
}

function dayOfMonth(index: number): string {
  const at = new Date(0)
  at.setUTCFullYear(Math.floor(index / 12), index % 12, 1)
  return isoDay(at)
}
