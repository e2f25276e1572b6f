/** Writes what can still be read of a damaged journal as an ordinary export, which any Mirror can import. */
import type { DataKey } from '#db/cipher.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { dropRows, rebuild } from '#db/salvage/rebuild.ts'
import { exportRows, type TableRow } from '#db/tables.ts'
import { Failure, notFound } from '../failure.ts'
import { rowProblem } from '../portability/export-rows.ts'
import type { WorkEnv } from './env.ts'
import { writeJournalJson } from './export-json.ts'
import type { WrittenFile } from './writing-port.ts'

/** What came of salvaging one table. */
export interface SalvagedTable {
  readonly read: number
  /** Rows that are known to have been there and could not be read; there may have been more. */
  readonly lost: number
}

export interface SalvageReport {
  /** The `mirror-export` file that was written. */
  readonly path: string
  readonly bytes: number
  /** A file beside it, one JSON row a line: what can be read but belongs to nothing that can; null where there is no such row. */
  readonly rest: string | null
  readonly pages: { readonly total: number; readonly unreadable: number }
  readonly reflections: SalvagedTable
  /** By the name of the table. */
  readonly tables: Readonly<Record<string, SalvagedTable>>
}

export type SalvageEnv = Pick<WorkEnv, 'clock' | 'files' | 'writing' | 'places' | 'checkpoint'>

/**
 * Reads the file page by page, without SQLite, which would refuse it; the file is left as it is. A row counts as read only
 * where all its bytes fit together and keep the rules of its table. A letter that was changed inside a text cannot be told from
 * one that was written.
 *
 * @param scratch a name for a database that is needed meanwhile
 * @throws Failure CONFLICT where `path` is taken, JOURNAL_DAMAGED where nothing can be read, NOT_FOUND; DbError.
 */
export function salvage(
  env: SalvageEnv,
  file: string,
  path: string,
  { key, scratch }: { readonly key: DataKey | null; readonly scratch: string },
): SalvageReport {
  if (!env.files.exists(file)) throw notFound('journal at', file, 'Check the path, then try again.')
  if (env.files.exists(path))
    throw new Failure('CONFLICT', {
      rule: 'there is already a file of that name',
      remedy: 'Choose another name.',
      path,
    })
  try {
    const into = openDatabase({ file: scratch, key })
    try {
      return salvageInto(env, into, { file, path, key })
    } finally {
      into.close()
    }
  } finally {
    env.writing.remove(scratch)
  }
}

function salvageInto(
  env: SalvageEnv,
  into: Database,
  { file, path, key }: { readonly file: string; readonly path: string; readonly key: DataKey | null },
): SalvageReport {
  const now = env.clock.now()
  const migrations = readMigrations(env.places.migrations)
  const { pages, tables, homeless } = rebuild(
    { file, key, migrations, now, appVersion: env.places.app },
    into,
  )
  const total = Object.values(tables).reduce((sum, { read }) => sum + read, 0)
  if (total === 0)
    throw new Failure('JOURNAL_DAMAGED', {
      rule: 'nothing of a journal can be read in this file',
      remedy: 'Restore a backup. Keep the file: nothing of it was changed.',
      path: file,
    })
  const rest = [...homeless, ...dropBroken(into, now)]
  const written = drive(writeJournalJson(env, into, path, null))
  const beside = rest.length === 0 ? null : writeRest(env, `${path}.rest.ndjson`, rest)
  const reflections = tables.reflections ?? { read: 0, lost: 0 }
  return { path: written.path, bytes: written.bytes, rest: beside, pages, reflections, tables }
}

/** An import refuses a file for one row that breaks a rule, so such rows go beside, and what hangs on them. */
function dropBroken(into: Database, now: string): TableRow[] {
  const broken = [...exportRows(into.read, null)].filter(({ table, row }) => rowProblem(table, row) !== null)
  if (broken.length === 0) return []
  return [...broken, ...dropRows(into, broken, now)]
}

function writeRest(env: SalvageEnv, path: string, rows: readonly TableRow[]): string {
  const file = env.writing.open(path)
  try {
    for (const row of rows) file.write(`${JSON.stringify(row)}\n`)
    return file.commit().path
  } finally {
    file.abandon()
  }
}

function drive(steps: Generator<void, WrittenFile>): WrittenFile {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
