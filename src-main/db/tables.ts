/** Streams what belongs to identities out of a journal row by row, and takes such rows in. */
import { DbError } from './db-error.ts'
import { foldText } from './fold.ts'
import { type Cell, prepare, type ReadDb, type WriteDb } from './handles.ts'
import { countAdded } from './new-reflection.ts'
import { removeReading } from './reading-removal.ts'
import { distinctTags, reflectionSeq, writeTags } from './reflections.ts'
import { indexBody, unindexBody } from './search.ts'
import { type ColumnSpec, type TableSpec, tableSpecs } from './table-specs.ts'

/** A row that JSON can hold, without anything that is true of one machine only. */
export type ExportRow = Readonly<Record<string, unknown>>

export interface TableRow {
  readonly table: string
  readonly row: ExportRow
}

/** The tables of an export, in the order in which they can be imported. */
export const exportTables: readonly string[] = tableSpecs.map(({ table }) => table)

/**
 * Every row of one identity, or of all for null, in an order that depends on nothing but the rows. Read a few hundred
 * at a time; inside `Database.snapshot` it is one unchanging view.
 */
export function* exportRows(db: ReadDb, identityId: string | null): IterableIterator<TableRow> {
  for (const spec of tableSpecs)
    for (const row of rowsOf(db, spec, identityId)) yield { table: spec.table, row }
}

/** The row that is here under the same key as `row`, or null. @throws DbError UNREADABLE_FILE for a row of no known shape. */
export function findRow(db: ReadDb, table: string, row: ExportRow): ExportRow | null {
  const spec = specOf(table)
  const where = spec.key.map(name => `${columnOf(spec, name).sql} = ?`).join(' AND ')
  const found = prepare(db, `SELECT ${selection(spec)} FROM ${spec.from} WHERE ${where}`).rows<Cell[]>(
    ...spec.key.map(name => cellOf(spec, columnOf(spec, name), row)),
  )[0]
  return found ? toRow(spec, found) : null
}

/**
 * Adds a row; what search, tags and counters need of it is made. The caller has seen that its key is free.
 *
 * @throws DbError UNREADABLE_FILE where the row breaks a rule of its table, NOT_FOUND where what it belongs to is not here.
 */
export function importRow(tx: WriteDb, table: string, row: ExportRow): void {
  const spec = specOf(table)
  if (table === 'settings') refuseAppSetting(tx, row)
  const stored = storedCells(tx, spec, row)
  const sql = `INSERT INTO ${table} (${stored.map(([name]) => name).join(', ')}) VALUES (${stored.map(() => '?').join(', ')})`
  keepingRules(table, () => prepare(tx, sql).run(...stored.map(([, cell]) => cell)))
  if (table !== 'reflections') return
  countAdded(tx, {
    seq: reflectionSeq(tx, String(row.id)),
    identity_id: String(row.identity_id),
    word_count: Number(row.word_count),
    analysable: row.analysable === 1,
    deleted: row.deleted_at !== null,
  })
  refreshReflection(tx, row)
}

/** Puts a row in the place of the one with the same key. @throws DbError as importRow. */
export function replaceRow(tx: WriteDb, table: string, row: ExportRow): void {
  const spec = specOf(table)
  const stored = storedCells(tx, spec, row)
  const keys = new Set(spec.key.map(name => storedName(columnOf(spec, name))))
  const set = stored.filter(([name]) => !keys.has(name))
  const named = stored.filter(([name]) => keys.has(name))
  const sql = `UPDATE ${table} SET ${set.map(([name]) => `${name} = ?`).join(', ')} WHERE ${named.map(([name]) => `${name} = ?`).join(' AND ')}`
  keepingRules(table, () => prepare(tx, sql).run(...[...set, ...named].map(([, cell]) => cell)))
  if (table === 'reflections') refreshReflection(tx, row)
}

/**
 * To be called when the last row of a file is in: a pattern may come before the one that it was merged into.
 *
 * @throws DbError UNREADABLE_FILE where that one never came.
 */
export function refuseBrokenLinks(tx: WriteDb): void {
  const broken = prepare(
    tx,
    `SELECT p.id FROM patterns p WHERE p.merged_into IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM patterns root WHERE root.id = p.merged_into) LIMIT 1`,
  ).get<{ id: string }>()
  if (broken) throw unreadable('patterns', `${broken.id} is merged into a pattern that is not there`)
}

const CHUNK = 256

