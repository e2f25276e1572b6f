/** Writes out every row that the engine derived for one journal, in an order that does not depend on how it came about. */

import { createHash } from 'node:crypto'
import { type Cell, prepare, type ReadDb } from '#db/handles.ts'

/** Reflections are named by their instant and text, so that journals whose ids differ can be compared. */
const QUERIES: Readonly<Record<string, string>> = {
  patterns: `SELECT key, id, tier, detected_name, kind, engine_version, confidence, early, shown, occurrence_count,
      reflection_count, first_seen, last_seen, trend, bursts, weekday
    FROM patterns WHERE identity_id = ? AND (occurrence_count > 0 OR shown = 1) ORDER BY key`,
  occurrences: `SELECT p.key, r.occurred_at, r.body, o.start, o."end", o.strength
    FROM occurrences o JOIN patterns p ON p.seq = o.pattern_seq JOIN reflections r ON r.seq = o.reflection_seq
    WHERE p.identity_id = ? ORDER BY p.key, r.occurred_at, r.body, o.start, o."end"`,
  measurements: `SELECT t.key, r.occurred_at, r.body, m.measured_by, m.position, m.intensity, m.confidence, m.evidence
    FROM measurements m JOIN tensions t ON t.seq = m.tension_seq JOIN reflections r ON r.seq = m.reflection_seq
    WHERE t.identity_id = ? ORDER BY t.key, r.occurred_at, r.body`,
  terms: `SELECT kind, term, entries, hits, reflective FROM terms
    WHERE identity_id = ? AND entries > 0 ORDER BY kind, term`,
  pattern_weeks: `SELECT p.key, w.week, w.hits, w.entries FROM pattern_weeks w JOIN patterns p ON p.seq = w.pattern_seq
    WHERE p.identity_id = ? AND w.entries > 0 ORDER BY p.key, w.week`,
  exposure_weeks:
    'SELECT week, entries, tokens FROM exposure_weeks WHERE identity_id = ? AND entries > 0 ORDER BY week',
  analyses: `SELECT r.occurred_at, r.body, a.language, a.tokens, a.words, a.sentences, a.affect_sum, a.affect_words, a.week
    FROM analyses a JOIN reflections r ON r.seq = a.reflection_seq
    WHERE r.identity_id = ? AND r.deleted_at IS NULL ORDER BY r.occurred_at, r.body`,
}

export interface DerivedRows {
  readonly rows: number
  /** SHA-256 of the rows of each table. */
  readonly hashes: Readonly<Record<string, string>>
}

export function derivedRows(db: ReadDb, identity: string): DerivedRows {
  let rows = 0
  const hashes = Object.entries(QUERIES).map(([name, sql]) => {
    const hash = createHash('sha256')
    for (const row of prepare(db, sql).rows<Cell[]>(identity)) {
      hash.update(JSON.stringify(row))
      rows += 1
    }
    return [name, hash.digest('hex')] as const
  })
  return { rows, hashes: Object.fromEntries(hashes) }
}

/** Tables whose rows differ; empty where all are the same to the byte. */
export function differences(one: DerivedRows, other: DerivedRows): readonly string[] {
  return Object.keys(one.hashes).filter(name => one.hashes[name] !== other.hashes[name])
}
