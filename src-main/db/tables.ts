/** Streams what belongs to identities out of a journal row by row, and takes such rows in. */
import { DbError } from './db-error.ts'
import { foldText } from './fold.ts'
import { type Cell, prepare, type ReadDb, type WriteDb } from './handles.ts'
import { type AddedTotals, countAdded } from './new-reflection.ts'
import { removeReading } from './reading-removal.ts'
import { distinctTags, moveAnalysis, reflectionSeq, writeTags } from './reflections.ts'
import { indexBody, indexNewBody, unindexBody } from './search.ts'
import { type ColumnSpec, type TableSpec, tableSpecs } from './table-specs.ts'
import { conflictsIn, putEarlierTexts, type Version, versionsOf } from './texts.ts'

/** A row that JSON can hold, without anything that is true of one machine only. */
export type ExportRow = Readonly<Record<string, unknown>>

export interface TableRow {
  readonly table: string
  readonly row: ExportRow
}

/** The tables of an export, in the order in which they can be imported. */
export const exportTables: readonly string[] = tableSpecs.map(({ table }) => table)

/** Days, both included; an absent end is open. */
export interface ExportRange {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * Every row of one identity, or of all for null, in an order that depends on nothing but the rows. Read a few hundred
 * at a time; inside `Database.snapshot` it is one unchanging view.
 */
export function* exportRows(
  db: ReadDb,
  identityId: string | null,
  range: ExportRange = {},
): IterableIterator<TableRow> {
  for (const spec of tableSpecs)
    for (const row of rowsOf(db, spec, identityId, range)) yield { table: spec.table, row }
}

/** One page of the rows that an export of this identity holds of a table, in the same order; `total` counts all of them. */
export function exportPage(
  db: ReadDb,
  { table, identityId }: { readonly table: string; readonly identityId: string },
  { skip, limit }: { readonly skip: number; readonly limit: number },
): { readonly rows: ExportRow[]; readonly total: number } {
  const spec = specOf(table)
  const where = [spec.where, `${spec.identity} = ?`].filter(one => one !== undefined).join(' AND ')
  const keys = spec.key.map(name => columnOf(spec, name).sql).join(', ')
  const page = prepare(
    db,
    `SELECT ${selection(spec)} FROM ${spec.from} WHERE ${where} ORDER BY ${keys} LIMIT ? OFFSET ?`,
  ).all<StoredRow>(identityId, limit, skip)
  const counted = prepare(db, `SELECT count(*) AS total FROM ${spec.from} WHERE ${where}`).get<{
    total: number
  }>(identityId)
  return { rows: page.map(stored => toRow(spec, stored)), total: counted?.total ?? 0 }
}

/** The row that is here under the same key as `row`, or null. @throws DbError UNREADABLE_FILE for a row of no known shape. */
export function findRow(db: ReadDb, table: string, row: ExportRow): ExportRow | null {
  const spec = specOf(table)
  const found = prepare(db, findSql(spec)).get<StoredRow>(
    ...spec.key.map(name => cellOf(spec, columnOf(spec, name), row)),
  )
  return found ? toRow(spec, found) : null
}

/**
 * Adds a row; what search, tags and counters need of it is made. The caller has seen that its key is free. With `collected` the totals
 * of a reflection's journal are left to the caller, who writes them at the end of the transaction.
 *
 * @throws DbError UNREADABLE_FILE where the row breaks a rule of its table, NOT_FOUND where what it belongs to is not here.
 */
export function importRow(tx: WriteDb, table: string, row: ExportRow, collected?: AddedTotals): void {
  const spec = specOf(table)
  if (table === 'settings') refuseAppSetting(tx, row)
  const cells = cellsOf(tx, spec, row)
  const { lastInsertRowid } = keepingRules(table, () => prepare(tx, insertSql(spec)).run(...cells))
  if (table !== 'reflections') return
  const seq = Number(lastInsertRowid)
  const added = {
    seq,
    identity_id: String(row.identity_id),
    word_count: Number(row.word_count),
    analysable: row.analysable === 1,
    deleted: row.deleted_at !== null,
  }
  countAdded(tx, added, collected)
  if (row.deleted_at === null) indexNewBody(tx, seq, String(row.body))
  writeTags(tx, seq, String(row.identity_id), tagsOf(row))
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

/** Puts a reflection and its earlier texts in the place of the one that is here. The last of `versions` is its own text. */
export function replaceReflection(tx: WriteDb, row: ExportRow, versions: readonly Version[]): void {
  const before = findRow(tx, 'reflections', row)
  const spec = specOf('reflections')
  const stored = storedCells(tx, spec, row).filter(([name]) => name !== 'id')
  const seq = reflectionSeq(tx, String(row.id))
  const sql = `UPDATE reflections SET ${stored.map(([name]) => `${name} = ?`).join(', ')}, conflicts = ? WHERE seq = ?`
  keepingRules('reflections', () =>
    prepare(tx, sql).run(...stored.map(([, cell]) => cell), conflictsIn(versions).length, seq),
  )
  putEarlierTexts(tx, seq, versions, String(row.created_at))
  const same = ['body', 'deleted_at', 'journal_day', 'analysable'].every(name => before?.[name] === row[name])
  if (same) {
    moveAnalysis(tx, seq, versions.length)
    refreshTags(tx, seq, row)
  } else refreshReflection(tx, row)
}

/** Numbers the mirrorbacks of a reflection in the order in which they were written, and says which text each answered. */
export function numberMirrorbacks(tx: WriteDb, seq: number): void {
  const texts = new Map(versionsOf(tx, seq).map(({ stamp }, at) => [stamp, at + 1]))
  const rows = prepare(
    tx,
    'SELECT id, version, revision, text_stamp FROM mirrorbacks WHERE reflection_seq = ? ORDER BY stamp, created_at, id',
  ).all<{ id: string; version: number; revision: number; text_stamp: string }>(seq)
  const wrong = rows.flatMap((row, at) => {
    const [version, revision] = [at + 1, texts.get(row.text_stamp) ?? row.revision]
    return row.version === version && row.revision === revision ? [] : [{ id: row.id, version, revision }]
  })
  // Two at a time hold one number while they change places, so first each gets one that none has.
  for (const { id, version } of wrong)
    prepare(tx, 'UPDATE mirrorbacks SET version = ? WHERE id = ?').run(version + rows.length + HIGH, id)
  for (const { id, version, revision } of wrong)
    prepare(tx, 'UPDATE mirrorbacks SET version = ?, revision = ? WHERE id = ?').run(version, revision, id)
}

const HIGH = 1_000_000

/** Removes a row where it is there. */
export function removeRow(tx: WriteDb, table: string, row: ExportRow): void {
  const spec = specOf(table)
  const keys = spec.key.map((name): [string, Cell] => {
    const column = columnOf(spec, name)
    return [storedName(column), column.seqOf ? seqOf(tx, spec, column, row) : cellOf(spec, column, row)]
  })
  const sql = `DELETE FROM ${table} WHERE ${keys.map(([name]) => `${name} = ?`).join(' AND ')}`
  prepare(tx, sql).run(...keys.map(([, cell]) => cell))
}

const CHUNK = 256

function* rowsOf(
  db: ReadDb,
  spec: TableSpec,
  identityId: string | null,
  { from, to }: ExportRange,
): IterableIterator<ExportRow> {
  const keys = spec.key.map(name => columnOf(spec, name).sql).join(', ')
  const days = spec.day === undefined ? [] : [['>=', from] as const, ['<=', to] as const]
  const bounds = days.flatMap(([sign, day]) => (day === undefined ? [] : [{ sign, day }]))
  const conditions = [
    spec.where,
    identityId === null ? notStaged(spec) : `${spec.identity} = ?`,
    ...bounds.map(({ sign }) => `${spec.day} ${sign} ?`),
  ].filter(one => one !== undefined)
  let last: Cell[] | null = null
  for (;;) {
    const after = last ? [`(${keys}) > (${last.map(() => '?').join(', ')})`] : []
    const where = [...conditions, ...after].join(' AND ')
    const sql = `SELECT ${selection(spec)} FROM ${spec.from} ${where ? `WHERE ${where}` : ''} ORDER BY ${keys} LIMIT ${CHUNK}`
    const params: Cell[] = [
      ...(identityId === null ? [] : [identityId]),
      ...bounds.map(({ day }) => day),
      ...(last ?? []),
    ]
    const found: StoredRow[] = prepare(db, sql).all<StoredRow>(...params)
    for (const stored of found) yield toRow(spec, stored)
    const end = found.at(-1)
    if (!end || found.length < CHUNK) return
    last = spec.key.map(name => end[name] ?? null)
  }
}

/** What an import has not decided yet belongs to nobody. */
function notStaged(spec: TableSpec): string {
  return `${spec.identity} NOT IN (SELECT id FROM identities WHERE staging IS NOT NULL)`
}

/** The statements of a table, made once: a long import runs them a hundred thousand times. */
const findSql = oncePerTable(spec => {
  const where = spec.key.map(name => `${columnOf(spec, name).sql} = ?`).join(' AND ')
  return `SELECT ${selection(spec)} FROM ${spec.from} WHERE ${where}`
})
const insertSql = oncePerTable(spec => {
  const names = storedNames(spec)
  return `INSERT INTO ${spec.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
})

const jsonColumns = oncePerTable(spec =>
  spec.columns.filter(column => column.json).map(column => column.name),
)

function oncePerTable<T>(make: (spec: TableSpec) => T): (spec: TableSpec) => T {
  const made = new Map<string, T>()
  return spec => {
    const one = made.get(spec.table) ?? make(spec)
    made.set(spec.table, one)
    return one
  }
}

function selection(spec: TableSpec): string {
  return spec.columns.map(({ name, sql }) => `${sql} AS "${name}"`).join(', ')
}

/** A row under the names of an export, its JSON still text. */
type StoredRow = Record<string, Cell>

/** The same object with its JSON read: making another for each row is half of what an export costs. */
function toRow(spec: TableSpec, stored: StoredRow): ExportRow {
  const row: Record<string, unknown> = stored
  for (const name of jsonColumns(spec)) {
    const cell = stored[name]
    if (typeof cell === 'string') row[name] = parsed(cell)
  }
  return row
}

/** Most stored JSON is an empty list or object. */
function parsed(json: string): unknown {
  return json === '[]' ? [] : json === '{}' ? {} : JSON.parse(json)
}

function storedCells(db: ReadDb, spec: TableSpec, row: ExportRow): [string, Cell][] {
  const cells = cellsOf(db, spec, row)
  return storedNames(spec).map((name, at) => [name, cells[at] ?? null])
}

/** What `row` is stored as, in the order of storedNames. */
function cellsOf(db: ReadDb, spec: TableSpec, row: ExportRow): Cell[] {
  const cells: Cell[] = []
  for (const column of spec.columns)
    cells.push(column.seqOf ? seqOf(db, spec, column, row) : cellOf(spec, column, row))
  if (spec.table === 'identities') cells.push(foldText(String(row.name)))
  return cells
}

function storedNames(spec: TableSpec): string[] {
  const names = spec.columns.map(storedName)
  return spec.table === 'identities' ? [...names, 'name_key'] : names
}

function storedName(column: ColumnSpec): string {
  return column.stored ?? column.name
}

function cellOf(spec: TableSpec, column: ColumnSpec, row: ExportRow): Cell {
  const value = row[column.name]
  if (value === undefined) throw unreadable(spec.table, `the field ${column.name} is missing`)
  if (column.json) return value === null && column.nullable ? null : JSON.stringify(value)
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
  refreshTags(tx, seq, { identity_id, tags })
}

function refreshTags(tx: WriteDb, seq: number, row: ExportRow): void {
  prepare(tx, 'DELETE FROM tags WHERE reflection_seq = ?').run(seq)
  writeTags(tx, seq, String(row.identity_id), tagsOf(row))
}

function tagsOf({ tags }: ExportRow): string[] {
  if (!Array.isArray(tags)) throw unreadable('reflections', 'tags is not a list')
  return distinctTags(tags.map(String))
}

/** What is set for the whole app, such as where reflections may be sent, is the owner's to set and never a file's. */
function refuseAppSetting(db: ReadDb, row: ExportRow): void {
  const owner = prepare(db, 'SELECT 1 FROM identities WHERE id = ?').get(String(row.scope))
  if (!owner) throw unreadable('settings', 'it belongs to no journal')
}

function keepingRules<T>(table: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH')
      throw unreadable(table, error instanceof Error ? error.message : code)
    throw error
  }
}

const specs = new Map(tableSpecs.map(spec => [spec.table, spec]))

function specOf(table: string): TableSpec {
  const spec = specs.get(table)
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
