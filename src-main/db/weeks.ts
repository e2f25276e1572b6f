/** Weeks as whole numbers: how the counters name a week that begins on a Monday. */
import { isoDay, parseDay } from '#contract/journal-day.ts'

/** The number of the week that holds `day`: 0 is the week of Monday 29 December 1969. @throws RangeError. */
export function weekOf(day: string): number {
  return Math.floor((parseDay(day).getTime() / DAY_MS + 3) / 7)
}

/** The Monday (`YYYY-MM-DD`) on which week `week` begins. */
export function weekStart(week: number): string {
  return isoDay(new Date((week * 7 - 3) * DAY_MS))
}

const DAY_MS = 86_400_000
