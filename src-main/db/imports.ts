/** Which files were brought in, and what came of them. */
import { all, type ReadDb, run, type WriteDb } from './handles.ts'
import { q } from './query.ts'

export interface ImportEntry {
  readonly id: string
  readonly identity_id: string
  readonly format: string
  /** Without its folder. */
  readonly file_name: string
  readonly file_sha256: string
  readonly counts: Readonly<Record<string, number>>
  readonly started_at: string
}

/** Adds one import to the history. */
export function insertImport(
  tx: WriteDb,
  entry: Omit<ImportEntry, 'started_at'> & { readonly now: string },
): void {
  const { now, counts, ...rest } = entry
  run(tx, q.insertInto('imports').values({ ...rest, started_at: now, counts: JSON.stringify(counts) }))
}

/** The imports of a journal, newest first. */
export function listImports(db: ReadDb, identityId: string): ImportEntry[] {
  const rows = all(
    db,
    q
      .selectFrom('imports')
      .selectAll()
      .where('identity_id', '=', identityId)
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc'),
  )
  return rows.map(row => ({ ...row, counts: JSON.parse(row.counts) }))
}
