/** Puts the rows that can still be read of a damaged journal into a new one of the same schema, under that schema's own rules. */
import type Sqlite from 'better-sqlite3'
import type { DataKey } from '../cipher.ts'
import { type Cell, connectionOf } from '../handles.ts'
import type { Migration } from '../migrate/migration-files.ts'
import { migrateUp } from '../migrate/migrator.ts'
import type { Database } from '../open.ts'
import { exportTables, removeRow, type TableRow } from '../tables.ts'
import { type Forest, forestOf, type ReadPage, type Row } from './forest.ts'
import { openPages } from './page-file.ts'
import { INDEX_LEAF, TABLE_LEAF } from './records.ts'

export interface SalvagedRows {
  readonly pages: { readonly total: number; readonly unreadable: number }
  readonly tables: Readonly<Record<string, { readonly read: number; readonly lost: number }>>
  /** Rows that belong to nothing that could be read. */
  readonly homeless: readonly { readonly table: string; readonly row: Readonly<Record<string, Cell>> }[]
}

export interface Damaged {
  readonly file: string
  readonly key: DataKey | null
  readonly migrations: readonly Migration[]
  readonly now: string
  readonly appVersion: string
}

/** Fills `into`, a new empty database, and brings it to this version's schema; the damaged file is only read. */
export function rebuild({ file, key, migrations, now, appVersion }: Damaged, into: Database): SalvagedRows {
  const pages = openPages(file, key)
  try {
    const { forest, read } = forestOf(pages)
    const info = { now, appVersion }
    migrateUp(into, migrations, { ...info, to: versionOf(forest, read, migrations.length) })
    const { sqlite } = connectionOf(into.read)
    sqlite.pragma('foreign_keys = OFF')
    sqlite.pragma('synchronous = OFF')
    const tables = fill(sqlite, forest, read)
    const homeless = dropHomeless(sqlite, now)
    migrateUp(into, migrations, info)
    return { pages: { total: pages.count, unreadable: forest.unreadable }, tables, homeless }
  } finally {
    pages.close()
  }
}

/** The schema that the journal had; the newest where it does not say. */
function versionOf(forest: Forest, read: ReadPage, latest: number): number {
  const tree = forest.trees.find(({ name, type }) => type === 'table' && name === 'migrations')
  const versions = (tree?.pages ?? []).flatMap(page => (read(page)?.rows ?? []).map(row => row.rowid))
  const newest = Math.max(0, ...versions)
  return newest >= 1 && newest <= latest ? newest : latest
}

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}

interface Table {
  readonly name: string
  /** In the order in which a record holds them. */
  readonly columns: readonly Column[]
  /** The column that is the number of the row, and null in its record. */
  readonly rowid: string | null
  readonly keyed: boolean
}

function fill(sqlite: Sqlite.Database, forest: Forest, read: ReadPage) {
  const tables = exportTables.flatMap(name => tableOf(sqlite, name))
  const counts: Record<string, { read: number; lost: number }> = {}
  const rowids = new Map<string, Set<number>>()
  sqlite.exec('BEGIN')
  for (const table of tables) {
    const count = { read: 0, lost: 0 }
    const found = new Set<number>()
    const add = inserter(sqlite, table)
    for (const page of forest.trees.find(tree => tree.type === 'table' && tree.name === table.name)?.pages ??
      []) {
      const held = read(page)
      count.lost += held?.broken ?? 0
      for (const row of held?.rows ?? []) {
        found.add(row.rowid)
        if (fits(table, row.cells) && add(row)) count.read += 1
        else count.lost += 1
      }
    }
    counts[table.name] = count
    rowids.set(table.name, found)
  }
  for (const page of forest.orphans) {
    const held = read(page)
    for (const row of held?.rows ?? []) {
      const [table, other] = tables.filter(
        one => (held?.kind === TABLE_LEAF) !== one.keyed && fits(one, row.cells),
      )
      if (!table || other || !inserter(sqlite, table)(row)) continue
      const count = counts[table.name]
      if (count) count.read += 1
      rowids.get(table.name)?.add(row.rowid)
    }
  }
  for (const { name } of tables) {
    const count = counts[name]
    if (count) count.lost = Math.max(count.lost, missing(forest, read, name, rowids.get(name) ?? new Set()))
  }
  sqlite.exec('COMMIT')
  return counts
}

function tableOf(sqlite: Sqlite.Database, name: string): Table[] {
  const [about] = sqlite.pragma(`table_list(${name})`) as { wr: number }[]
  if (!about) return []
  const columns = sqlite.pragma(`table_info(${name})`) as Column[]
  const keys = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk)
  if (about.wr === 1)
    return [{ name, keyed: true, rowid: null, columns: [...keys, ...columns.filter(({ pk }) => pk === 0)] }]
  const [key] = keys
  const rowid = keys.length === 1 && key?.type === 'INTEGER' ? key.name : null
  return [{ name, keyed: false, rowid, columns }]
}

