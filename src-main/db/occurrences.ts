/** The sightings of patterns: quotes cut from the bodies, and the series that tests of time need. */
import type { ReflectionId } from '#contract/ids.ts'
import type { Occurrence } from '#contract/schemas/pattern.ts'
import { type Cell, prepare, type ReadDb } from './handles.ts'

export interface OccurrenceOptions {
  readonly skip?: number | undefined
  /** Absent: all of them. */
  readonly limit?: number | null | undefined
  /** The first and last day, both included. */
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  /** By time of the reflection; default `newest`. Within one reflection always by place. */
  readonly order?: 'newest' | 'oldest' | undefined
}

/** The occurrences of a pattern and of those merged into it; each quote is `body.slice(start, end)`. */
export function occurrencesOf(db: ReadDb, patternId: string, options: OccurrenceOptions = {}): Occurrence[] {
  const { sql, params } = whereOf(patternId, options)
  const direction = options.order === 'oldest' ? 'ASC' : 'DESC'
  const rows = prepare(
    db,
    `SELECT r.id, r.journal_day, o.start, o."end", o.strength, o.reflection_seq
     FROM ${sql} ORDER BY r.occurred_at ${direction}, r.id ${direction}, o.start, o."end" LIMIT ? OFFSET ?`,
  ).rows<[string, string, number, number, number, number]>(...params, options.limit ?? -1, options.skip ?? 0)
  const bodyOf = bodies(db)
  return rows.map(([id, journal_day, start, end, strength, seq]) => ({
    reflection_id: id as ReflectionId,
    journal_day,
    start,
    end,
    quote: bodyOf(seq).slice(start, end),
    strength,
  }))
}

/** How many occurrences there are, whatever skip and limit say. */
export function countOccurrences(db: ReadDb, patternId: string, options: OccurrenceOptions = {}): number {
  const { sql, params } = whereOf(patternId, options)
  return prepare(db, `SELECT count(*) AS n FROM ${sql}`).get<{ n: number }>(...params)?.n ?? 0
}

export interface PatternEntries {
  /** The journal day of every read reflection, by time. */
  readonly days: string[]
  /** When each was written, and in which zone. */
  readonly times: { readonly occurred_at: string; readonly zone: string }[]
  /** Their internal numbers. */
  readonly seqs: number[]
  /** For each pattern that is not merged away: the places in `days` where it occurs, ascending, each once. */
  readonly at: Map<number, number[]>
}

/** Which of a journal's read reflections hold which pattern, in the order of time. */
export function patternEntries(db: ReadDb, identityId: string): PatternEntries {
  const days: string[] = []
  const seqs: number[] = []
  const times: PatternEntries['times'] = []
  const placeOf = new Map<number, number>()
  const read = prepare(
    db,
    `SELECT r.seq, r.journal_day, r.occurred_at, r.zone FROM reflections r JOIN analyses a ON a.reflection_seq = r.seq
     WHERE r.identity_id = ? AND r.deleted_at IS NULL ORDER BY r.occurred_at, r.id`,
  ).rows<[number, string, string, string]>(identityId)
  for (const [seq, day, occurred_at, zone] of read) {
    placeOf.set(seq, days.length)
    days.push(day)
    seqs.push(seq)
    times.push({ occurred_at, zone })
  }
  const at = new Map<number, number[]>()
  const held = new Uint8Array(days.length)
  for (const [root, members] of rootsOf(db, identityId)) {
    held.fill(0)
    for (const member of members) markPlaces(db, member, placeOf, held)
    const places: number[] = []
    for (let place = held.indexOf(1); place !== -1; place = held.indexOf(1, place + 1)) places.push(place)
    if (places.length > 0) at.set(root, places)
  }
  return { days, times, seqs, at }
}

/** Sets to 1 the places of the reflections that hold a pattern. */
function markPlaces(
  db: ReadDb,
  pattern: number,
  placeOf: ReadonlyMap<number, number>,
  held: Uint8Array,
): void {
  const rows = prepare(db, 'SELECT DISTINCT reflection_seq FROM occurrences WHERE pattern_seq = ?')
  for (const [seq] of rows.rows<[number]>(pattern)) {
    const place = placeOf.get(seq)
    if (place !== undefined) held[place] = 1
  }
}

/** Each pattern that stands for itself, with itself and those merged into it. */
function rootsOf(db: ReadDb, identityId: string): Map<number, number[]> {
  const rows = prepare(
    db,
    `SELECT coalesce(into_p.seq, p.seq), p.seq FROM patterns p LEFT JOIN patterns into_p ON into_p.id = p.merged_into
     WHERE p.identity_id = ? ORDER BY 1, 2`,
  ).rows<[number, number]>(identityId)
  const roots = new Map<number, number[]>()
  for (const [root, member] of rows) {
    const members = roots.get(root)
    if (members) members.push(member)
    else roots.set(root, [member])
  }
  return roots
}

function whereOf(patternId: string, options: OccurrenceOptions): { sql: string; params: Cell[] } {
  const params: Cell[] = [patternId, patternId]
  let sql = `occurrences o JOIN reflections r ON r.seq = o.reflection_seq
    WHERE o.pattern_seq IN (SELECT seq FROM patterns WHERE id = ? OR merged_into = ?) AND r.deleted_at IS NULL`
  if (options.from) {
    sql += ' AND r.journal_day >= ?'
    params.push(options.from)
  }
  if (options.to) {
    sql += ' AND r.journal_day <= ?'
    params.push(options.to)
  }
  return { sql, params }
}

/** Reads each body once, however many quotes it gives. */
export function bodies(db: ReadDb): (seq: number) => string {
  const known = new Map<number, string>()
  const find = prepare(db, 'SELECT body FROM reflections WHERE seq = ?')
  return seq => {
    const body = known.get(seq) ?? find.get<{ body: string }>(seq)?.body ?? ''
    if (known.size >= 64) known.clear()
    known.set(seq, body)
    return body
  }
}
