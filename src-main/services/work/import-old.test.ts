/** Journals and exports from before there were stamps end the same, whichever way they come. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connectionOf } from '#db/handles.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { migrateUp } from '#db/migrate/migrator.ts'
import { openDatabase } from '#db/open.ts'
import { exportRows } from '#db/tables.ts'
import { createExportLayout, EXPORT_FORMAT, rowForHash } from '../portability/mirror-format.ts'
import { importFile } from './import.ts'
import { hour, idOf } from './test-support/rich-journal.ts'
import { MIGRATIONS, NOW, openTestJournal, run, type TestJournal } from './test-support/work-env.ts'

const ADA = idOf(1)

/** Rows as schema 3 exported them, in the order of the file. */
const rows: readonly (readonly [table: string, row: Record<string, unknown>])[] = [
  [
    'identities',
    {
      id: ADA,
      name: 'Ada',
      seed: 'ada',
      zone: 'UTC',
      day_start: 0,
      sample: 0,
      created_at: NOW,
      updated_at: hour(1),
      deleted_at: null,
    },
  ],
  ['reflections', reflection(10, { body: 'Third.', revision: 3, updated_at: hour(5) })],
  ['reflections', reflection(11, { body: 'Gone.', deleted_at: hour(6), updated_at: hour(6) })],
  [
    'revisions',
    { reflection_id: idOf(10), revision: 1, occurred_at: NOW, replaced_at: hour(2), body: 'First.' },
  ],
  [
    'revisions',
    { reflection_id: idOf(10), revision: 2, occurred_at: NOW, replaced_at: hour(5), body: 'Second.' },
  ],
  [
    'mirrorbacks',
    {
      id: idOf(20),
      identity_id: ADA,
      reflection_id: idOf(10),
      version: 1,
      provider: 'built-in',
      model: null,
      engine_version: '1',
      verdict: {},
      evidence: [],
      frames: [],
      revision: 2,
      created_at: hour(3),
      body: 'I notice.',
    },
  ],
  [
    'threads',
    {
      id: idOf(30),
      identity_id: ADA,
      title: 'Letters',
      status: 'paused',
      started_at: NOW,
      last_active: hour(4),
      updated_at: hour(7),
      deleted_at: null,
    },
  ],
  ['thread_reflections', { thread_id: idOf(30), reflection_id: idOf(10), position: 0 }],
  ['patterns', pattern(40, { owner_name: 'The water', origin: 'named-by-you', pinned: 1 })],
  ['patterns', pattern(41, { merged_into: idOf(40) })],
]

function reflection(n: number, over: Record<string, unknown>) {
  return {
    id: idOf(n),
    identity_id: ADA,
    occurred_at: NOW,
    zone: 'UTC',
    journal_day: NOW.slice(0, 10),
    source: 'direct',
    source_ref: null,
    visibility: 'private',
    mood_valence: null,
    mood_energy: null,
    mood_label: null,
    tags: ['sea'],
    word_count: 1,
    analysable: 1,
    revision: 1,
    created_at: NOW,
    updated_at: NOW,
    deleted_at: null,
    ...over,
  }
}

function pattern(n: number, over: Record<string, unknown>) {
  return {
    id: idOf(n),
    identity_id: ADA,
    key: `library:${n}`,
    tier: 'library',
    detected_name: 'x',
    kind: 'theme',
    origin: 'detected',
    owner_name: null,
    hidden: 0,
    pinned: 0,
    merged_into: null,
    created_at: NOW,
    ...over,
  }
}

/** The rows in a database of schema 3, brought to this one. */
function migrated(): string[] {
  const db = openDatabase({ file: ':memory:' })
  const info = { now: NOW, appVersion: 'test' }
  migrateUp(db, readMigrations(MIGRATIONS), { ...info, to: 3 })
  const { sqlite } = connectionOf(db.read)
  const seqOf = (id: unknown) => sqlite.prepare('SELECT seq FROM reflections WHERE id = ?').pluck().get(id)
  for (const [table, { reflection_id, ...row }] of rows) {
    const cells: Record<string, unknown> = { ...row }
    if (reflection_id !== undefined) cells.reflection_seq = seqOf(reflection_id)
    if (table === 'identities') cells.name_key = 'ada'
    const values = Object.values(cells).map(value =>
      typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
    )
    const names = Object.keys(cells)
    sqlite
      .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
      .run(...(values as never[]))
  }
  migrateUp(db, readMigrations(MIGRATIONS), info)
  return exported(db.read)
}

function exported(db: Parameters<typeof exportRows>[0]): string[] {
  return [...exportRows(db, ADA)].map(one => JSON.stringify(one))
}

function oldFile(journal: TestJournal): string {
  const layout = createExportLayout()
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  const header = {
    format: EXPORT_FORMAT,
    version: 1,
    exported_at: NOW,
    app: '0.1.0',
    schema_version: 3,
  } as const
  const pieces = [layout.header(header)]
  for (const [table, row] of rows) {
    pieces.push(layout.row(table, JSON.stringify(row)))
    hash.update(rowForHash(table, JSON.stringify(row)))
    counts[table] = (counts[table] ?? 0) + 1
  }
  const path = join(journal.out, 'old.json')
  writeFileSync(path, [...pieces, layout.footer({ counts, sha256: hash.digest('hex') })].join(''))
  return path
}

let journal: TestJournal
beforeEach(() => {
  journal = openTestJournal()
})
afterEach(() => journal.remove())

it('an export of schema 3 becomes what a journal of schema 3 becomes, and adds nothing the second time', async () => {
  const path = oldFile(journal)
  const input = { path, format: 'auto', dry_run: false, date_field: 'date' } as const
  expect(await run(importFile(journal.env, input))).toMatchObject({ added: 2, conflicts: 0 })
  expect(exported(journal.db.read)).toEqual(migrated())
  expect(await run(importFile(journal.env, input))).toMatchObject({
    added: 0,
    unchanged: 2,
    updated: 0,
    conflicts: 0,
  })
})
