/** Runs one migration, up or back, as one transaction together with its line in the history. */
import type Sqlite from 'better-sqlite3'
import { DbError, toDbError } from '../db-error.ts'
import { foreignKeyProblems } from '../snapshot.ts'
import { afterStep } from './after-step.ts'
import { ensureHistory, readHistory, recordApplied, recordUndone } from './history.ts'
import { type Migration, mismatch } from './migration-files.ts'
import { splitStatements } from './sql-text.ts'

/** The stamp of a step. */
export interface StepInfo {
  /** UTC instant. */
  readonly now: string
  readonly appVersion: string
}

/**
 * Applies one migration. False when another process did it first.
 *
 * @throws DbError MIGRATION_MISMATCH with file and line where a statement fails or leaves a dangling reference; the
 *   file is then as it was.
 */
export function stepUp(sqlite: Sqlite.Database, file: string, migration: Migration, info: StepInfo): boolean {
  return inTransaction(sqlite, file, () => {
    if (readHistory(sqlite, file).some(({ version }) => version === migration.version)) return false
    if (migration.version === 1) ensureHistory(sqlite)
    runText(sqlite, migration.up, migration.file, 1)
    afterStep(sqlite, migration)
    refuseDangling(sqlite, migration)
    recordApplied(sqlite, migration, info.now, info.appVersion)
    return true
  })
}

/** Undoes one migration. False when another process did it first. @throws DbError as stepUp. */
export function stepDown(sqlite: Sqlite.Database, file: string, migration: Migration): boolean {
  return inTransaction(sqlite, file, () => {
    if (readHistory(sqlite, file).at(-1)?.version !== migration.version) return false
    runText(sqlite, migration.down, migration.file, migration.downLine)
    refuseDangling(sqlite, migration)
    recordUndone(sqlite, migration.version)
    return true
  })
}

function runText(sqlite: Sqlite.Database, text: string, file: string, firstLine: number): void {
  for (const { sql, line } of splitStatements(text, firstLine)) {
    try {
      sqlite.exec(sql)
    } catch (error) {
      const known = toDbError(error, file)
      if (known instanceof DbError) throw known
      const why = error instanceof Error ? error.message : String(error)
      throw mismatch(
        `the migration fails: ${why}`,
        'Nothing was changed. Mend the statement, or install the Mirror again.',
        file,
        line,
      )
    }
  }
}

function refuseDangling(sqlite: Sqlite.Database, migration: Migration): void {
  const [problem] = foreignKeyProblems(sqlite)
  if (problem)
    throw mismatch(
      `the migration leaves a dangling reference: ${problem}`,
      'Nothing was changed.',
      migration.file,
    )
}

/** foreign_keys cannot change inside a transaction, and rebuilding a table needs it off. @see https://sqlite.org/lang_altertable.html#otheralter */
function inTransaction(sqlite: Sqlite.Database, file: string, work: () => boolean): boolean {
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    const done = work()
    sqlite.exec('COMMIT')
    return done
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw toDbError(error, file)
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}
