/** When an item comes on a day: an exact time, or an anchor and an offset, on the wall clock of the owner's zone. */
import { addDays, instantOf } from '#contract/journal-day.ts'
import type { Anchors, Timing } from '#contract/schemas/rhythm-plan.ts'
import { clockMinutes, clockText, DAY } from '../clock.ts'
import { beginningOf, type Calendar, zoneOn } from './zones.ts'

/** What is known of the day that an anchor may follow. */
export interface Followed {
  readonly wake?: string | undefined
  readonly bed?: string | undefined
}

export interface Placer {
  /** UTC instant of the item's beginning on a journal day. */
  startOf(timing: Timing, day: string): string
  /** UTC instant of a wall-clock time on a journal day; a time before the day's start is that of the next morning. */
  instantAt(day: string, time: string): string
  /** UTC instant at which a part of the day begins. */
  anchorAt(day: string, anchor: keyof Anchors): string
  /** UTC instant of the first moment after the day. */
  endOf(day: string): string
}

/**
 * The same wall-clock time of the same day is looked up once.
 *
 * @param followed gives the day's own wake and bed times, where they are known
 */
export function createPlacer(
  calendar: Calendar,
  anchors: Anchors,
  followed: (day: string) => Followed | undefined = () => undefined,
): Placer {
  const known = new Map<string, string>()
  const ends = new Map<string, string>()

  function at(day: string, minutes: number): string {
    const key = `${day} ${minutes}`
    const found = known.get(key)
    if (found !== undefined) return found
    const date = addDays(day, Math.floor(minutes / DAY))
    const made = instantOf(date, clockText(minutes), zoneOn(calendar, day))
    known.set(key, made)
    return made
  }

  /** Times before the day begins belong to the calendar's next morning. */
  function within(time: string): number {
    const minutes = clockMinutes(time)
    return minutes < calendar.day_start ? minutes + DAY : minutes
  }

  function anchorMinutes(day: string, code: keyof Anchors): number {
    const { time, follows } = anchors[code]
    const own = follows === null ? undefined : followed(day)?.[follows]
    // A bed time after midnight still closes this day.
    if (follows === 'bed' && own !== undefined && clockMinutes(own) < DAY / 2) return clockMinutes(own) + DAY
    return within(own ?? time)
  }

  return {
    startOf(timing, day) {
      if (timing.time !== null) return at(day, within(timing.time))
      return at(day, anchorMinutes(day, timing.anchor ?? 'morning') + timing.offset)
    },
    instantAt: (day, time) => at(day, within(time)),
    anchorAt: (day, anchor) => at(day, anchorMinutes(day, anchor)),
    endOf(day) {
      const found = ends.get(day) ?? beginningOf(calendar, addDays(day, 1))
      ends.set(day, found)
      return found
    },
  }
}
