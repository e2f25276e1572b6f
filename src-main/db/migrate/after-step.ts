/** What a migration needs beyond SQL, done in its transaction: texts that only code can make. */
import type Sqlite from 'better-sqlite3'
import { toSearchText } from '../search-text.ts'
import type { Migration } from './migration-files.ts'

/** Runs what belongs to this migration, where anything does. */
export function afterStep(sqlite: Sqlite.Database, { version, name }: Migration): void {
  AFTER[`${version} ${name}`]?.(sqlite)
}

const AFTER: Readonly<Record<string, (sqlite: Sqlite.Database) => void>> = { '2 search': indexReflections }

/** The index comes to a journal that may hold reflections already. */
function indexReflections(sqlite: Sqlite.Database): void {
  const insert = sqlite.prepare('INSERT INTO reflections_fts (rowid, text) VALUES (?, ?)')
  const rows = sqlite.prepare<[number], { seq: number; body: string }>(
    'SELECT seq, body FROM reflections WHERE deleted_at IS NULL AND seq > ? ORDER BY seq LIMIT 500',
  )
  for (let page = rows.all(0); page.length > 0; page = rows.all(page.at(-1)?.seq ?? 0))
    for (const { seq, body } of page) insert.run(seq, toSearchText(body))
}
