/** Brings a journal to a version, forward or back, with a backup before anything changes. */
import { DbError } from '../db-error.ts'
import { connectionOf } from '../handles.ts'
import type { Database } from '../open.ts'
import { snapshotInto } from '../snapshot.ts'
import {
  ensureHistory,
  history,
  type MigrationStatus,
  migrationStatus,
  pendingAfter,
  readHistory,
  recordApplied,
  recordUndone,
} from './history.ts'
import type { Migration } from './migration-files.ts'
import { type StepInfo, stepDown, stepUp } from './step.ts'

export interface MigrateOptions extends StepInfo {
  /** Where a snapshot goes before a journal that holds something is changed; none is made without it. */
  readonly backupTo?: string
}

export interface MigrateResult {
  readonly steps: readonly { readonly version: number; readonly name: string; readonly duration_ms: number }[]
  /** The snapshot that was made, or null. */
  readonly backup: string | null
  readonly status: MigrationStatus
}

/**
 * Runs what is pending, up to `to` (default: the latest), each step in a transaction of its own.
 *
 * @throws DbError JOURNAL_NEWER, MIGRATION_MISMATCH, JOURNAL_DAMAGED; BAD_REQUEST for a version there is not.
 */
export function migrateUp(
  db: Database,
  migrations: readonly Migration[],
  options: MigrateOptions & { readonly to?: number },
): MigrateResult {
  const past = history(db)
  const to = knownVersion(options.to ?? migrations.length, migrations)
  const pending = pendingAfter(past, migrations, db.file).filter(({ version }) => version <= to)
  const backup = pending.length > 0 && past.length > 0 ? backUp(db, options.backupTo) : null
  const { sqlite } = connectionOf(db.read)
  const steps = timed(pending, migration => stepUp(sqlite, db.file, migration, options))
  return { steps, backup, status: migrationStatus(db, migrations) }
}

/**
 * Undoes the last `steps` migrations, newest first.
 *
 * @throws DbError as migrateUp; BAD_REQUEST where there are not so many.
 */
export function migrateDown(
  db: Database,
  migrations: readonly Migration[],
  options: { readonly steps: number; readonly backupTo?: string },
): MigrateResult {
  const past = history(db)
  pendingAfter(past, migrations, db.file)
  if (!Number.isInteger(options.steps) || options.steps < 1 || options.steps > past.length)
    throw badVersion(`there are ${past.length} steps to undo`, 'steps')
  const undo = migrations.slice(past.length - options.steps, past.length).toReversed()
  const backup = backUp(db, options.backupTo)
  const { sqlite } = connectionOf(db.read)
  const steps = timed(undo, migration => stepDown(sqlite, db.file, migration))
  return { steps, backup, status: migrationStatus(db, migrations) }
}

/**
 * Writes the history as if `version` had been reached, and runs nothing: for a journal mended by hand.
 *
 * @throws DbError BAD_REQUEST for a version there is not.
 */
export function stamp(
  db: Database,
  migrations: readonly Migration[],
  version: number,
  info: StepInfo,
): MigrationStatus {
  knownVersion(version, migrations)
  const { sqlite } = connectionOf(db.read)
  db.write(() => {
    ensureHistory(sqlite)
    for (const state of readHistory(sqlite, db.file).toReversed()) recordUndone(sqlite, state.version)
    for (const migration of migrations.slice(0, version))
      recordApplied(sqlite, migration, info.now, info.appVersion)
  })
  return migrationStatus(db, migrations)
}

function backUp(db: Database, file: string | undefined): string | null {
  if (file === undefined) return null
  snapshotInto(db.read, file)
  return file
}

function knownVersion(version: number, migrations: readonly Migration[]): number {
  if (Number.isInteger(version) && version >= 0 && version <= migrations.length) return version
  throw badVersion(`there are versions 0 to ${migrations.length}`, 'to')
}

function badVersion(rule: string, field: string): DbError {
  return new DbError('BAD_REQUEST', { rule, remedy: 'Choose a number in that range.', field })
}

function timed(migrations: readonly Migration[], step: (migration: Migration) => boolean) {
  const steps: { version: number; name: string; duration_ms: number }[] = []
  for (const migration of migrations) {
    const begun = performance.now()
    if (step(migration))
      steps.push({
        version: migration.version,
        name: migration.name,
        duration_ms: performance.now() - begun,
      })
  }
  return steps
}
