/** Axes between two goods, and where each reflection stood on them. */
import type { IdentityId, ReflectionId, TensionId } from '#contract/ids.ts'
import type { Measurement, Tension } from '#contract/schemas/tension.ts'
import { DbError } from './db-error.ts'
import { all, type Cell, first, prepare, type ReadDb, run, type WriteDb } from './handles.ts'
import { bodies } from './occurrences.ts'
import { q } from './query.ts'
import { reflectionSeq } from './reflections.ts'
import { nextStamp, stamped } from './stamps.ts'

export { type PlaneOptions, type PlaneRow, pairCounts, planeRows } from './tension-plane.ts'

export interface NewTensionRow {
  readonly id: string
  readonly identity_id: string
  /** What makes it the same axis next time. */
  readonly key: string
  readonly name: string
  readonly axis_a: string
  readonly axis_b: string
  readonly line_a: string
  readonly line_b: string
  readonly words_a: readonly string[]
  readonly words_b: readonly string[]
  readonly origin: Tension['origin']
  readonly now: string
}

/** An axis with what the engine needs of it. */
export interface TensionAxis extends Tension {
  readonly seq: number
  readonly key: string
  readonly words_a: string[]
  readonly words_b: string[]
}

export interface MeasurementOptions {
  /** Of every axis of a journal … */
  readonly identity_id?: string | undefined
  /** … or of one axis. */
  readonly tension_id?: string | undefined
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  /** Whether each comes with its words; default true. A summary of many needs none. */
  readonly evidence?: boolean | undefined
  readonly reflection_id?: string | undefined
  /** Only these reflections. */
  readonly reflection_ids?: readonly string[] | undefined
}

/** The internal number of the axis of that key, which is made where it is not there. */
export function ensureTension(tx: WriteDb, tension: NewTensionRow): number {
  const known = first(
    tx,
    q
      .selectFrom('tensions')
      .select('seq')
      .where('identity_id', '=', tension.identity_id)
      .where('key', '=', tension.key),
  )
  return known?.seq ?? insertTension(tx, tension)
}

/** Adds an axis; gives its internal number. */
export function insertTension(tx: WriteDb, tension: NewTensionRow): number {
  const { now, words_a, words_b, ...rest } = tension
  const row = {
    ...rest,
    words_a: JSON.stringify(words_a),
    words_b: JSON.stringify(words_b),
    created_at: now,
  }
  const made = first(tx, q.insertInto('tensions').values(row).returning('seq'))
  if (!made) throw new Error('an inserted tension gave no number')
  return made.seq
}

/** The axes of a journal: seeds first, then in the order in which they were added. */
export function listTensionAxes(db: ReadDb, identityId: string): TensionAxis[] {
  const rows = all(
    db,
    q
      .selectFrom('tensions')
      .selectAll()
      .where('identity_id', '=', identityId)
      .orderBy(({ eb }) => eb('origin', '<>', 'seed'))
      .orderBy('seq'),
  )
  return rows.map(row => ({
    ...toTension(row),
    seq: row.seq,
    key: row.key,
    words_a: JSON.parse(row.words_a),
    words_b: JSON.parse(row.words_b),
  }))
}

/** The axes of a journal as they are shown, in the order of listTensionAxes. */
export function listTensions(db: ReadDb, identityId: string): Tension[] {
  return listTensionAxes(db, identityId).map(({ seq, key, words_a, words_b, ...tension }) => tension)
}

/** The axis of that id, or null. */
export function getTension(db: ReadDb, id: string): Tension | null {
  const row = first(db, q.selectFrom('tensions').selectAll().where('id', '=', id))
  return row ? toTension(row) : null
}

/** How many axes a journal has. */
export function countTensions(db: ReadDb, identityId: string): number {
  const row = prepare(db, 'SELECT count(*) AS n FROM tensions WHERE identity_id = ?').get<{ n: number }>(
    identityId,
  )
  return row?.n ?? 0
}

/** Hides an axis or shows it again. @throws DbError NOT_FOUND. */
export function setTensionHidden(tx: WriteDb, id: string, hidden: boolean, now: string): Tension {
  run(
    tx,
    q
      .updateTable('tensions')
      .set({ hidden: hidden ? 1 : 0, stamps: changedNow(tx, id, 'hidden', now) })
      .where('id', '=', id),
  )
  return known(getTension(tx, id))
}

function changedNow(tx: WriteDb, id: string, part: 'axis' | 'hidden', now: string): string {
  const row = first(tx, q.selectFrom('tensions').select('stamps').where('id', '=', id))
  return stamped(row?.stamps ?? '{}', [part], nextStamp(tx, now))
}

/** Measurements in time order, by the engine and by the owner. Each evidence quote is `body.slice(start, end)`. */
export function measurementsOf(db: ReadDb, options: MeasurementOptions): Measurement[] {
  const { sql, params } = whereOf(options)
  const withWords = options.evidence !== false
  const rows = prepare(
    db,
    `SELECT t.id AS tension_id, r.id AS reflection_id, r.journal_day, r.occurred_at, m.position, m.intensity,
       m.confidence, m.measured_by, ${withWords ? 'm.evidence' : "'[]' AS evidence"}, m.reflection_seq
     FROM measurements m JOIN tensions t ON t.seq = m.tension_seq JOIN reflections r ON r.seq = m.reflection_seq
     WHERE ${sql} ORDER BY r.occurred_at, r.id, t.seq, m.measured_by`,
  ).all<JoinedRow>(...params)
  const bodyOf = bodies(db)
  return rows.map(({ reflection_seq, evidence, ...rest }) => ({
    ...rest,
    evidence: evidence === '[]' ? [] : quoted(evidence, bodyOf(reflection_seq)),
  }))
}

