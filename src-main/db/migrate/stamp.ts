/** Says in the history that a journal is at a version, and runs nothing. */
import { DbError } from '../db-error.ts'
import { connectionOf } from '../handles.ts'
import type { Database } from '../open.ts'
import { snapshotInto } from '../snapshot.ts'
import { schemaOf } from './check.ts'
import {
  ensureHistory,
  type MigrationStatus,
  migrationStatus,
  readHistory,
  recordApplied,
  recordUndone,
} from './history.ts'
import type { Migration } from './migration-files.ts'
import { knownVersion, type MigrateOptions } from './migrator.ts'
import { schemaDifferences, schemaText } from './schema-text.ts'
import type { StepInfo } from './step.ts'

/**
 * Writes the history as if `version` had been reached, and runs nothing: for a journal mended by hand, whose schema is that
 * of the version already.
 *
 * @throws DbError BAD_REQUEST for a version there is not; CONFLICT where the journal's tables are not those of the version.
 */
export function stamp(
  db: Database,
  migrations: readonly Migration[],
  version: number,
  info: StepInfo & Pick<MigrateOptions, 'backupTo'>,
): MigrationStatus {
  knownVersion(version, migrations)
  const { sqlite } = connectionOf(db.read)
  const [differing, ...others] = schemaDifferences(
    schemaText(sqlite),
    schemaOf(migrations.slice(0, version)),
  ).filter(problem => !problem.includes(HISTORY_TABLE))
  if (differing !== undefined)
    throw new DbError('CONFLICT', {
      rule: `this journal has not the schema of version ${version}: ${differing}${others.length > 0 ? ` (and ${others.length} more)` : ''}`,
      remedy:
        'Nothing was written. Stamp the version whose tables it has, or go there with migrate up or down.',
      field: 'version',
    })
  if (info.backupTo !== undefined) snapshotInto(db.read, info.backupTo)
  db.write(() => {
    ensureHistory(sqlite)
    for (const state of readHistory(sqlite, db.file).toReversed()) recordUndone(sqlite, state.version)
    for (const migration of migrations.slice(0, version))
      recordApplied(sqlite, migration, info.now, info.appVersion)
  })
  return migrationStatus(db, migrations)
}

/** The table of the history is the migrator's own, and no version's. */
const HISTORY_TABLE = 'CREATE TABLE migrations '
