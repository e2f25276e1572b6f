import { expect, test } from 'vitest'
import { countUnread } from './analyses.ts'
import { getDraft, saveDraft } from './drafts.ts'
import { insertRun, listRuns } from './engine-runs.ts'
import { beginImport, listImports, openImports, updateImport } from './imports.ts'
import { readMigrations } from './migrate/migration-files.ts'
import { trashReflection } from './reflections.ts'
import { getSettings, putSetting } from './settings.ts'
import { ADA, addReflections, BEN, idOf, MIGRATIONS_DIR, NOW, openJournal } from './test-support/journal.ts'
import { databaseBytes, journalTotals, schemaVersion } from './totals.ts'

test('a draft is kept until it is dropped, the last one only', () => {
  const db = openJournal()
  const draft = { body: 'half a sen', occurred_at: null, tags: ['x'], mood: null, thread_id: null }
  expect(getDraft(db.read, ADA)).toBeNull()
  db.write(tx => saveDraft(tx, ADA, { ...draft, body: 'ha' }, NOW))
  db.write(tx => saveDraft(tx, ADA, draft, NOW))
  expect(getDraft(db.read, ADA)).toEqual(draft)
  db.write(tx => saveDraft(tx, ADA, null, NOW))
  expect(getDraft(db.read, ADA)).toBeNull()
})

test('a setting is set again in its place, and the app’s own notes are no settings', () => {
  const db = openJournal()
  db.write(tx => {
    putSetting(tx, 'mood', true)
    putSetting(tx, 'mood', false)
    putSetting(tx, 'last_identity_id', null)
  })
  expect(getSettings(db.read)).toEqual({ mood: false, last_identity_id: null })
})

test('runs are listed newest first with their total', () => {
  const db = openJournal()
  const run = {
    identity_id: ADA as never,
    kind: 'read' as const,
    engine_version: '1',
    provider: 'built-in',
    duration_ms: 1.5,
    counts: { reflections: 1 },
    verdict: null,
    error_code: null,
  }
  db.write(tx => {
    for (let n = 1; n <= 3; n++)
      insertRun(tx, { ...run, id: idOf(n), started_at: `2026-01-0${n}T00:00:00.000Z` })
  })
  const { runs, total } = listRuns(db.read, ADA, 1, 1)
  expect({ total, runs }).toEqual({
    total: 3,
    runs: [{ ...run, id: idOf(2), started_at: '2026-01-02T00:00:00.000Z' }],
  })
  expect(listRuns(db.read, BEN, 0, 9)).toEqual({ runs: [], total: 0 })
})

test('imports are remembered with their counts', () => {
  const db = openJournal()
  const entry = {
    id: idOf(1),
    format: 'jsonl',
    file_name: 'd.jsonl',
    file_sha256: 'ab',
    pid: 7,
    started_at: NOW,
  }
  db.write(tx => beginImport(tx, entry))
  expect(openImports(db.read)).toMatchObject([{ ...entry, state: 'staging' }])
  const page = { skip: 0, limit: 9 }
  expect(listImports(db.read, page)).toEqual({ imports: [], total: 0 })
  db.write(tx =>
    updateImport(tx, entry.id, { state: 'done', identity_id: ADA, identity: 'Ada', counts: { added: 3 } }),
  )
  expect(openImports(db.read)).toEqual([])
  expect(listImports(db.read, page)).toMatchObject({
    imports: [{ ...entry, identity: 'Ada', counts: { added: 3 }, undone_at: null }],
    total: 1,
  })
})

test('totals know what is live, what is trashed and when it was written', () => {
  const db = openJournal()
  addReflections(db, 1, 3)
  db.write(tx => trashReflection(tx, idOf(3), NOW))
  expect(journalTotals(db.read, ADA)).toEqual({
    live: 2,
    trashed: 1,
    words: 6,
    days_written: 2,
    mirrorbacks: 0,
    threads: 0,
    first_day: '2026-01-02',
    last_day: '2026-01-03',
  })
  expect(journalTotals(db.read, BEN)).toMatchObject({ live: 0, first_day: null })
  expect([countUnread(db.read, ADA, '1'), schemaVersion(db.read)]).toEqual([
    2,
    readMigrations(MIGRATIONS_DIR).length,
  ])
  expect(databaseBytes(db.read)).toBeGreaterThan(10_000)
})
