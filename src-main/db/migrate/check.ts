/** Examines a journal's file: whether it is at head, has the schema that it should have, and is sound. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import type { z } from 'zod'
import type { MigrationCheck as CheckSchema } from '#contract/schemas/data.ts'
import type { DataKey } from '../cipher.ts'
import { DbError } from '../db-error.ts'
import { connectionOf } from '../handles.ts'
import { openDatabase } from '../open.ts'
import { foreignKeyProblems, pageProblems } from '../snapshot.ts'
import { pendingAfter, readHistory } from './history.ts'
import type { Migration } from './migration-files.ts'
import { migrateUp } from './migrator.ts'
import { schemaDifferences, schemaText } from './schema-text.ts'

export type MigrationCheck = z.infer<typeof CheckSchema>

/**
 * Every check of the file; none of them changes it.
 *
 * @param dir the folder of the migrations, for the snapshot `schema.sql` beside them; without it the schema is compared
 *   with what the migrations make.
 * @throws DbError where the file cannot be read as a journal at all.
 */
export function checkDatabase(
  file: string,
  migrations: readonly Migration[],
  dir?: string,
  key: DataKey | null = null,
): MigrationCheck {
  const db = openDatabase({ file, readonly: true, key })
  try {
    const { sqlite } = connectionOf(db.read)
    const past = readHistory(sqlite, file)
    const current = past.at(-1)?.version ?? 0
    const checks = [
      checked('history', () => historyProblems(past, migrations, file)),
      checked('head', () => headProblems(current, migrations.length)),
      checked('schema', () => schemaDifferences(schemaText(sqlite), expectedSchema(migrations, dir))),
      checked('foreign keys', () => foreignKeyProblems(sqlite)),
      checked('integrity', () => pageProblems(sqlite)),
      checked('full-text search', () => searchProblems(sqlite)),
    ]
    return { ok: checks.every(({ ok }) => ok), current, latest: migrations.length, checks }
  } finally {
    db.close()
  }
}

/** The schema that these migrations make of a new journal, as schemaText gives it. */
export function schemaOf(migrations: readonly Migration[]): string {
  const db = openDatabase({ file: ':memory:' })
  try {
    migrateUp(db, migrations, { now: '', appVersion: '' })
    return schemaText(connectionOf(db.read).sqlite)
  } finally {
    db.close()
  }
}

function checked(name: string, problems: () => string[]): MigrationCheck['checks'][number] {
  const found = orDamage(problems)
  return { name, ok: found.length === 0, detail: found.length === 0 ? 'sound' : found.slice(0, 5).join('; ') }
}

/** A page that cannot be read is what the check looks for, not a reason to end it. */
function orDamage(problems: () => string[]): string[] {
  try {
    return problems()
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_'))
      return [error.message]
    throw error
  }
}

function historyProblems(
  past: ReturnType<typeof readHistory>,
  migrations: readonly Migration[],
  file: string,
): string[] {
  try {
    pendingAfter(past, migrations, file)
    return []
  } catch (error) {
    if (error instanceof DbError) return [error.data.rule]
    throw error
  }
}

function headProblems(current: number, latest: number): string[] {
  return current === latest ? [] : [`the journal is at version ${current}, the latest is ${latest}`]
}

function expectedSchema(migrations: readonly Migration[], dir: string | undefined): string {
  const snapshot = dir === undefined ? '' : join(dir, 'schema.sql')
  return existsSync(snapshot) ? readFileSync(snapshot, 'utf8').replace(/\r\n?/g, '\n') : schemaOf(migrations)
}

/** Whether exactly the live reflections are indexed; the index itself is examined by integrity_check. @see https://sqlite.org/fts5.html#xintegrity */
function searchProblems(sqlite: Sqlite.Database): string[] {
  const indexed = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'reflections_fts'`).get()
  if (!indexed) return ['there is no index']
  const row = sqlite
    .prepare<[], { missing: number; stray: number }>(
      `SELECT (SELECT count(*) FROM reflections r WHERE r.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM reflections_fts_docsize d WHERE d.id = r.seq)) AS missing,
        (SELECT count(*) FROM reflections_fts_docsize d WHERE NOT EXISTS (SELECT 1 FROM reflections r WHERE r.seq = d.id AND r.deleted_at IS NULL)) AS stray`,
    )
    .get()
  const problems: string[] = []
  if (row && row.missing > 0) problems.push(`${row.missing} reflections are not in the index`)
  if (row && row.stray > 0) problems.push(`${row.stray} entries of the index have no reflection`)
  return problems
}
