/** The recurring words of a journal, by their counters. */
import { prepare, type ReadDb } from './handles.ts'

export interface TermCount {
  readonly term: string
  readonly kind: string
  /** Reflections that hold it. */
  readonly entries: number
  readonly hits: number
  /** Hits with the writer speaking of themselves near. */
  readonly reflective: number
}

/** The terms in at least `minEntries` reflections, by kind and term. */
export function termCounts(db: ReadDb, identityId: string, minEntries: number): TermCount[] {
  return prepare(
    db,
    `SELECT term, kind, entries, hits, reflective FROM terms WHERE identity_id = ? AND entries >= ? ORDER BY kind, term`,
  ).all<TermCount>(identityId, minEntries)
}
