/** Brings SQLite's write-ahead log into the file when it has grown. */
import { connectionOf, type ReadDb } from './handles.ts'

/** Pages of the log. Long work writes many; a longer log lets a page that changes often reach the file once. */
export const LOG_PAGES = 4000

/**
 * Where the log is long, puts what it holds into the file, while others read and write: it waits for nobody. What cannot be put
 * there now stays safe in the log, as with SQLite's own automatic checkpoint, and is put there by whoever comes next.
 *
 * @see https://sqlite.org/pragma.html#pragma_wal_checkpoint
 */
export function foldLog(db: ReadDb): void {
  const { sqlite } = connectionOf(db)
  try {
    const [state] = sqlite.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[]
    if (state && state.log - state.checkpointed >= LOG_PAGES) sqlite.pragma('wal_checkpoint(PASSIVE)')
  } catch {
    // A full disk, say: the next transaction is told of it.
  }
}
