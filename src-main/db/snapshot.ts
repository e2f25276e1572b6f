/** Copies a journal into one consistent file, and says whether such a file is sound. */
import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { connect, type DataKey } from './cipher.ts'
import { DbError, guarded } from './db-error.ts'
import { refuseEmptyFile } from './empty-file.ts'
import { connectionOf, type ReadDb } from './handles.ts'
import { syncFile, syncFolderOf } from './sync-file.ts'

/**
 * Writes a consistent, compact copy of the journal to `file`, while others go on reading and writing. Killed or failed, it
 * leaves nothing under that name: the copy comes to be when it is whole, and on the disk.
 *
 * @throws DbError CONFLICT where something lies there already, DISK_FULL, FOLDER_UNAVAILABLE.
 */
export function snapshotInto(db: ReadDb, file: string): void {
  const { sqlite } = connectionOf(db)
  if (existsSync(file))
    throw new DbError('CONFLICT', {
      rule: 'a copy never replaces a file that is there',
      remedy: 'Choose another name, or move the file away first.',
      path: file,
    })
  const partial = join(
    dirname(file),
    `.${basename(file)}.p${process.pid}-${randomBytes(4).toString('hex')}.partial`,
  )
  try {
    guarded(file, () => {
      sqlite.prepare('VACUUM INTO ?').run(partial)
      syncFile(partial)
      renameSync(partial, file)
      syncFolderOf(file)
    })
  } finally {
    for (const end of ['', '-journal']) rmSync(`${partial}${end}`, { force: true })
  }
}

/** What is wrong in the file, in SQLite's words; empty when it is sound. @throws DbError when it cannot be read at all. */
export function integrity(file: string, key: DataKey | null = null): string[] {
  return withReadonly(file, key, sqlite => [...pageProblems(sqlite), ...foreignKeyProblems(sqlite)])
}

/** Rows of each table, by name; the tables that full-text search keeps for itself are left out. */
export function tableCounts(file: string, key: DataKey | null = null): Record<string, number> {
  return withReadonly(file, key, countTables)
}

/** Rows of each table of an open connection, by name. */
export function countTables(sqlite: Sqlite.Database): Record<string, number> {
  const names = sqlite
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all()
  const counts: Record<string, number> = {}
  for (const { name } of names)
    counts[name] = sqlite.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0
  return counts
}

/** Damage of pages, indexes and constraints. */
export function pageProblems(sqlite: Sqlite.Database): string[] {
  const rows = sqlite.pragma('integrity_check') as { integrity_check: string }[]
  return rows.map(row => row.integrity_check).filter(text => text !== 'ok')
}

/** Rows that point at a row that is not there. */
export function foreignKeyProblems(sqlite: Sqlite.Database): string[] {
  const rows = sqlite.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]
  return rows.map(row => `${row.table} row ${row.rowid ?? '?'} points at a missing row of ${row.parent}`)
}

/** Opens a file read-only for `work`, whatever comes of it. @throws DbError when it cannot be read. */
export function withReadonly<T>(file: string, key: DataKey | null, work: (sqlite: Sqlite.Database) => T): T {
  refuseEmptyFile(file)
  return guarded(file, () => {
    const sqlite = connect(file, key, { readonly: true, fileMustExist: true })
    try {
      return work(sqlite)
    } finally {
      sqlite.close()
    }
  })
}
