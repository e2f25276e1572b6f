/** What is read of a journal to compare it with another. */
import type Sqlite from 'better-sqlite3'
import { countTables } from '../../snapshot.ts'

export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** Every row of every table, each table in an order that only its values decide; the migrator's own history is left out. */
export function allRows(sqlite: Sqlite.Database): Rows {
  const tables = Object.keys(countTables(sqlite)).filter(table => table !== 'migrations')
  return Object.fromEntries(
    tables.map(table => {
      const rows = sqlite.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all()
      return [table, rows.map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))]
    }),
  )
}

/** What full-text search finds, by the number of the reflection: its index has no rows that could be read. */
export function searchable(sqlite: Sqlite.Database): readonly number[] {
  if (!sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'reflections_fts'`).get()) return []
  return sqlite
    .prepare<[], number>(
      `SELECT rowid FROM reflections_fts WHERE reflections_fts MATCH 'river OR kept' ORDER BY rowid`,
    )
    .pluck()
    .all()
}

/** Every text that anyone wrote: bodies and revisions, in a fixed order. */
export function allTexts(sqlite: Sqlite.Database): string[] {
  return sqlite
    .prepare<[], string>('SELECT body FROM reflections UNION ALL SELECT body FROM revisions ORDER BY 1')
    .pluck()
    .all()
}

/** Bytes in a form that can be compared and printed. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    ]),
  )
}
