/** Writes out every row that the engine derived for one journal, in an order that does not depend on how it came about. */

import { createHash } from 'node:crypto'
import { type Cell, prepare, type ReadDb } from '#db/handles.ts'

/** The first column of those about a reflection is its number, which another journal has for another one. */
const OF_REFLECTIONS: Readonly<Record<string, string>> = {
  occurrences: `SELECT o.reflection_seq, p.key, o.start, o."end", o.strength
    FROM occurrences o JOIN patterns p ON p.seq = o.pattern_seq WHERE p.identity_id = ?`,
  measurements: `SELECT m.reflection_seq, t.key, m.measured_by, m.position, m.intensity, m.confidence, m.evidence
    FROM measurements m JOIN tensions t ON t.seq = m.tension_seq WHERE t.identity_id = ?`,
  analyses: `SELECT a.reflection_seq, a.language, a.tokens, a.words, a.sentences, a.affect_sum, a.affect_words, a.week
    FROM analyses a JOIN reflections r ON r.seq = a.reflection_seq WHERE r.identity_id = ? AND r.deleted_at IS NULL`,
}

const OF_JOURNAL: Readonly<Record<string, string>> = {
  patterns: `SELECT key, id, tier, detected_name, kind, engine_version, confidence, early, shown, occurrence_count,
      reflection_count, first_seen, last_seen, trend, bursts, weekday
    FROM patterns WHERE identity_id = ? AND (occurrence_count > 0 OR shown = 1)`,
  terms: 'SELECT kind, term, entries, hits, reflective FROM terms WHERE identity_id = ? AND entries > 0',
  pattern_weeks: `SELECT p.key, w.week, w.hits, w.entries FROM pattern_weeks w JOIN patterns p ON p.seq = w.pattern_seq
    WHERE p.identity_id = ? AND w.entries > 0`,
  exposure_weeks: 'SELECT week, entries, tokens FROM exposure_weeks WHERE identity_id = ? AND entries > 0',
}

export interface DerivedRows {
  readonly rows: number
  /** SHA-256 of the rows of each table. */
  readonly hashes: Readonly<Record<string, string>>
}

/** Reflections are named by their instant and text, so that journals whose ids differ can be compared. */
export function derivedRows(db: ReadDb, identity: string): DerivedRows {
  const names = reflectionNames(db, identity)
  const tables = [
    ...rowsOf(db, identity, OF_JOURNAL, row => row),
    ...rowsOf(db, identity, OF_REFLECTIONS, ([seq, ...row]) => [names.get(Number(seq)) ?? '', ...row]),
  ]
  return {
    rows: tables.reduce((sum, [, rows]) => sum + rows.length, 0),
    hashes: Object.fromEntries(tables.map(([name, rows]) => [name, sha256(rows.sort().join('\n'))])),
  }
}

/** Tables whose rows differ; empty where all are the same to the byte. */
export function differences(one: DerivedRows, other: DerivedRows): readonly string[] {
  return Object.keys(one.hashes).filter(name => one.hashes[name] !== other.hashes[name])
}

function rowsOf(
  db: ReadDb,
  identity: string,
  queries: Readonly<Record<string, string>>,
  named: (row: readonly Cell[]) => readonly Cell[],
): (readonly [string, string[]])[] {
  return Object.entries(queries).map(([name, sql]) => [
    name,
    prepare(db, sql)
      .rows<Cell[]>(identity)
      .map(row => JSON.stringify(named(row))),
  ])
}

function reflectionNames(db: ReadDb, identity: string): ReadonlyMap<number, string> {
  const rows = prepare(db, 'SELECT seq, occurred_at, body FROM reflections WHERE identity_id = ?')
  return new Map(
    rows
      .rows<[number, string, string]>(identity)
      .map(([seq, occurred_at, body]) => [seq, `${occurred_at} ${sha256(body)}`]),
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
