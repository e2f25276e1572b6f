/** Where something can be put off to: a part of the day that has begun is no place any more. */
import { wallClock } from '#contract/journal-day.ts'
import type { PostponeTo, RhythmProfile } from '#contract/schemas/rhythm-plan.ts'

export type Postpone = Exclude<PostponeTo, 'custom'>

const PARTS = {
  lunch: 'lunch',
  afternoon: 'afternoon',
  after_work: 'after_work',
  evening: 'evening',
  tonight: 'night',
} as const

/** @param now UTC instant; an anchor that follows the day's data is taken at its own time, and the main process has the last word */
export function stillToCome(
  to: Postpone,
  now: string,
  { zone, day_start, anchors }: Pick<RhythmProfile, 'zone' | 'day_start' | 'anchors'>,
): boolean {
  if (to === 'tomorrow' || to === 'tomorrow_morning' || to === 'next_week') return true
  const { hour, minute } = wallClock(now, zone)
  // Before the day begins, it is still the night of the day before.
  const within = (minutes: number) => (minutes < day_start ? minutes + 1440 : minutes)
  const { time } = anchors[PARTS[to]]
  const begins = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return within(begins) > within(hour * 60 + minute)
}
