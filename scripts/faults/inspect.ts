/** Looks into a home after a kill: what the journal says, and what lies about that should not. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type DataKey, sealOf } from '#db/cipher.ts'
import { schemaOf } from '#db/migrate/check.ts'
import { history } from '#db/migrate/history.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { schemaText } from '#db/migrate/schema-text.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { integrity, withReadonly } from '#db/snapshot.ts'
import { exportRows } from '#db/tables.ts'
import { findResources } from '#hosts/resources.ts'

/** Every text of a reflection, and what else was acknowledged of it. */
export interface Texts {
  readonly bodies: ReadonlySet<string>
  readonly trashed: boolean
  readonly threads: ReadonlySet<string>
}

/** By the id of the reflection. */
export function textsOf(db: Database): Map<string, Texts> {
  const all = new Map<string, { bodies: Set<string>; trashed: boolean; threads: Set<string> }>()
  for (const { table, row } of exportRows(db.read, null)) {
    if (table === 'reflections')
      all.set(String(row.id), {
        bodies: new Set([String(row.body)]),
        trashed: row.deleted_at !== null,
        threads: new Set(),
      })
    if (table === 'revisions') all.get(String(row.reflection_id))?.bodies.add(String(row.body))
    if (table === 'thread_reflections') all.get(String(row.reflection_id))?.threads.add(String(row.thread_id))
  }
  return all
}

/** What a clock or a number of this run decides. */
const VARYING = new Set([
  'stamps',
  'stamp',
  'text_stamp',
  'text_after',
  'after',
  'trash_saw',
  'trash_at',
  'text_at',
  'created_at',
  'updated_at',
  'replaced_at',
  'last_active',
  'saved_at',
])

/** What the journal holds, without what was written beside the work; equal texts mean equal journals. */
export function contents(db: Database, exact = false): string {
  const beside = new Set<string>()
  const lines: string[] = []
  for (const { table, row } of exportRows(db.read, null)) {
    const written = String(row.body ?? row.title ?? '')
    if (written.startsWith('beside ') && typeof row.id === 'string') beside.add(row.id)
    if ([row.id, row.reflection_id, row.thread_id].some(id => typeof id === 'string' && beside.has(id)))
      continue
    const said = Object.entries(row).filter(([name]) => exact || !VARYING.has(name))
    lines.push(`${table} ${JSON.stringify(said)}`)
  }
  return lines.sort().join('\n')
}

/** Rows of imports that neither came to be nor went away. */
export function halfImports(file: string, key: DataKey | null): string[] {
  return withReadonly(file, key, sqlite => {
    const count = (sql: string) => sqlite.prepare<[], number>(sql).pluck().get() ?? 0
    const found: string[] = []
    const look = (what: string, sql: string) => {
      const rows = count(sql)
      if (rows > 0) found.push(`${rows} ${what}`)
    }
    look('staged rows', 'SELECT count(*) FROM import_rows')
    look('hidden journals', 'SELECT count(*) FROM identities WHERE staging IS NOT NULL')
    look('open imports', `SELECT count(*) FROM import_batches WHERE state NOT IN ('done', 'undone')`)
    look(
      'imports half undone',
      `SELECT count(*) FROM import_batches WHERE undone_at IS NOT NULL AND state <> 'undone'`,
    )
    return found
  })
}

/** Whether the schema is that of its own version, whole. */
export function schemaProblem(file: string): string[] {
  const migrations = readMigrations(findResources().migrations)
  const version = history(file).at(-1)?.version ?? 0
  const is = withReadonly(file, null, schemaText)
  return is === schemaOf(migrations.slice(0, version)) ? [] : [`the schema is not that of version ${version}`]
}

const EXPECTED = /^(?:mirror\.db|keys|logs|backups|backups\.json)$/
/** Made on purpose before a change, and kept: what is asked of them is that they are whole. */
const COPY = /^before-(?:migration|import|restore)-.*\.db$/

/** What lies in the home after a start that should not: scratch, halves, copies that are not whole. */
export function leftovers(home: string): string[] {
  const names = readdirSync(home).filter(name => !EXPECTED.test(name))
  const folder = join(home, 'backups')
  const copies = existsSync(folder) ? readdirSync(folder).filter(name => name !== 'made.zip') : []
  return [...names, ...copies.flatMap(name => (COPY.test(name) ? damageOf(join(folder, name)) : [name]))]
}

function damageOf(file: string): string[] {
  if (sealOf(file).kind === 'sealed') return []
  try {
    const problems = [...integrity(file), ...(history(file).length === 0 ? ['no history'] : [])]
    return problems.map(problem => `${file}: ${problem}`)
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : error}`]
  }
}

/** Opens the journal of a home for reading. */
export function reading<T>(home: string, key: DataKey | null, work: (db: Database) => T): T {
  const db = openDatabase({ file: join(home, 'mirror.db'), key })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
