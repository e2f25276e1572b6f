/** The hour on the writer's clock at which an entry was written, where its time says more than its day. */

import { wallClock } from '#contract/journal-day.ts'

/**
 * Local hour with its part, 0 ≤ h < 24. NaN where the instant is exactly noon or midnight, in the zone or in UTC: that is how a day
 * without a time is kept, by Mirror and by what it imports from. A person who writes on such a second is left out too.
 *
 * @throws RangeError when the instant or the zone is not valid.
 */
export function localHour(instant: string, zone: string): number {
  if (Date.parse(instant) % HALF_DAY === 0) return Number.NaN
  const { hour, minute, second } = wallClock(instant, zone)
  return hour % 12 === 0 && minute === 0 && second === 0 ? Number.NaN : hour + minute / 60 + second / 3600
}

const HALF_DAY = 12 * 60 * 60 * 1000