function* rowsOf(db: ReadDb, spec: TableSpec, identityId: string | null): IterableIterator<ExportRow> {
  const keys = spec.key.map(name => columnOf(spec, name).sql).join(', ')
  const conditions = [spec.where, identityId === null ? undefined : `${spec.identity} = ?`].filter(
    one => one !== undefined,
  )
  let last: Cell[] | null = null
  for (;;) {
    const after = last ? [`(${keys}) > (${last.map(() => '?').join(', ')})`] : []
    const where = [...conditions, ...after].join(' AND ')
    const sql = `SELECT ${selection(spec)} FROM ${spec.from} ${where ? `WHERE ${where}` : ''} ORDER BY ${keys} LIMIT ${CHUNK}`
    const params: Cell[] = [...(identityId === null ? [] : [identityId]), ...(last ?? [])]
    const found: Cell[][] = prepare(db, sql).rows<Cell[]>(...params)
    for (const cells of found) yield toRow(spec, cells)
    const end = found.at(-1)
    if (!end || found.length < CHUNK) return
    last = spec.key.map(name => end[spec.columns.findIndex(column => column.name === name)] ?? null)
  }
}

function selection(spec: TableSpec): string {
  return spec.columns.map(column => column.sql).join(', ')
}

function toRow(spec: TableSpec, cells: readonly Cell[]): ExportRow {
  return Object.fromEntries(
    spec.columns.map(({ name, json }, at) => {
      const cell = cells[at] ?? null
      return [name, json && typeof cell === 'string' ? JSON.parse(cell) : cell]
    }),
  )
}

function storedCells(db: ReadDb, spec: TableSpec, row: ExportRow): [string, Cell][] {
  const cells = spec.columns.map((column): [string, Cell] => [
    storedName(column),
    column.seqOf ? seqOf(db, spec, column, row) : cellOf(spec, column, row),
  ])
  if (spec.table === 'identities') cells.push(['name_key', foldText(String(row.name))])
  return cells
}

function storedName(column: ColumnSpec): string {
  return column.stored ?? column.name
}

function cellOf(spec: TableSpec, column: ColumnSpec, row: ExportRow): Cell {
  const value = row[column.name]
  if (value === undefined) throw unreadable(spec.table, `the field ${column.name} is missing`)
  if (column.json) return JSON.stringify(value)
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw unreadable(spec.table, `the field ${column.name} is neither text nor number`)
}

function seqOf(db: ReadDb, spec: TableSpec, column: ColumnSpec, row: ExportRow): number {
  const id = String(cellOf(spec, column, row))
  if (column.seqOf === 'reflections') return reflectionSeq(db, id)
  const found = prepare(db, 'SELECT seq FROM tensions WHERE id = ?').get<{ seq: number }>(id)
  if (!found) throw unreadable(spec.table, `there is no tension ${id}`)
  return found.seq
}

/** A row that was replaced may have another text, another day and other tags: all that is made of it is made anew. */
function refreshReflection(tx: WriteDb, row: ExportRow): void {
  const { id, identity_id, body, tags, deleted_at } = row
  const seq = reflectionSeq(tx, String(id))
  removeReading(tx, seq)
  if (deleted_at === null) indexBody(tx, seq, String(body))
  else unindexBody(tx, seq)
  prepare(tx, 'DELETE FROM tags WHERE reflection_seq = ?').run(seq)
  if (!Array.isArray(tags)) throw unreadable('reflections', 'tags is not a list')
  writeTags(tx, seq, String(identity_id), distinctTags(tags.map(String)))
}

/** What is set for the whole app, such as where reflections may be sent, is the owner's to set and never a file's. */
function refuseAppSetting(db: ReadDb, row: ExportRow): void {
  const owner = prepare(db, 'SELECT 1 FROM identities WHERE id = ?').get(String(row.scope))
  if (!owner) throw unreadable('settings', 'it belongs to no journal')
}

function keepingRules(table: string, work: () => unknown): void {
  try {
    work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH')
      throw unreadable(table, error instanceof Error ? error.message : code)
    throw error
  }
}

function specOf(table: string): TableSpec {
  const spec = tableSpecs.find(one => one.table === table)
  if (spec) return spec
  throw unreadable(table, 'there is no such table')
}

function columnOf(spec: TableSpec, name: string): ColumnSpec {
  const column = spec.columns.find(one => one.name === name)
  if (!column) throw new Error(`${spec.table} has no column ${name}`)
  return column
}

function unreadable(table: string, why: string): DbError {
  return new DbError('UNREADABLE_FILE', {
    rule: `a row of ${table} cannot be read: ${why}`,
    remedy: 'The file was changed or is not complete; make the export again.',
    field: table,
  })
}
