/** Every migration up, down and up again on a full journal: what was written stays, to the row. */
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { connectionOf } from '../handles.ts'
import { type Database, openDatabase } from '../open.ts'
import { toSearchText } from '../search-text.ts'
import { integrity } from '../snapshot.ts'
import { inFolder, MIGRATIONS_DIR, NOW } from '../test-support/journal.ts'
import { readMigrations } from './migration-files.ts'
import { migrateDown, migrateUp } from './migrator.ts'
import { allRows, allTexts, type Rows, searchable } from './test-support/frozen-journals.ts'
import { thawJournal } from './test-support/thaw-journal.ts'

const MIGRATIONS = readMigrations(MIGRATIONS_DIR)
const INFO = { now: NOW, appVersion: 'test' }
const MORE = 300

/**
 * What may differ after the way back and up again, for it says nothing of the journal: the name that this device gets in stamps
 * is drawn anew (ADR 0018).
 */
const DRAWN_ANEW: Readonly<Record<number, readonly string[]>> = { 5: ['clock'] }

const open: Database[] = []
afterEach(() => {
  for (const db of open.splice(0)) db.close()
})

describe.each(MIGRATIONS.map(({ version, name }) => ({ version, name })))('$version $name', ({ version }) => {
  it('up, down and up again on a full journal leaves the same rows', () => {
    inFolder(folder => {
      const { db, sqlite } = fullJournal(folder, version - 1)
      const before = look(sqlite)
      migrateUp(db, MIGRATIONS, { ...INFO, to: version })
      const after = look(sqlite)
      migrateDown(db, MIGRATIONS, { steps: 1 })
      expect(look(sqlite)).toEqual(before)
      migrateUp(db, MIGRATIONS, { ...INFO, to: version })
      expect(without(look(sqlite), DRAWN_ANEW[version])).toEqual(without(after, DRAWN_ANEW[version]))
      expect(after.texts).toEqual(before.texts)
      expect(integrity(db.file)).toEqual([])
      db.close()
    })
  })

  it('the way back from a full journal keeps all that the earlier schema has a place for', () => {
    inFolder(folder => {
      const { db, sqlite } = fullJournal(folder, version)
      const before = allRows(sqlite)
      migrateDown(db, MIGRATIONS, { steps: 1 })
      const back = allRows(sqlite)
      for (const [table, rows] of Object.entries(back))
        expect([table, rows]).toEqual([table, narrowed(sourceOf(table, before), columnsOf(sqlite, table))])
      migrateUp(db, MIGRATIONS, { ...INFO, to: version })
      expect(Object.keys(allRows(sqlite))).toEqual(Object.keys(before))
      expect(integrity(db.file)).toEqual([])
      db.close()
    })
  })
})

it('all of them down to the first and up again leave a sound journal', () => {
  inFolder(folder => {
    const { db, sqlite } = fullJournal(folder, MIGRATIONS.length)
    const { texts, found } = look(sqlite)
    migrateDown(db, MIGRATIONS, { steps: MIGRATIONS.length - 1 })
    expect(allTexts(sqlite)).toEqual(texts)
    migrateUp(db, MIGRATIONS, INFO)
    expect(look(sqlite)).toMatchObject({ texts, found })
    expect(integrity(db.file)).toEqual([])
    db.close()
  })
})

/** A frozen journal of that version, with a few hundred reflections more; at 0, one that has nothing yet. */
function fullJournal(folder: string, version: number): { db: Database; sqlite: Sqlite.Database } {
  const file = join(folder, 'mirror.db')
  const db = openDatabase({ file: version === 0 ? file : thawJournal(version, file) })
  open.push(db)
  const { sqlite } = connectionOf(db.read)
  if (version > 0) writeMore(sqlite)
  return { db, sqlite }
}

function writeMore(sqlite: Sqlite.Database): void {
  const identity = sqlite.prepare<[], string>('SELECT id FROM identities ORDER BY created_at').pluck().get()
  const tables = allRows(sqlite)
  const insert = sqlite.prepare(
    `INSERT INTO reflections (id, identity_id, occurred_at, zone, journal_day, source, tags, word_count, created_at, updated_at, body)
     VALUES (?, ?, ?, 'Europe/London', ?, 'direct', '[]', 6, ?, ?, ?)`,
  )
  sqlite.exec('BEGIN')
  for (let at = 0; at < MORE; at += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + at, 9)).toISOString()
    const body = `Kept by the river, number ${at}: ${'ä'.repeat(at % 7)} 水 نهر.`
    const id = `0190d000-0000-7000-8000-${String(at).padStart(12, '0')}`
    const { lastInsertRowid: seq } = insert.run(id, identity, day, day.slice(0, 10), day, day, body)
    if ('unread' in tables) sqlite.prepare('INSERT INTO unread VALUES (?, ?)').run(seq, identity)
    if (sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'reflections_fts'`).get())
      sqlite.prepare('INSERT INTO reflections_fts (rowid, text) VALUES (?, ?)').run(seq, toSearchText(body))
  }
  if (columnsOf(sqlite, 'reflections').includes('text_at'))
    sqlite.exec(`UPDATE reflections SET text_at = occurred_at WHERE text_at = ''`)
  sqlite
    .prepare('UPDATE journal_totals SET live = live + ?, words = words + ? WHERE identity_id = ?')
    .run(MORE, MORE * 6, identity)
  sqlite.exec('COMMIT')
}

interface Look {
  readonly rows: Rows
  readonly texts: readonly string[]
  readonly found: readonly number[]
}

function look(sqlite: Sqlite.Database): Look {
  const rows = allRows(sqlite)
  const texts = 'reflections' in rows ? allTexts(sqlite) : []
  return { rows, texts, found: searchable(sqlite) }
}

function without({ rows, ...rest }: Look, tables: readonly string[] = []): Look {
  return {
    ...rest,
    rows: Object.fromEntries(Object.entries(rows).filter(([name]) => !tables.includes(name))),
  }
}

/** Where the rows of a table stand in the later schema: imports became a part of a table of their batches. */
function sourceOf(table: string, later: Rows): Rows[string] {
  if (table in later) return later[table] ?? []
  expect(table).toBe('imports')
  return (later.import_batches ?? []).filter(
    ({ state, identity_id }) => state === 'done' && identity_id !== null,
  )
}

function narrowed(rows: Rows[string], columns: readonly string[]): Rows[string] {
  return rows
    .map(row => Object.fromEntries(columns.map(column => [column, row[column]])))
    .sort((a, b) => byBytes(JSON.stringify(a), JSON.stringify(b)))
}

function columnsOf(sqlite: Sqlite.Database, table: string): string[] {
  return sqlite.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
