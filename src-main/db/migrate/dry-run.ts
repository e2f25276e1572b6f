/** Tries migrations on a copy of the journal: really executed, there and back; the journal itself is never written. */
import { existsSync, rmSync } from 'node:fs'
import type { MigrationRehearsal } from '#contract/schemas/data.ts'
import type { DataKey } from '../cipher.ts'
import { connectionOf } from '../handles.ts'
import { type Database, openDatabase } from '../open.ts'
import { countTables, snapshotInto } from '../snapshot.ts'
import { migrationStatus } from './history.ts'
import type { Migration } from './migration-files.ts'
import { knownVersion, migrateDown, migrateUp } from './migrator.ts'
import { splitStatements } from './sql-text.ts'
import type { StepInfo } from './step.ts'

export interface DryRunOptions extends StepInfo {
  /** Where the copy lies while this runs: beside the journal, for it holds the same private text. */
  readonly copy: string
  readonly to?: number
  readonly key?: DataKey | null
}

/**
 * What migrateUp would do to `file`, or to a new journal where there is none. The way back of each step is tried too.
 *
 * @throws DbError as migrateUp and migrateDown: a statement that fails names its file and line.
 */
export function dryRun(
  file: string,
  migrations: readonly Migration[],
  options: DryRunOptions,
): MigrationRehearsal {
  const { copy, key = null } = options
  if (!existsSync(file)) return withDatabase(':memory:', key, db => rehearse(db, migrations, options))
  try {
    copyJournal(file, copy, key)
    return withDatabase(copy, key, db => rehearse(db, migrations, options))
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(copy + end, { force: true })
  }
}

function rehearse(
  db: Database,
  migrations: readonly Migration[],
  { to = migrations.length, now, appVersion }: DryRunOptions,
): MigrationRehearsal {
  const { sqlite } = connectionOf(db.read)
  const steps: MigrationRehearsal['steps'] = []
  for (const migration of pendingUpTo(db, migrations, to)) {
    const before = countTables(sqlite)
    const done = migrateUp(db, migrations, { to: migration.version, now, appVersion })
    const after = countTables(sqlite)
    const statements = splitStatements(migration.up).map(({ sql, line }) => ({ line, sql: firstLine(sql) }))
    for (const step of done.steps) steps.push({ ...step, path: migration.file, statements, before, after })
  }
  const status = migrationStatus(db, migrations)
  if (steps.length > 0) migrateDown(db, migrations, { steps: steps.length })
  return { steps, status }
}

function pendingUpTo(db: Database, migrations: readonly Migration[], to: number): readonly Migration[] {
  const { current } = migrationStatus(db, migrations)
  return migrations.slice(current, knownVersion(to, migrations))
}

function firstLine(sql: string): string {
  return sql.split('\n')[0] ?? ''
}

function copyJournal(file: string, copy: string, key: DataKey | null): void {
  const source = openDatabase({ file, readonly: true, key })
  try {
    snapshotInto(source.read, copy)
  } finally {
    source.close()
  }
}

function withDatabase<T>(file: string, key: DataKey | null, work: (db: Database) => T): T {
  const db = openDatabase({ file, key })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
