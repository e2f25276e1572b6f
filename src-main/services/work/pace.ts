/** Says when a long task has held the thread long enough. */
import type { Clock } from '../ports.ts'

/** Milliseconds; an urgent task waits no longer than this and one step. */
const TURN = 40

/** Gives true once in a while: then it is time to yield. */
export function createPace(clock: Clock): () => boolean {
  let began = clock.ticks()
  return () => {
    const now = clock.ticks()
    if (now - began < TURN) return false
    began = now
    return true
  }
}
