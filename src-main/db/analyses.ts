/** Which reflections are still to be read by the engine, and the writing down of what it read. */
import { prepare, type ReadDb, type WriteDb } from './handles.ts'
import {
  createBulkWriter,
  type ReadingPlaces,
  type ReadingRow,
  type ReadReflection,
} from './reading-writer.ts'

export { removeReading } from './reading-removal.ts'
export {
  type BulkWriter,
  createBulkWriter,
  type ReadingPlaces,
  type ReadingRow,
  type ReadReflection,
} from './reading-writer.ts'

/** A reflection that the engine has not read as it stands. */
export interface UnreadReflection {
  readonly seq: number
  readonly id: string
  readonly body: string
  readonly journal_day: string
  readonly revision: number
}

/**
 * Some of the unread reflections with a number above `afterSeq`: live, analysable, and without a reading of this text
 * by this version of the engine. What was never read comes before what an older engine read.
 */
export function unreadReflections(
  db: ReadDb,
  identityId: string,
  engineVersion: string,
  limit: number,
  afterSeq = 0,
): UnreadReflection[] {
  const found: UnreadReflection[] = []
  for (const [source, ...params] of [
    [NEVER_READ, identityId],
    [READ_BEFORE, identityId, engineVersion],
    [READ_AFTER, identityId, engineVersion],
  ] as const) {
    if (found.length >= limit) break
    found.push(...prepare(db, source).all<UnreadReflection>(...params, afterSeq, limit - found.length))
  }
  return found
}

/** How many reflections are unread. */
export function countUnread(db: ReadDb, identityId: string, engineVersion: string): number {
  const counts = prepare(
    db,
    `SELECT (SELECT count(*) FROM unread WHERE identity_id = ?)
       + (SELECT count(*) FROM analyses WHERE identity_id = ? AND engine_version < ?)
       + (SELECT count(*) FROM analyses WHERE identity_id = ? AND engine_version > ?) AS n`,
  ).get<{ n: number }>(identityId, identityId, engineVersion, identityId, engineVersion)
  return counts?.n ?? 0
}

/** Makes every reading of a journal an old one: all of it is unread, and its patterns stand until it is read again. */
export function markUnread(tx: WriteDb, identityId: string): void {
  prepare(tx, `UPDATE analyses SET engine_version = '' WHERE identity_id = ? AND engine_version <> ''`).run(
    identityId,
  )
}

/** One reflection for the engine, with whether it may be read at all; null where it is not here. */
export function pendingReading(
  db: ReadDb,
  reflectionId: string,
): (UnreadReflection & { readonly identity_id: string; readonly readable: boolean }) | null {
  const row = prepare(
    db,
    `SELECT seq, id, body, journal_day, revision, identity_id, deleted_at IS NULL AND analysable = 1 AS readable
     FROM reflections WHERE id = ?`,
  ).get<UnreadReflection & { identity_id: string; readable: 0 | 1 }>(reflectionId)
  return row ? { ...row, readable: row.readable === 1 } : null
}

/**
 * Writes what was read of one reflection in the place of what was read before: counters are exact afterwards.
 * False where the reflection changed since it was read.
 */
export function writeReading(
  tx: WriteDb,
  reading: ReadReflection & ReadingPlaces & { readonly reading: ReadingRow },
): boolean {
  const writer = createBulkWriter(tx, reading)
  const written = writer.add(reading, reading.reading)
  writer.flush()
  return written
}

const COLUMNS = 'r.seq, r.id, r.body, r.journal_day, r.revision'

const NEVER_READ = `SELECT ${COLUMNS} FROM unread u CROSS JOIN reflections r ON r.seq = u.reflection_seq
WHERE u.identity_id = ? AND u.reflection_seq > ? ORDER BY u.reflection_seq LIMIT ?`

const READ_BEFORE = `SELECT ${COLUMNS} FROM analyses a CROSS JOIN reflections r ON r.seq = a.reflection_seq
WHERE a.identity_id = ? AND a.engine_version < ? AND a.reflection_seq > ? LIMIT ?`

const READ_AFTER = READ_BEFORE.replace('engine_version <', 'engine_version >')
