/** Builds small journals for tests: one migrated database, and one builder for each thing in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insertIdentity } from '../identities.ts'
import { readMigrations } from '../migrate/migration-files.ts'
import { migrateUp } from '../migrate/migrator.ts'
import { type Database, openDatabase } from '../open.ts'
import { insertReflection, type NewReflectionRow } from '../reflections.ts'

export const MIGRATIONS_DIR = join(import.meta.dirname, '../../../migrations')
export const NOW = '2026-01-02T03:04:05.000Z'
export const ADA = '0190a000-0000-7000-8000-00000000000a'
export const BEN = '0190a000-0000-7000-8000-00000000000b'

/** A migrated journal in memory (or in `file`) with the identity Ada. */
export function openJournal(file = ':memory:'): Database {
  const db = openDatabase({ file })
  migrateUp(db, readMigrations(MIGRATIONS_DIR), { now: NOW, appVersion: 'test' })
  db.write(tx => insertIdentity(tx, newIdentity(ADA, 'Ada')))
  return db
}

export function newIdentity(id: string, name: string) {
  return { id, name, seed: `seed of ${name}`, zone: 'Europe/Lisbon', day_start: 0, sample: false, now: NOW }
}

/** The `n`th id of the tests, in the order of numbers. */
export function idOf(n: number): string {
  return `0190b000-0000-7000-8000-${String(n).padStart(12, '0')}`
}

/** A reflection of Ada's: the `n`th, written on the `n`th day from 2026-01-01 unless said otherwise. */
export function newReflection(n: number, over: Partial<NewReflectionRow> = {}): NewReflectionRow {
  const at = new Date(Date.UTC(2026, 0, 1 + n, 12)).toISOString()
  return {
    id: idOf(n),
    identity_id: ADA,
    body: `Reflection number ${n}.`,
    occurred_at: at,
    zone: 'Europe/Lisbon',
    journal_day: at.slice(0, 10),
    source: 'direct',
    source_ref: null,
    visibility: 'private',
    tags: [],
    mood: null,
    word_count: 3,
    analysable: true,
    now: NOW,
    ...over,
  }
}

/** Keeps reflections `from` … `to` of Ada's. */
export function addReflections(db: Database, from: number, to: number): void {
  db.write(tx => {
    for (let n = from; n <= to; n++) insertReflection(tx, newReflection(n))
  })
}

/** Runs `work` with a folder of its own, and removes the folder. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-db-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
