/** Counts a reflection that was just added: what triggers do for changes and removals. */
import { prepare, type WriteDb } from './handles.ts'

export interface AddedReflection {
  readonly seq: number
  readonly identity_id: string
  readonly word_count: number
  readonly analysable: boolean
  readonly deleted: boolean
}

/**
 * Adds it to the totals, and to what is unread. These are statements of their own because an insert with triggers opens
 * a statement transaction, at which FTS5 writes all that it holds in memory to disk: once for each reflection.
 *
 * @see https://sqlite.org/vtab.html
 */
export function countAdded(tx: WriteDb, added: AddedReflection): void {
  const { seq, identity_id, word_count, analysable, deleted } = added
  prepare(
    tx,
    'UPDATE journal_totals SET live = live + ?, trashed = trashed + ?, words = words + ? WHERE identity_id = ?',
  ).run(deleted ? 0 : 1, deleted ? 1 : 0, deleted ? 0 : word_count, identity_id)
  if (analysable && !deleted)
    prepare(tx, 'INSERT INTO unread (reflection_seq, identity_id) VALUES (?, ?)').run(seq, identity_id)
}
