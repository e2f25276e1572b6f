/** What readings add to and take from the counters, gathered so that each row is written once. */
import { prepare, type WriteDb } from './handles.ts'
import { visitTerms } from './terms-blob.ts'

/** Changes of counters, positive or negative, until they are flushed. */
export class ReadingCounters {
  readonly #terms = new Map<number, [entries: number, hits: number, reflective: number]>()
  readonly #patterns = new Map<number, Map<number, [hits: number, entries: number]>>()
  readonly #exposure = new Map<number, [entries: number, tokens: number]>()

  /** The terms of one reflection, as packed for its row: 1 entry each, and their hits. */
  addTerms(packed: Uint8Array, sign: 1 | -1): void {
    let last = -1
    visitTerms(packed, (id, reflective) => {
      let count = this.#terms.get(id)
      if (!count) {
        count = [0, 0, 0]
        this.#terms.set(id, count)
      }
      if (id !== last) count[0] += sign
      count[1] += sign
      if (reflective) count[2] += sign
      last = id
    })
  }

  /** Occurrences of one pattern in one week, and the reflections that hold them. */
  addPattern(pattern: number, week: number, hits: number, entries: number): void {
    let weeks = this.#patterns.get(pattern)
    if (!weeks) {
      weeks = new Map()
      this.#patterns.set(pattern, weeks)
    }
    const count = weeks.get(week)
    if (!count) {
      weeks.set(week, [hits, entries])
      return
    }
    count[0] += hits
    count[1] += entries
  }

  /** Reflections read in one week, and their tokens. */
  addExposure(week: number, entries: number, tokens: number): void {
    const count = this.#exposure.get(week)
    if (!count) {
      this.#exposure.set(week, [entries, tokens])
      return
    }
    count[0] += entries
    count[1] += tokens
  }

  /** Writes what was gathered and begins anew. True where a term was dropped because nothing holds it any more. */
  flush(tx: WriteDb, identityId: string): boolean {
    const dropped = flushTerms(tx, this.#terms)
    for (const [pattern, weeks] of this.#patterns) flushPatternWeeks(tx, pattern, weeks)
    flushExposure(tx, identityId, this.#exposure)
    this.#terms.clear()
    this.#patterns.clear()
    this.#exposure.clear()
    return dropped
  }
}

function flushTerms(tx: WriteDb, terms: ReadonlyMap<number, readonly [number, number, number]>): boolean {
  const add = prepare(
    tx,
    'UPDATE terms SET entries = entries + ?, hits = hits + ?, reflective = reflective + ? WHERE id = ?',
  )
  const drop = prepare(tx, 'DELETE FROM terms WHERE id = ? AND entries = 0')
  let dropped = false
  // In the order of the table, so that each of its pages is written to once.
  for (const [id, [entries, hits, reflective]] of [...terms].sort((a, b) => a[0] - b[0])) {
    add.run(entries, hits, reflective, id)
    if (entries <= 0 && drop.run(id).changes > 0) dropped = true
  }
  return dropped
}

function flushPatternWeeks(
  tx: WriteDb,
  pattern: number,
  weeks: ReadonlyMap<number, readonly [number, number]>,
): void {
  const add = prepare(
    tx,
    `INSERT INTO pattern_weeks (pattern_seq, week, hits, entries) VALUES (?, ?, ?, ?)
     ON CONFLICT (pattern_seq, week) DO UPDATE SET hits = hits + excluded.hits, entries = entries + excluded.entries`,
  )
  const drop = prepare(tx, 'DELETE FROM pattern_weeks WHERE pattern_seq = ? AND week = ? AND entries = 0')
  for (const [week, [hits, entries]] of weeks) {
    if (hits === 0 && entries === 0) continue
    add.run(pattern, week, hits, entries)
    if (entries < 0) drop.run(pattern, week)
  }
}

function flushExposure(
  tx: WriteDb,
  identityId: string,
  exposure: ReadonlyMap<number, readonly [number, number]>,
): void {
  const add = prepare(
    tx,
    `INSERT INTO exposure_weeks (identity_id, week, entries, tokens) VALUES (?, ?, ?, ?)
     ON CONFLICT (identity_id, week) DO UPDATE SET entries = entries + excluded.entries, tokens = tokens + excluded.tokens`,
  )
  const drop = prepare(tx, 'DELETE FROM exposure_weeks WHERE identity_id = ? AND week = ? AND entries = 0')
  for (const [week, [entries, tokens]] of exposure) {
    if (entries === 0 && tokens === 0) continue
    add.run(identityId, week, entries, tokens)
    if (entries < 0) drop.run(identityId, week)
  }
}
