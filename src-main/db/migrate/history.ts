/** The record, in the journal itself, of which migrations ran; and whether the files still agree with it. */

import type Sqlite from 'better-sqlite3'
import type { z } from 'zod'
import { because } from '#contract/problem-reasons.ts'
import type {
  MigrationState as StateSchema,
  MigrationStatus as StatusSchema,
} from '#contract/schemas/data.ts'
import type { DataKey } from '../cipher.ts'
import { DbError, guarded } from '../db-error.ts'
import { connectionOf } from '../handles.ts'
import type { Database } from '../open.ts'
import { withReadonly } from '../snapshot.ts'
import { type Migration, mismatch } from './migration-files.ts'

export type MigrationState = z.infer<typeof StateSchema>
export type MigrationStatus = z.infer<typeof StatusSchema>

/**
 * Where a journal stands: what ran, and what is still to run.
 *
 * @throws DbError JOURNAL_NEWER, MIGRATION_MISMATCH, or JOURNAL_DAMAGED for a database of another program.
 */
export function migrationStatus(
  of: string | Database,
  migrations: readonly Migration[],
  key: DataKey | null = null,
): MigrationStatus {
  const past = history(of, key)
  const file = typeof of === 'string' ? of : of.file
  const pending = pendingAfter(past, migrations, file)
  return {
    current: past.at(-1)?.version ?? 0,
    latest: migrations.length,
    pending: pending.map(({ version, name }) => ({ version, name })),
    history: past,
  }
}

/** What ran, oldest first; empty for a new file. @throws DbError JOURNAL_DAMAGED for a database of another program. */
export function history(of: string | Database, key: DataKey | null = null): MigrationState[] {
  if (typeof of === 'string') return withReadonly(of, key, sqlite => readHistory(sqlite, of))
  return readHistory(connectionOf(of.read).sqlite, of.file)
}

/** The history of an open connection. */
export function readHistory(sqlite: Sqlite.Database, file: string): MigrationState[] {
  return guarded(file, () => rowsOfHistory(sqlite, file))
}

function rowsOfHistory(sqlite: Sqlite.Database, file: string): MigrationState[] {
  const tables = sqlite
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all()
  if (tables.length === 0) return []
  if (!tables.includes('migrations'))
    throw new DbError('JOURNAL_DAMAGED', {
      ...because('not-a-journal'),
      rule: 'this is a database, but not a journal of Mirror',
      remedy: 'Nothing was changed. Open another file.',
      path: file,
    })
  return sqlite
    .prepare<[], MigrationState>(
      'SELECT version, name, applied_at, checksum FROM migrations ORDER BY version',
    )
    .all()
}

/**
 * The migrations still to run after `past`.
 *
 * @throws DbError JOURNAL_NEWER where a later version ran than there are files; MIGRATION_MISMATCH where a file
 *   changed after it ran, was renamed, or the history has a gap.
 */
export function pendingAfter(
  past: readonly MigrationState[],
  migrations: readonly Migration[],
  file: string,
): readonly Migration[] {
  const last = past.at(-1)?.version ?? 0
  if (last > migrations.length)
    throw new DbError('JOURNAL_NEWER', {
      ...because('journal-newer', { version: last, known: migrations.length }),
      rule: `this journal is of version ${last}; this Mirror knows versions up to ${migrations.length}`,
      remedy: 'Open it with the newer Mirror that wrote it. Nothing was changed.',
      path: file,
    })
  for (const [at, state] of past.entries()) {
    const migration = migrations[at]
    if (!migration || state.version !== at + 1)
      throw mismatch(
        `the journal’s history has a gap before version ${state.version}`,
        'Restore a backup, or install the Mirror that wrote this journal.',
        file,
      )
    if (migration.name !== state.name || migration.checksum !== state.checksum)
      throw mismatch(
        `migration ${state.version} (${state.name}) is not the one that this journal ran`,
        'Install the Mirror again, so that its migrations are as they were; nothing was changed.',
        migration.file,
      )
  }
  return migrations.slice(past.length)
}

/** Makes the table of the history, and marks the file as a journal of Mirror (`MIRR`). */
export function ensureHistory(sqlite: Sqlite.Database): void {
  sqlite.exec(`CREATE TABLE IF NOT EXISTS migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  app_version TEXT NOT NULL
) STRICT`)
  sqlite.pragma(`application_id = ${0x4d495252}`)
}

/** Writes that `migration` ran. */
export function recordApplied(
  sqlite: Sqlite.Database,
  migration: Migration,
  now: string,
  appVersion: string,
): void {
  sqlite
    .prepare(
      'INSERT INTO migrations (version, name, checksum, applied_at, app_version) VALUES (?, ?, ?, ?, ?)',
    )
    .run(migration.version, migration.name, migration.checksum, now, appVersion)
  sqlite.pragma(`user_version = ${migration.version}`)
}

/** Forgets that version `version` ran. */
export function recordUndone(sqlite: Sqlite.Database, version: number): void {
  sqlite.prepare('DELETE FROM migrations WHERE version = ?').run(version)
  sqlite.pragma(`user_version = ${version - 1}`)
}
