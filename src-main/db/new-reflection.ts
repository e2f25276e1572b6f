/** Counts a reflection that was just added: what triggers do for changes and removals. */
import { prepare, type WriteDb } from './handles.ts'

export interface AddedReflection {
  readonly seq: number
  readonly identity_id: string
  readonly word_count: number
  readonly analysable: boolean
  readonly deleted: boolean
}

/** What reflections add to the totals of their journals, put there in one statement a journal. */
export interface AddedTotals {
  add(added: AddedReflection): void
  /** To be called in the transaction that the reflections were added in. */
  write(tx: WriteDb): void
}

interface Sums {
  live: number
  trashed: number
  words: number
}

export function createAddedTotals(): AddedTotals {
  const sums = new Map<string, Sums>()
  return {
    add({ identity_id, word_count, deleted }) {
      const sum = sums.get(identity_id) ?? { live: 0, trashed: 0, words: 0 }
      if (deleted) sum.trashed += 1
      else {
        sum.live += 1
        sum.words += word_count
      }
      sums.set(identity_id, sum)
    },
    write(tx) {
      for (const [identity_id, { live, trashed, words }] of sums)
        prepare(
          tx,
          'UPDATE journal_totals SET live = live + ?, trashed = trashed + ?, words = words + ? WHERE identity_id = ?',
        ).run(live, trashed, words, identity_id)
      sums.clear()
    },
  }
}

/**
 * Adds it to the totals, or to those that are `collected` for many, and to what is unread. These are statements of their own because an
 * insert with triggers opens a statement transaction, at which FTS5 writes all that it holds in memory to disk: once for each reflection.
 *
 * @see https://sqlite.org/vtab.html
 */
export function countAdded(tx: WriteDb, added: AddedReflection, collected?: AddedTotals): void {
  const totals = collected ?? createAddedTotals()
  totals.add(added)
  if (!collected) totals.write(tx)
  if (added.analysable && !added.deleted)
    prepare(tx, 'INSERT INTO unread (reflection_seq, identity_id) VALUES (?, ?)').run(
      added.seq,
      added.identity_id,
    )
}
