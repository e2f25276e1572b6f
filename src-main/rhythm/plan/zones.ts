/** In which zone a day was lived, so that a journey does not move the days before it. */
import { instantOf, journalDay } from '#contract/journal-day.ts'
import { clockText } from '../clock.ts'

export interface ZoneSince {
  /** The first journal day lived in it. */
  readonly from: string
  readonly zone: string
}

/** Where and when the owner's days begin. */
export interface Calendar {
  /** By `from`, the earliest first; never empty. */
  readonly zones: readonly ZoneSince[]
  /** Minutes after midnight, 0 … 360. */
  readonly day_start: number
}

/** The zone of a day; before the first known one, the first. */
export function zoneOn({ zones }: Calendar, day: string): string {
  const last = zones.findLast(since => since.from <= day) ?? zones[0]
  if (!last) throw new Error('a calendar has one zone at least')
  return last.zone
}

/** The journal day of an instant, in the zone that held then. */
export function dayOf(calendar: Calendar, instant: string | number): string {
  for (const since of calendar.zones.toReversed()) {
    const day = journalDay(instant, since.zone, calendar.day_start)
    if (day >= since.from) return day
  }
  return journalDay(instant, zoneOn(calendar, ''), calendar.day_start)
}

/** The instant at which a journal day begins. */
export function beginningOf(calendar: Calendar, day: string): string {
  return instantOf(day, clockText(calendar.day_start), zoneOn(calendar, day))
}

/** The zones after the owner arrived in another on `day`; a second change of the same day replaces the first. */
export function arrivedIn(zones: readonly ZoneSince[], zone: string, day: string): ZoneSince[] {
  const before = zones.filter(since => since.from < day)
  if (before.at(-1)?.zone === zone) return before
  return [...before, { from: before.length === 0 ? (zones[0]?.from ?? day) : day, zone }]
}