/** Writes where the owner says they stand; a later word takes the place of the earlier. @throws DbError NOT_FOUND. */
export function putOwnMeasurement(
  tx: WriteDb,
  measurement: {
    readonly tension_id: string
    readonly reflection_id: string
    readonly position: number
    readonly intensity: number
  },
  now: string,
): Measurement {
  const tension = first(tx, q.selectFrom('tensions').select('seq').where('id', '=', measurement.tension_id))
  if (!tension) throw notFound()
  const { position, intensity } = measurement
  const stamps = stamped('{}', ['word'], nextStamp(tx, now))
  const row = { position, intensity, confidence: 1, engine_version: '', evidence: '[]', stamps }
  run(
    tx,
    q
      .insertInto('measurements')
      .values({
        tension_seq: tension.seq,
        reflection_seq: reflectionSeq(tx, measurement.reflection_id),
        measured_by: 'you',
        ...row,
      })
      .onConflict(conflict =>
        conflict.columns(['tension_seq', 'reflection_seq', 'measured_by']).doUpdateSet(row),
      ),
  )
  const { tension_id, reflection_id } = measurement
  const kept = measurementsOf(tx, { tension_id, reflection_id }).find(
    ({ measured_by }) => measured_by === 'you',
  )
  if (!kept) throw notFound()
  return kept
}

/** Takes the owner's reading back. Gives whether there was one. */
export function removeOwnMeasurement(
  tx: WriteDb,
  measurement: { readonly tension_id: string; readonly reflection_id: string },
): boolean {
  const removed = prepare(
    tx,
    `DELETE FROM measurements WHERE measured_by = 'you' AND tension_seq = (SELECT seq FROM tensions WHERE id = ?)
       AND reflection_seq = (SELECT seq FROM reflections WHERE id = ?)`,
  ).run(measurement.tension_id, measurement.reflection_id)
  return removed.changes > 0
}

/** Other names, lines and words for an axis. @throws DbError NOT_FOUND. */
export function updateTensionAxis(
  tx: WriteDb,
  id: string,
  axis: Pick<NewTensionRow, 'name' | 'axis_a' | 'axis_b' | 'line_a' | 'line_b' | 'words_a' | 'words_b'>,
  now: string,
): Tension {
  const { words_a, words_b, ...rest } = axis
  const stamps = changedNow(tx, id, 'axis', now)
  const set = { ...rest, words_a: JSON.stringify(words_a), words_b: JSON.stringify(words_b), stamps }
  run(tx, q.updateTable('tensions').set(set).where('id', '=', id))
  return known(getTension(tx, id))
}

/** The spans of an evidence column with their words. */
export function quoted(evidence: string, body: string): Measurement['evidence'] {
  const spans = JSON.parse(evidence) as Omit<Measurement['evidence'][number], 'quote'>[]
  return spans.map(({ start, end, pole, weight }) => ({
    start,
    end,
    quote: body.slice(start, end),
    pole,
    weight,
  }))
}

interface JoinedRow extends Omit<Measurement, 'evidence'> {
  readonly tension_id: TensionId
  readonly reflection_id: ReflectionId
  readonly reflection_seq: number
  readonly evidence: string
}

function whereOf(options: MeasurementOptions): { sql: string; params: Cell[] } {
  const parts = ['r.deleted_at IS NULL']
  const params: Cell[] = []
  const add = (sql: string, value: string | null | undefined) => {
    if (value === undefined || value === null) return
    parts.push(sql)
    params.push(value)
  }
  add('t.identity_id = ?', options.identity_id)
  add('t.id = ?', options.tension_id)
  add('r.id = ?', options.reflection_id)
  add(
    'r.id IN (SELECT value FROM json_each(?))',
    options.reflection_ids && JSON.stringify(options.reflection_ids),
  )
  add('r.journal_day >= ?', options.from)
  add('r.journal_day <= ?', options.to)
  return { sql: parts.join(' AND '), params }
}

interface TensionRow extends Omit<Tension, 'id' | 'identity_id' | 'hidden'> {
  readonly id: string
  readonly identity_id: string
  readonly hidden: 0 | 1
}

function toTension(row: TensionRow): Tension {
  const { name, axis_a, axis_b, line_a, line_b, origin } = row
  return {
    id: row.id as TensionId,
    identity_id: row.identity_id as IdentityId,
    name,
    axis_a,
    axis_b,
    line_a,
    line_b,
    origin,
    hidden: row.hidden === 1,
  }
}

function known(tension: Tension | null): Tension {
  if (tension) return tension
  throw notFound()
}

function notFound(): DbError {
  return new DbError('NOT_FOUND', {
    rule: 'there is no tension under that id',
    remedy: 'Look it up in the list of tensions again.',
    field: 'id',
  })
}
