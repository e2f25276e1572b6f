/** The history of imports, and what each holds back until it is decided or needs to be undone. */
import { all, first, prepare, type ReadDb, run, type WriteDb } from './handles.ts'
import { q } from './query.ts'
import type { ImportBatchRow } from './schema.ts'
import type { ExportRow } from './tables.ts'

export type ImportState = ImportBatchRow['state']

export interface ImportEntry {
  readonly id: string
  /** The journal it went to, where that was one and is still here. */
  readonly identity_id: string | null
  /** The names of the journals it went to. */
  readonly identity: string
  readonly format: string
  /** Without its folder. */
  readonly file_name: string
  readonly file_sha256: string
  readonly state: ImportState
  /** The process that works on it. */
  readonly pid: number
  readonly started_at: string
  /** The clock when it was decided. */
  readonly stamp: string
  readonly counts: Readonly<Record<string, number>>
  readonly undone_at: string | null
}

/** Begins an import: nothing of it is to be seen yet. */
export function beginImport(
  tx: WriteDb,
  entry: Pick<ImportEntry, 'id' | 'format' | 'file_name' | 'file_sha256' | 'pid' | 'started_at'>,
): void {
  run(
    tx,
    q.insertInto('import_batches').values({ ...entry, identity: '', identity_id: null, state: 'staging' }),
  )
}

/** Changes what is given. */
export function updateImport(
  tx: WriteDb,
  id: string,
  change: Partial<
    Pick<
      ImportEntry,
      'identity_id' | 'identity' | 'state' | 'stamp' | 'counts' | 'undone_at' | 'file_sha256' | 'pid'
    >
  >,
): void {
  const { counts, ...rest } = change
  const set = { ...rest, ...(counts === undefined ? {} : { counts: JSON.stringify(counts) }) }
  run(tx, q.updateTable('import_batches').set(set).where('id', '=', id))
}

/** Forgets an import that never came to be, with all that it held back. */
export function deleteImport(tx: WriteDb, id: string): void {
  run(tx, q.deleteFrom('import_batches').where('id', '=', id))
}

/** The import of that id, or null. */
export function getImport(db: ReadDb, id: string): ImportEntry | null {
  const row = first(db, q.selectFrom('import_batches').selectAll().where('id', '=', id))
  return row ? { ...row, counts: JSON.parse(row.counts) } : null
}

/** Imports that were done or undone, newest first. */
export function listImports(
  db: ReadDb,
  page: { readonly skip: number; readonly limit: number },
): { imports: ImportEntry[]; total: number } {
  const rows = all(
    db,
    q
      .selectFrom('import_batches')
      .selectAll()
      .where('state', 'in', ['done', 'undone'])
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(page.limit)
      .offset(page.skip),
  )
  const total = prepare(
    db,
    `SELECT count(*) AS n FROM import_batches WHERE state IN ('done', 'undone')`,
  ).get<{ n: number }>()
  return { imports: rows.map(row => ({ ...row, counts: JSON.parse(row.counts) })), total: total?.n ?? 0 }
}

/** Imports that are not at their end: under way, being undone, or left by a process that died. */
export function openImports(db: ReadDb): ImportEntry[] {
  return prepare(
    db,
    `SELECT * FROM import_batches
     WHERE state IN ('staging', 'publishing') OR (state = 'done' AND undone_at IS NOT NULL) ORDER BY id`,
  )
    .all<Omit<ImportEntry, 'counts'> & { counts: string }>()
    .map(row => ({ ...row, counts: JSON.parse(row.counts) }))
}

/** Holds a row back until the import is decided. */
export function stageRow(tx: WriteDb, importId: string, table: string, row: ExportRow): void {
  const owner = table === 'reflections' ? row.id : table === 'revisions' ? row.reflection_id : null
  prepare(tx, 'INSERT INTO import_rows (import_id, table_name, reflection_id, row) VALUES (?, ?, ?, ?)').run(
    importId,
    table,
    typeof owner === 'string' ? owner : null,
    JSON.stringify(row),
  )
}

export interface StagedRow {
  readonly ordinal: number
  readonly row: ExportRow
}

/** Some rows that are held back for a table, in the order of the file, after the one with that ordinal. */
export function stagedRows(
  db: ReadDb,
  importId: string,
  table: string,
  after: number,
  limit: number,
): StagedRow[] {
  return prepare(
    db,
    `SELECT ordinal, row FROM import_rows WHERE import_id = ? AND table_name = ? AND ordinal > ?
     ORDER BY ordinal LIMIT ?`,
  )
    .rows<[number, string]>(importId, table, after, limit)
    .map(([ordinal, row]) => ({ ordinal, row: JSON.parse(row) }))
}

