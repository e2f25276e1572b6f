/** Decides to which day of the journal an instant belongs: the one rule that feed, calendar, imports and exports share. */

/** Minutes after midnight at which the writer's day begins: 0 … 360 (06:00 at the latest). */
export type DayStart = number

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Loading a zone costs 30 µs to build and 1 µs to use, so each is built once. */
function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  formatters.set(zone, made)
  return made
}

/** The wall-clock reading of an instant in a zone; `month` is 1 … 12. */
export interface WallClock {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/**
 * The proleptic Gregorian wall clock that a person in `zone` reads at `instant`.
 *
 * `Intl` writes dates before 15 October 1582 in the Julian calendar, so there the zone's offset is taken
 * from `Intl` but the calendar is not.
 *
 * @throws RangeError when the instant or the zone is not valid.
 */
export function wallClock(instant: string | number, zone: string): WallClock {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) throw new RangeError(`not an instant: ${String(instant)}`)
  if (at.getTime() < GREGORIAN_START) return utcClock(at)
  const parts: Record<string, string> = {}
  for (const { type, value } of formatterFor(zone).formatToParts(at)) parts[type] = value
  return {
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
  }
}

const GREGORIAN_START = Date.UTC(1582, 9, 16)

function utcClock(at: Date): WallClock {
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  }
}

/**
 * The journal day (`YYYY-MM-DD`) of an instant for a writer in `zone` whose day begins `dayStart` minutes after
 * midnight. At 01:30 with a day that starts at 03:00, it is still yesterday.
 *
 * The wall clock is shifted, not the instant: on the night a clock changes, a day still starts when the clock on
 * the wall says so.
 *
 * @throws RangeError when the instant or zone is not valid or `dayStart` is outside 0 … 360.
 */
export function journalDay(instant: string | number, zone: string, dayStart: DayStart = 0): string {
  if (!Number.isInteger(dayStart) || dayStart < 0 || dayStart > 360)
    throw new RangeError('a day starts 0 to 360 minutes after midnight')
  const wall = wallClock(instant, zone)
  const date = Date.UTC(2000, 0, 1) // Date.UTC maps years 0–99 to 1900–1999, so the year is set apart
  const shifted = new Date(date)
  shifted.setUTCFullYear(wall.year, wall.month - 1, wall.day)
  shifted.setUTCHours(wall.hour, wall.minute - dayStart, 0, 0)
  return isoDay(shifted)
}

/** The UTC instant at which a clock in `zone` shows this wall time; in a gap the later reading, in an overlap the earlier. */
export function instantOf(day: string, time: string, zone: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const wanted = parseDay(day).getTime() + (hour * 60 + minute) * 60_000
  // Two looks reach the offset that holds at the wanted wall time even beside a clock change.
  const first = wanted - offsetAt(wanted, zone)
  const second = wanted - offsetAt(first, zone)
  const best = wanted - offsetAt(second, zone) === second ? second : Math.max(first, second)
  return new Date(best).toISOString()
}

function offsetAt(instant: number, zone: string): number {
  const wall = wallClock(instant, zone)
  const local = new Date(0)
  local.setUTCFullYear(wall.year, wall.month - 1, wall.day)
  local.setUTCHours(wall.hour, wall.minute, wall.second, 0)
  return local.getTime() - Math.floor(instant / 1000) * 1000
}

/** Midnight UTC of a `YYYY-MM-DD` day, as a Date for arithmetic on days. @throws RangeError when there is no such day. */
export function parseDay(day: string): Date {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const at = new Date(0)
  if (match) at.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  if (!match || isoDay(at) !== day) throw new RangeError(`not a day: ${day}`)
  return at
}

/** The `YYYY-MM-DD` of a Date read in UTC. */
export function isoDay(at: Date): string {
  const year = String(at.getUTCFullYear()).padStart(4, '0')
  return `${year}-${String(at.getUTCMonth() + 1).padStart(2, '0')}-${String(at.getUTCDate()).padStart(2, '0')}`
}

/** The day `count` days after `day`. */
export function addDays(day: string, count: number): string {
  const at = parseDay(day)
  at.setUTCDate(at.getUTCDate() + count)
  return isoDay(at)
}

/** ISO weekday of a journal day: 1 Monday … 7 Sunday. */
export function isoWeekday(day: string): number {
  return parseDay(day).getUTCDay() || 7
}

export type Period = 'week' | 'month' | 'quarter'

/** First day of the week (Monday), month or quarter that holds `day`. */
export function periodStart(day: string, period: Period): string {
  if (period === 'week') return addDays(day, 1 - isoWeekday(day))
  const at = parseDay(day)
  const month = period === 'month' ? at.getUTCMonth() : at.getUTCMonth() - (at.getUTCMonth() % 3)
  at.setUTCMonth(month, 1)
  return isoDay(at)
}

/** First day of the period after the one that starts at `start`. */
export function nextPeriod(start: string, period: Period): string {
  if (period === 'week') return addDays(start, 7)
  const at = parseDay(start)
  at.setUTCMonth(at.getUTCMonth() + (period === 'month' ? 1 : 3), 1)
  return isoDay(at)
}
