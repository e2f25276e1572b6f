/** On which days an item comes. */
import { isoWeekday, parseDay } from '#contract/journal-day.ts'
import type { Schedule } from '#contract/schemas/rhythm-plan.ts'
import { assertNever } from '../assert-never.ts'

/** Whether the schedule gives this day. */
export function isDue(schedule: Schedule, day: string): boolean {
  if (schedule.type === 'once') return schedule.date === day
  if (schedule.from !== undefined && day < schedule.from) return false
  if (schedule.until !== undefined && day > schedule.until) return false
  switch (schedule.type) {
    case 'daily':
      return true
    case 'weekdays':
      return isoWeekday(day) <= 5
    case 'weekends':
      return isoWeekday(day) > 5
    case 'specific_days':
      return schedule.days.includes(isoWeekday(day))
    case 'every_n_weeks':
      return (
        schedule.days.includes(isoWeekday(day)) && weeksBetween(schedule.from, day) % schedule.weeks === 0
      )
    default:
      return assertNever(schedule)
  }
}

/** How often it comes, in times a day: 1 for daily. */
export function frequency(schedule: Schedule): number {
  switch (schedule.type) {
    case 'daily':
    case 'once':
      return 1
    case 'weekdays':
      return 5 / 7
    case 'weekends':
      return 2 / 7
    case 'specific_days':
      return new Set(schedule.days).size / 7
    case 'every_n_weeks':
      return new Set(schedule.days).size / (7 * schedule.weeks)
    default:
      return assertNever(schedule)
  }
}

function weeksBetween(from: string, to: string): number {
  return (mondayOf(to) - mondayOf(from)) / 7
}

function mondayOf(day: string): number {
  return parseDay(day).getTime() / 86_400_000 + 1 - isoWeekday(day)
}
