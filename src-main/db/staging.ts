/** Journals that nobody sees while an import fills them: begun, shown, moved into another, or dropped, a part at a time. */
import { foldText } from './fold.ts'
import { prepare, type ReadDb, type WriteDb } from './handles.ts'
import { removeReading } from './reading-removal.ts'
import { unindexBody } from './search.ts'

/** What hides a journal from every list while it is filled. */
const HIDDEN = 'staging'

/** Hides a journal that was just made: it is shown when its import is decided. Its name stays free meanwhile. */
export function hideIdentity(tx: WriteDb, id: string, importId: string): void {
  prepare(
    tx,
    `UPDATE identities SET staging = ?, name_key = 'staging:' || id, deleted_at = coalesce(deleted_at, '${HIDDEN}')
     WHERE id = ?`,
  ).run(importId, id)
}

/** A hidden journal to hold what is to go to one that is here. */
export function insertHidden(
  tx: WriteDb,
  journal: { readonly id: string; readonly import_id: string; readonly into: string; readonly now: string },
): void {
  const { id, import_id, into, now } = journal
  prepare(
    tx,
    `INSERT INTO identities (id, name, name_key, seed, zone, created_at, updated_at, deleted_at, staging, stamps)
     VALUES (?, 'staging', ?, ?, 'UTC', ?, ?, '${HIDDEN}', ?, json_object('into', ?))`,
  ).run(id, `staging:${id}`, `staging:${id}`, now, now, import_id, into)
}

export interface HiddenJournal {
  readonly id: string
  readonly name: string
  /** The journal that it is to be moved into; null for one that is to be shown itself. */
  readonly into: string | null
}

/** The hidden journals of an import. */
export function hiddenJournals(db: ReadDb, importId: string): HiddenJournal[] {
  return prepare(
    db,
    `SELECT id, name, stamps ->> 'into' AS "into" FROM identities WHERE staging = ? ORDER BY id`,
  ).all<HiddenJournal>(importId)
}

/** Shows a hidden journal. Whether its name is still free is the caller's to ask. */
export function showIdentity(tx: WriteDb, { id, name }: HiddenJournal): void {
  prepare(
    tx,
    `UPDATE identities SET staging = NULL, name_key = ?, deleted_at = nullif(deleted_at, '${HIDDEN}') WHERE id = ?`,
  ).run(foldText(name), id)
}

/** Moves up to `limit` reflections of a hidden journal into the other; gives how many there were. */
export function moveReflections(tx: WriteDb, from: string, into: string, limit: number): number {
  const seqs = seqsOf(tx, from, limit)
  if (seqs.length === 0) return 0
  const list = JSON.stringify(seqs)
  const sums = prepare(
    tx,
    `SELECT sum(deleted_at IS NULL) AS live, sum(deleted_at IS NOT NULL) AS trashed,
       sum(iif(deleted_at IS NULL, word_count, 0)) AS words
     FROM reflections WHERE seq IN (SELECT value FROM json_each(?))`,
  ).get<{ live: number; trashed: number; words: number }>(list) ?? { live: 0, trashed: 0, words: 0 }
  prepare(tx, 'UPDATE reflections SET identity_id = ? WHERE seq IN (SELECT value FROM json_each(?))').run(
    into,
    list,
  )
  for (const table of ['tags', 'unread', 'mirrorbacks'])
    prepare(
      tx,
      `UPDATE ${table} SET identity_id = ? WHERE reflection_seq IN (SELECT value FROM json_each(?))`,
    ).run(into, list)
  for (const [id, sign] of [
    [from, -1],
    [into, 1],
  ] as const)
    prepare(
      tx,
      'UPDATE journal_totals SET live = live + ?, trashed = trashed + ?, words = words + ? WHERE identity_id = ?',
    ).run(sign * sums.live, sign * sums.trashed, sign * sums.words, id)
  return seqs.length
}

/** Removes up to `limit` reflections of a journal with all that hangs on them; gives how many there were. */
export function removeReflections(tx: WriteDb, identity: string, limit: number): number {
  const seqs = seqsOf(tx, identity, limit)
  removeSeqs(tx, seqs)
  return seqs.length
}

/** Removes reflections by their internal numbers, with what was read of them and all that hangs on them. */
export function removeSeqs(tx: WriteDb, seqs: readonly number[]): void {
  for (const seq of seqs) {
    removeReading(tx, seq)
    unindexBody(tx, seq)
    prepare(tx, 'DELETE FROM reflections WHERE seq = ?').run(seq)
  }
}

/** Whether something was added to a reflection or a thread after `stamp`. */
export function touchedSince(db: ReadDb, what: 'reflection' | 'thread', id: string, stamp: string): boolean {
  const row = prepare(db, TOUCHED[what]).get<{ touched: number }>(
    ...(what === 'reflection' ? [stamp, stamp, stamp, id] : [id, stamp]),
  )
  return row?.touched === 1
}

const TOUCHED = {
  reflection: `SELECT
    EXISTS (SELECT 1 FROM mirrorbacks m WHERE m.reflection_seq = r.seq AND m.stamp > ?)
    OR EXISTS (SELECT 1 FROM measurements m WHERE m.reflection_seq = r.seq AND m.measured_by = 'you'
      AND coalesce(m.stamps ->> 'word', '') > ?)
    OR EXISTS (SELECT 1 FROM thread_reflections t WHERE t.reflection_seq = r.seq
      AND coalesce(t.stamps ->> 'place', '') > ?) AS touched
    FROM reflections r WHERE r.id = ?`,
  thread: `SELECT EXISTS (SELECT 1 FROM thread_reflections t WHERE t.thread_id = ?
    AND coalesce(t.stamps ->> 'place', '') > ?) AS touched`,
} as const

/** Whether a journal holds neither reflections nor threads. */
export function isEmptyJournal(db: ReadDb, id: string): boolean {
  const row = prepare(
    db,
    `SELECT EXISTS (SELECT 1 FROM threads t JOIN thread_reflections m ON m.thread_id = t.id WHERE t.identity_id = ?)
       AS full`,
  ).get<{ full: number }>(id)
  return row?.full === 0 && seqsOf(db, id, 1).length === 0
}

/** Removes a journal that holds no reflections any more. */
export function removeIdentity(tx: WriteDb, id: string): void {
  prepare(tx, 'DELETE FROM settings WHERE scope = ?').run(id)
  prepare(tx, 'DELETE FROM identities WHERE id = ?').run(id)
}

/** By the two indexes that hold a journal's reflections: what is shown, and what is trashed. */
function seqsOf(db: ReadDb, identity: string, limit: number): number[] {
  return prepare(
    db,
    `SELECT seq FROM reflections WHERE identity_id = ? AND deleted_at IS NULL
     UNION ALL SELECT seq FROM reflections WHERE identity_id = ? AND deleted_at IS NOT NULL LIMIT ?`,
  )
    .rows<[number]>(identity, identity, limit)
    .map(([seq]) => seq)
}
