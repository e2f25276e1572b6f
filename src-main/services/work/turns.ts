/** Long writing in short turns, so that whoever saves a reflection meanwhile hardly waits. */
import type { WriteDb } from '#db/handles.ts'
import { foldLog } from '#db/log-fold.ts'
import type { WorkEnv } from './env.ts'

/** Milliseconds that one turn should hold the journal for writing. */
export const TURN = 170
/**
 * Milliseconds between two turns, in which the next rows are read. SQLite's busy handler asks again after 50 ms at most in the
 * first 228 ms of waiting, so a pause of that length is not slept through.
 *
 * @see https://github.com/sqlite/sqlite/blob/master/src/main.c, sqliteDefaultBusyCallback
 */
export const GAP = 52

export interface Turns {
  /** One transaction; what it writes can be made again, so it does not wait for the disk. */
  run<T>(work: (tx: WriteDb) => T): Promise<T>
  /** How many things the next turn should take, of which the last took `count`. */
  readonly size: number
}

/** `first` things are taken in the first turn, then as many as fill a turn. */
export function createTurns(env: Pick<WorkEnv, 'db' | 'clock' | 'pause'>, first = 200): Turns {
  let ended = Number.NEGATIVE_INFINITY
  let size = first
  /** Milliseconds that one thing took, of the last two turns the slower: a quick one alone promises nothing. */
  let before = 0
  let last = 0
  return {
    get size() {
      return size
    },
    async run(work) {
      const rest = ended + GAP - env.clock.ticks()
      if (rest > 0) await env.pause(rest)
      const began = env.clock.ticks()
      const result = env.db.writeDerived(work, 'left')
      ended = env.clock.ticks()
      before = last
      last = (ended - began) / size
      size = next(size, Math.max(before, last))
      // From here on others may write: the pause is a good time for what needs no turn.
      foldLog(env.db.read)
      return result
    },
  }
}

/** Repeats `work` turn by turn until it says that nothing was left to do. */
export async function* untilDone(
  turns: Turns,
  work: (tx: WriteDb, limit: number) => number,
): AsyncGenerator<void, number> {
  let total = 0
  for (;;) {
    const done = await turns.run(tx => work(tx, turns.size))
    if (done === 0) return total
    total += done
    yield
  }
}

const LEAST = 20
const MOST = 2_000_000

/** Grows carefully and shrinks at once. */
function next(size: number, each: number): number {
  const fitting = Math.floor(TURN / Math.max(each, TURN / MOST))
  return Math.max(LEAST, Math.min(MOST, fitting, size * 2))
}
