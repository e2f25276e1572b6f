/** The journal's schema from the outside: looked at, brought up or back, rehearsed; a backup comes before every change. */
import type {
  MigrationCheck,
  MigrationRehearsal,
  MigrationRun,
  MigrationStatus,
} from '#contract/schemas/data.ts'
import type { DataKey } from '#db/cipher.ts'
import { checkDatabase } from '#db/migrate/check.ts'
import { dryRun } from '#db/migrate/dry-run.ts'
import { migrationStatus } from '#db/migrate/history.ts'
import { createMigration, type Migration, readMigrations, withDraft } from '#db/migrate/migration-files.ts'
import { type MigrateOptions, migrateDown, migrateUp } from '#db/migrate/migrator.ts'
import { stamp as stampVersion } from '#db/migrate/stamp.ts'
import { wordsToConfirm as wordsOf } from '#db/migrate/words-to-confirm.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { notFound } from './failure.ts'
import type { Clock, Files, Places } from './ports.ts'

export interface MigrationSetup {
  readonly places: Places
  readonly clock: Clock
  readonly files: Files
  /** What opens a sealed journal; null where there is none. */
  readonly key: DataKey | null
  /** Told where the copy lies that was taken before a change, when the change is made. */
  readonly onCopy?: (path: string) => void
}

/** Version 0 with everything pending where there is no journal yet; nothing is created by looking. */
export function status(setup: MigrationSetup): MigrationStatus {
  const migrations = readMigrations(setup.places.migrations)
  if (setup.files.exists(setup.places.database))
    return migrationStatus(setup.places.database, migrations, setup.key)
  return {
    current: 0,
    latest: migrations.length,
    pending: migrations.map(({ version, name }) => ({ version, name })),
    history: [],
  }
}

export function history(setup: MigrationSetup): { history: MigrationStatus['history'] } {
  return { history: status(setup).history }
}

/** @throws NOT_FOUND where there is no journal to check. */
export function check(setup: MigrationSetup): MigrationCheck {
  refuseMissing(setup)
  return checkDatabase(
    setup.places.database,
    readMigrations(setup.places.migrations),
    setup.places.migrations,
    setup.key,
  )
}

export function up(setup: MigrationSetup, to?: number, onStep?: MigrateOptions['onStep']): MigrationRun {
  return changing(setup, (db, backupTo) =>
    migrateUp(db, readMigrations(setup.places.migrations), {
      ...stepInfo(setup),
      backupTo,
      ...(to === undefined ? {} : { to }),
      ...(onStep ? { onStep } : {}),
    }),
  )
}

export function down(setup: MigrationSetup, steps: number, onStep?: MigrateOptions['onStep']): MigrationRun {
  refuseMissing(setup)
  return changing(setup, (db, backupTo) =>
    migrateDown(db, readMigrations(setup.places.migrations), {
      steps,
      backupTo,
      ...(onStep ? { onStep } : {}),
    }),
  )
}

/** A backup is written first. @throws CONFLICT where the journal has not the tables of that version. */
export function stamp(setup: MigrationSetup, version: number): MigrationStatus {
  refuseMissing(setup)
  return changing(setup, (db, backupTo) =>
    stampVersion(db, readMigrations(setup.places.migrations), version, { ...stepInfo(setup), backupTo }),
  )
}

/** Runs what is pending on a copy, and says how each step went; a journal that is not there yet counts as an empty one. */
export function rehearse(setup: MigrationSetup, to?: number): MigrationRehearsal {
  return rehearseOn(setup, readMigrations(setup.places.migrations), to)
}

/** As rehearse, with a file of SQL as the next migration, wherever it lies. */
export function rehearseFile(setup: MigrationSetup, path: string): MigrationRehearsal {
  return rehearseOn(setup, withDraft(setup.places.migrations, path))
}

function rehearseOn(
  setup: MigrationSetup,
  migrations: readonly Migration[],
  to?: number,
): MigrationRehearsal {
  return dryRun(setup.places.database, migrations, {
    ...stepInfo(setup),
    copy: `${setup.places.home}/snapshot-${setup.clock.now().replace(/\D/g, '')}.db`,
    key: setup.key,
    ...(to === undefined ? {} : { to }),
  })
}

export function create(setup: MigrationSetup, name: string): { path: string } {
  return { path: createMigration(setup.places.migrations, name) }
}

/** What the owner types before something may be lost: the journal's name or its version. Empty where nothing can be. */
export function wordsToConfirm({ places, files, key }: MigrationSetup): string[] {
  return files.exists(places.database) ? wordsOf(places.database, key) : []
}

/** Where the snapshot goes that is taken before a change of schema. */
export function backupPath({ places, clock }: Pick<MigrationSetup, 'places' | 'clock'>): string {
  return `${places.backups}/before-migration-${clock.now().replace(/\D/g, '')}.db`
}

function stepInfo({ places, clock }: MigrationSetup) {
  return { now: clock.now(), appVersion: places.app }
}

function refuseMissing({ places, files }: MigrationSetup): void {
  if (!files.exists(places.database))
    throw notFound('journal at', places.database, 'Open Mirror once, or name another home with --home.')
}

function changing<T>(
  { places, clock, files, key, onCopy }: MigrationSetup,
  work: (db: Database, backupTo: string) => T,
): T {
  const copy = backupPath({ places, clock })
  const db = openDatabase({ file: places.database, key })
  try {
    const result = work(db, copy)
    if (files.exists(copy)) onCopy?.(copy)
    return result
  } finally {
    db.close()
  }
}