/** Some reflections of which a row or an earlier text is held back, in the order of their ids. */
export function stagedReflections(db: ReadDb, importId: string, after: string, limit: number): string[] {
  return prepare(
    db,
    `SELECT DISTINCT reflection_id FROM import_rows
     WHERE import_id = ? AND table_name IN ('reflections', 'revisions') AND reflection_id > ?
     ORDER BY reflection_id LIMIT ?`,
  )
    .rows<[string]>(importId, after, limit)
    .map(([id]) => id)
}

/** What is held back of one reflection. */
export function stagedOf(
  db: ReadDb,
  importId: string,
  reflectionId: string,
): { row: ExportRow | null; revisions: ExportRow[] } {
  const of = (table: string) =>
    prepare(
      db,
      'SELECT row FROM import_rows WHERE import_id = ? AND table_name = ? AND reflection_id = ? ORDER BY ordinal',
    )
      .rows<[string]>(importId, table, reflectionId)
      .map(([row]): ExportRow => JSON.parse(row))
  return { row: of('reflections')[0] ?? null, revisions: of('revisions') }
}

export function dropStagedOf(tx: WriteDb, importId: string, reflectionId: string): void {
  for (const table of ['reflections', 'revisions'])
    prepare(tx, 'DELETE FROM import_rows WHERE import_id = ? AND table_name = ? AND reflection_id = ?').run(
      importId,
      table,
      reflectionId,
    )
}

export function dropStagedRow(tx: WriteDb, ordinal: number): void {
  prepare(tx, 'DELETE FROM import_rows WHERE ordinal = ?').run(ordinal)
}

/** Drops some of what is held back; gives how many rows there were. */
export function dropStaged(tx: WriteDb, importId: string, limit: number): number {
  return prepare(
    tx,
    'DELETE FROM import_rows WHERE ordinal IN (SELECT ordinal FROM import_rows WHERE import_id = ? LIMIT ?)',
  ).run(importId, limit).changes
}

/** Remembers what stood in a row's place before the import (null: nothing); the first note counts. */
export function noteChange(tx: WriteDb, importId: string, table: string, key: string, before: unknown): void {
  prepare(
    tx,
    'INSERT OR IGNORE INTO import_changes (import_id, table_name, row_key, before) VALUES (?, ?, ?, ?)',
  ).run(importId, table, key, before === null ? null : JSON.stringify(before))
}

export interface ImportChange {
  readonly key: string
  /** What stood there, or null. */
  readonly before: unknown
}

/** Some of what an import changed in a table, in the order of the keys, after the given one. */
export function changesOf(
  db: ReadDb,
  importId: string,
  table: string,
  after: string,
  limit: number,
): ImportChange[] {
  return prepare(
    db,
    `SELECT row_key, before FROM import_changes WHERE import_id = ? AND table_name = ? AND row_key > ?
     ORDER BY row_key LIMIT ?`,
  )
    .rows<[string, string | null]>(importId, table, after, limit)
    .map(([key, before]) => ({ key, before: before === null ? null : JSON.parse(before) }))
}

/** Whether an import that was decided later touched the row too. */
export function changedLater(db: ReadDb, table: string, key: string, stamp: string): boolean {
  const row = prepare(
    db,
    `SELECT 1 AS one FROM import_batches b JOIN import_changes c ON c.import_id = b.id
     WHERE b.state = 'done' AND b.stamp > ? AND c.table_name = ? AND c.row_key = ? LIMIT 1`,
  ).get(stamp, table, key)
  return row !== undefined
}

export function dropChange(tx: WriteDb, importId: string, table: string, key: string): void {
  prepare(tx, 'DELETE FROM import_changes WHERE import_id = ? AND table_name = ? AND row_key = ?').run(
    importId,
    table,
    key,
  )
}

/** Drops some of the notes of an import; gives how many there were. */
export function dropChanges(tx: WriteDb, importId: string, limit: number): number {
  return prepare(
    tx,
    `DELETE FROM import_changes WHERE import_id = ? AND (table_name, row_key) IN
       (SELECT table_name, row_key FROM import_changes WHERE import_id = ? LIMIT ?)`,
  ).run(importId, importId, limit).changes
}
