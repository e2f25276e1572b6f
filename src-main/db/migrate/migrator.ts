/** Brings a journal to a version, forward or back, with a backup before anything changes. */
import type { MigrationRun } from '#contract/schemas/data.ts'
import { DbError } from '../db-error.ts'
import { connectionOf } from '../handles.ts'
import type { Database } from '../open.ts'
import { snapshotInto } from '../snapshot.ts'
import { history, migrationStatus, pendingAfter } from './history.ts'
import type { Migration } from './migration-files.ts'
import { type StepInfo, stepDown, stepUp } from './step.ts'

export interface MigrateOptions extends StepInfo {
  /** Where a snapshot goes before a journal that holds something is changed; none is made without it. */
  readonly backupTo?: string
  /** Told before each piece of the work begins, and at the end: `done` of `total` are behind it. */
  readonly onStep?: (step: MigrateStep) => void
}

/** The piece of the work that begins now; the snapshot before a change counts as one. */
export interface MigrateStep {
  readonly done: number
  readonly total: number
  readonly step: string
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
): MigrationRun {
  const past = history(db)
  const to = knownVersion(options.to ?? migrations.length, migrations)
  const pending = pendingAfter(past, migrations, db.file).filter(({ version }) => version <= to)
  const safety = past.length > 0 ? options.backupTo : undefined
  const { sqlite } = connectionOf(db.read)
  return {
    ...inSteps(db, pending, safety, options.onStep, migration => stepUp(sqlite, db.file, migration, options)),
    status: migrationStatus(db, migrations),
  }
}

/**
 * Undoes the last `steps` migrations, newest first.
 *
 * @throws DbError as migrateUp; BAD_REQUEST where there are not so many.
 */
export function migrateDown(
  db: Database,
  migrations: readonly Migration[],
  options: { readonly steps: number } & Pick<MigrateOptions, 'backupTo' | 'onStep'>,
): MigrationRun {
  const past = history(db)
  pendingAfter(past, migrations, db.file)
  if (!Number.isInteger(options.steps) || options.steps < 1 || options.steps > past.length)
    throw badVersion(`there are ${past.length} steps to undo`, 'steps')
  const undo = migrations.slice(past.length - options.steps, past.length).toReversed()
  const { sqlite } = connectionOf(db.read)
  return {
    ...inSteps(db, undo, options.backupTo, options.onStep, migration => stepDown(sqlite, db.file, migration)),
    status: migrationStatus(db, migrations),
  }
}

/** @throws DbError BAD_REQUEST for a version there is not. */
export function knownVersion(version: number, migrations: readonly Migration[]): number {
  if (Number.isInteger(version) && version >= 0 && version <= migrations.length) return version
  throw badVersion(`there are versions 0 to ${migrations.length}`, 'to')
}

function badVersion(rule: string, field: string): DbError {
  return new DbError('BAD_REQUEST', { rule, remedy: 'Choose a number in that range.', field })
}

/** A snapshot first, where there is a place for it and something to do; then each migration, timed. */
function inSteps(
  db: Database,
  migrations: readonly Migration[],
  safety: string | undefined,
  tell: MigrateOptions['onStep'],
  run: (migration: Migration) => boolean,
): Pick<MigrationRun, 'steps' | 'backup'> {
  const backup = migrations.length > 0 ? (safety ?? null) : null
  const before = backup === null ? 0 : 1
  const total = migrations.length + before
  if (backup !== null) {
    tell?.({ done: 0, total, step: 'keeping a copy of the journal as it is' })
    snapshotInto(db.read, backup)
  }
  const steps: MigrationRun['steps'] = []
  for (const [at, migration] of migrations.entries()) {
    const { version, name } = migration
    tell?.({ done: at + before, total, step: `version ${version}: ${name}` })
    const begun = performance.now()
    if (run(migration)) steps.push({ version, name, duration_ms: performance.now() - begun })
  }
  if (total > 0) tell?.({ done: total, total, step: 'done' })
  return { steps, backup }
}
