/** Puts the rows of a journal of today into a schema of an earlier day, as far as that schema has a place for them. */
import type Sqlite from 'better-sqlite3'
import { connectionOf } from '#db/handles.ts'
import type { Migration } from '#db/migrate/migration-files.ts'
import { migrateUp } from '#db/migrate/migrator.ts'
import { openDatabase } from '#db/open.ts'
import { toSearchText } from '#db/search-text.ts'
import { countTables } from '#db/snapshot.ts'

/** Every table but the history and those that full-text search keeps. */
export function tablesOf(sqlite: Sqlite.Database): string[] {
  return Object.keys(countTables(sqlite)).filter(table => table !== 'migrations')
}

/**
 * Makes `to`, a journal that the first `migrations` made and nothing brought up, with the rows of `from`.
 *
 * @throws Error where a table of that schema stays empty: a fixture shows nothing about a table that holds nothing
 */
export function projectJournal(from: string, to: string, migrations: readonly Migration[]): void {
  const source = openDatabase({ file: from, readonly: true })
  const target = openDatabase({ file: to })
  try {
    migrateUp(target, migrations, { now: '2026-01-02T03:04:05.678Z', appVersion: '0.1.0' })
    const { sqlite } = connectionOf(target.read)
    fill(connectionOf(source.read).sqlite, sqlite)
    const empty = tablesOf(sqlite).filter(table => !sqlite.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get())
    if (empty.length > 0)
      throw new Error(
        `a journal of version ${migrations.length} has nothing in ${empty.join(', ')}: add a row in scripts/journal-fixtures`,
      )
    target.closeForMove()
  } finally {
    source.close()
    target.close()
  }
}

/** Counters come with the rows, so the triggers that keep them rest meanwhile. */
function fill(source: Sqlite.Database, target: Sqlite.Database): void {
  const triggers = target
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all()
  const known = new Set(tablesOf(source))
  target.pragma('foreign_keys = OFF')
  target.exec('BEGIN')
  for (const { name } of triggers) target.exec(`DROP TRIGGER ${name}`)
  for (const table of tablesOf(target))
    if (known.has(table)) copyRows(source, target, table, `SELECT * FROM ${table}`)
  if (!known.has('imports') && tablesOf(target).includes('imports'))
    copyRows(
      source,
      target,
      'imports',
      `SELECT * FROM import_batches WHERE state = 'done' AND identity_id IS NOT NULL`,
    )
  fillSearch(target)
  for (const { sql } of triggers) target.exec(sql)
  target.exec('COMMIT')
  target.pragma('foreign_keys = ON')
  const dangling = target.pragma('foreign_key_check') as unknown[]
  if (dangling.length > 0) throw new Error(`rows point at nothing: ${JSON.stringify(dangling[0])}`)
}

function copyRows(source: Sqlite.Database, target: Sqlite.Database, table: string, query: string): void {
  const columns = target.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
  const read = source.prepare<[], Record<string, unknown>>(query)
  const there = new Set(read.columns().map(({ name }) => name))
  const both = columns.filter(column => there.has(column))
  const names = both.map(column => `"${column}"`).join(', ')
  const insert = target.prepare(`INSERT INTO ${table} (${names}) VALUES (${both.map(() => '?').join(', ')})`)
  // A migration may have put a row of its own there, as that of the clock.
  target.exec(`DELETE FROM ${table}`)
  for (const row of read.all()) insert.run(both.map(column => row[column]))
}

function fillSearch(target: Sqlite.Database): void {
  if (!target.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'reflections_fts'`).get()) return
  const insert = target.prepare('INSERT INTO reflections_fts (rowid, text) VALUES (?, ?)')
  for (const { seq, body } of target
    .prepare<[], { seq: number; body: string }>('SELECT seq, body FROM reflections WHERE deleted_at IS NULL')
    .all())
    insert.run(seq, toSearchText(body))
}
