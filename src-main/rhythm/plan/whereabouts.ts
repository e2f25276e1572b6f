/** Journal day and wall clock of instants in bulk: the same quarter of an hour is looked up once. */
import { wallClock } from '#contract/journal-day.ts'
import { clockText } from '../clock.ts'
import { type Calendar, dayOf, zoneOn } from './zones.ts'

/** No zone changes its clock, and no day begins, inside one. */
const QUARTER = 15 * 60_000

/** For a day that starts on a whole quarter of an hour it remembers; for another it asks each time. */
export function createWhereabouts(calendar: Calendar) {
  let bucket = Number.NaN
  let day = ''
  const remembers = calendar.day_start % 15 === 0
  return {
    dayOf(instant: number): string {
      const of = Math.floor(instant / QUARTER)
      if (!remembers || of !== bucket) {
        bucket = of
        day = dayOf(calendar, instant)
      }
      return day
    },
    clockOf(instant: number): string {
      const zone = zoneOn(calendar, dayOf(calendar, instant))
      const { hour, minute } = wallClock(instant, zone)
      return clockText(hour * 60 + minute)
    },
  }
}
