/** Tries migrations on a copy of the journal: really executed, and the journal itself is never written. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { MigrationStatus as StatusSchema } from '#contract/schemas/data.ts'
import type { DataKey } from '../cipher.ts'
import { guarded } from '../db-error.ts'
import { connectionOf } from '../handles.ts'
import { type Database, openDatabase } from '../open.ts'
import { countTables, snapshotInto } from '../snapshot.ts'
import { migrationStatus } from './history.ts'
import type { Migration } from './migration-files.ts'
import { migrateUp } from './migrator.ts'
import type { StepInfo } from './step.ts'

export interface DryRunStep {
  readonly version: number
  readonly name: string
  readonly duration_ms: number
  /** Rows of each table before and after the step. */
  readonly before: Readonly<Record<string, number>>
  readonly after: Readonly<Record<string, number>>
}

export interface DryRunReport {
  readonly steps: readonly DryRunStep[]
  /** Where the copy stood at the end. */
  readonly status: z.infer<typeof StatusSchema>
}

/**
 * What migrateUp would do to `file`, or to a new journal where there is none.
 *
 * @throws DbError as migrateUp: a statement that fails names its file and line.
 */
export function dryRun(
  file: string,
  migrations: readonly Migration[],
  options: Partial<StepInfo> & { readonly to?: number; readonly key?: DataKey | null } = {},
): DryRunReport {
  const { key = null } = options
  const folder = guarded(tmpdir(), () => mkdtempSync(join(tmpdir(), 'mirror-dry-run-')))
  try {
    const copy = join(folder, 'copy.db')
    if (existsSync(file)) copyJournal(file, copy, key)
    return withDatabase(copy, key, db => rehearse(db, migrations, options))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rehearse(
  db: Database,
  migrations: readonly Migration[],
  options: Partial<StepInfo> & { readonly to?: number },
): DryRunReport {
  const { to = migrations.length, now = '1970-01-01T00:00:00.000Z', appVersion = 'dry-run' } = options
  const { sqlite } = connectionOf(db.read)
  const steps: DryRunStep[] = []
  for (const { version } of migrationStatus(db, migrations).pending) {
    if (version > to) break
    const before = countTables(sqlite)
    const done = migrateUp(db, migrations, { to: version, now, appVersion })
    const after = countTables(sqlite)
    for (const step of done.steps) steps.push({ ...step, before, after })
  }
  return { steps, status: migrationStatus(db, migrations) }
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