function inserter(sqlite: Sqlite.Database, { name, columns, rowid }: Table): (row: Row) => boolean {
  return ({ rowid: number, cells }) => {
    const names = columns.slice(0, cells.length).map(column => column.name)
    const values = cells.map((cell, at) => (names[at] === rowid ? number : cell))
    try {
      const sql = `INSERT OR IGNORE INTO ${name} (${names.map(one => `"${one}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
      return prepared(sqlite, sql).run(...values).changes > 0
    } catch (error) {
      // It breaks a rule of its table, so it is not what was written.
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')) return false
      throw error
    }
  }
}

const statements = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement<Cell[]>>>()

function prepared(sqlite: Sqlite.Database, sql: string): Sqlite.Statement<Cell[]> {
  const known = statements.get(sqlite) ?? new Map<string, Sqlite.Statement<Cell[]>>()
  statements.set(sqlite, known)
  const statement = known.get(sql) ?? sqlite.prepare<Cell[]>(sql)
  known.set(sql, statement)
  return statement
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a record may be a row of the table: later columns may be missing, and ids look like ids. */
function fits({ columns, rowid }: Table, cells: readonly Cell[]): boolean {
  if (cells.length > columns.length || cells.length < Math.min(2, columns.length)) return false
  return cells.every((cell, at) => {
    const column = columns[at]
    if (!column) return false
    if (column.name === rowid) return cell === null
    if (cell === null) return column.notnull === 0 && column.pk === 0
    if (column.type === 'TEXT')
      return typeof cell === 'string' && (!/(?:^|_)id$/.test(column.name) || ID.test(cell))
    return column.type === 'BLOB' ? cell instanceof Uint8Array : typeof cell === 'number'
  })
}

/** How many rows an index knows of that were not found. */
function missing(forest: Forest, read: ReadPage, table: string, found: ReadonlySet<number>): number {
  let most = 0
  for (const tree of forest.trees) {
    if (tree.type !== 'index' || tree.table !== table) continue
    const known = new Set<number>()
    for (const page of tree.pages) {
      const held = read(page)
      for (const { cells } of held && held.kind <= INDEX_LEAF ? held.rows : []) {
        const last = cells.at(-1)
        if (typeof last === 'number' && !found.has(last)) known.add(last)
      }
    }
    most = Math.max(most, known.size)
  }
  return most
}

interface ForeignKey {
  readonly table: string
  readonly from: string
  readonly to: string
  readonly on_delete: string
}

/** Takes out rows, and what hangs on them; gives what hung on them. */
export function dropRows(db: Database, rows: readonly TableRow[], now: string): SalvagedRows['homeless'] {
  const { sqlite } = connectionOf(db.read)
  sqlite.pragma('foreign_keys = OFF')
  db.write(tx => {
    for (const { table, row } of rows) removeRow(tx, table, row)
  })
  return dropHomeless(sqlite, now)
}

/** Takes out what points at nothing; a journal whose own row is lost is given a name that says so. */
function dropHomeless(sqlite: Sqlite.Database, now: string): SalvagedRows['homeless'] {
  const homeless: { table: string; row: Record<string, Cell> }[] = []
  for (let again = true; again; ) {
    again = false
    for (const table of exportTables)
      for (const key of sqlite.pragma(`foreign_key_list(${table})`) as ForeignKey[]) {
        const where = `"${key.from}" IS NOT NULL AND "${key.from}" NOT IN (SELECT "${key.to}" FROM "${key.table}")`
        if (key.table === 'identities') nameLostJournals(sqlite, table, key.from, where, now)
        const rows = sqlite.prepare<[], Record<string, Cell>>(`SELECT * FROM ${table} WHERE ${where}`).all()
        if (rows.length === 0) continue
        again = true
        if (key.on_delete === 'SET NULL') {
          sqlite.exec(`UPDATE ${table} SET "${key.from}" = NULL WHERE ${where}`)
          continue
        }
        for (const row of rows) homeless.push({ table, row })
        sqlite.exec(`DELETE FROM ${table} WHERE ${where}`)
      }
  }
  return homeless
}

function nameLostJournals(
  sqlite: Sqlite.Database,
  table: string,
  column: string,
  where: string,
  now: string,
): void {
  const ids = sqlite
    .prepare<[], string>(`SELECT DISTINCT "${column}" FROM ${table} WHERE ${where}`)
    .pluck()
    .all()
  const add = sqlite.prepare(
    `INSERT INTO identities (id, name, name_key, seed, zone, created_at, updated_at) VALUES (?, ?, ?, ?, 'UTC', ?, ?)`,
  )
  for (const id of ids) {
    if (!ID.test(id)) continue
    const name = `Salvaged ${id.slice(-8)}`
    add.run(id, name, name.toLowerCase(), id, now, now)
  }
}
