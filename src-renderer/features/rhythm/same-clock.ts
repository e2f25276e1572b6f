/** Whether two zones show the same wall clock now: then nothing has to be asked of one who went from one to the other. */
import { wallClock } from '#contract/journal-day.ts'

/** @param now UTC instant */
export function sameClock(a: string, b: string, now: string): boolean {
  return a === b || JSON.stringify(wallClock(now, a)) === JSON.stringify(wallClock(now, b))
}
