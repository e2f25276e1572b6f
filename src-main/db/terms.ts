/** The recurring words of a journal: their counters, and where they stand. */
import { prepare, type ReadDb } from './handles.ts'
import { visitTerms } from './terms-blob.ts'

export interface TermCount {
  readonly term: string
  readonly kind: string
  /** Reflections that hold it. */
  readonly entries: number
  readonly hits: number
  /** Hits with the writer speaking of themselves near. */
  readonly reflective: number
}

export interface SightedTerm {
  readonly kind: string
  readonly term: string
  /** The internal number of the reflection. */
  readonly seq: number
  readonly start: number
  readonly end: number
  readonly reflective: boolean
}

/** The terms in at least `minEntries` reflections, by kind and term. */
export function termCounts(db: ReadDb, identityId: string, minEntries: number): TermCount[] {
  return prepare(
    db,
    `SELECT term, kind, entries, hits, reflective FROM terms WHERE identity_id = ? AND entries >= ? ORDER BY kind, term`,
  ).all<TermCount>(identityId, minEntries)
}

/** Every place of the chosen terms, reflection by reflection, a few hundred reflections at a time. */
export function* termSightings(
  db: ReadDb,
  identityId: string,
  terms: readonly { readonly kind: string; readonly term: string }[],
): IterableIterator<SightedTerm> {
  const chosen = chosenById(db, identityId, terms)
  if (chosen.size === 0) return
  const next = `SELECT reflection_seq, terms FROM analyses
    WHERE reflection_seq > ? AND +identity_id = ? ORDER BY reflection_seq LIMIT ${CHUNK}`
  let after = 0
  for (;;) {
    const rows = prepare(db, next).rows<[number, Uint8Array]>(after, identityId)
    for (const [seq, packed] of rows) {
      const found: SightedTerm[] = []
      visitTerms(packed, (id, reflective, start, end) => {
        const term = chosen.get(id)
        if (term) found.push({ kind: term.kind, term: term.term, seq, start, end, reflective })
      })
      yield* found
    }
    const last = rows.at(-1)
    if (!last || rows.length < CHUNK) return
    after = last[0]
  }
}

const CHUNK = 512

function chosenById(
  db: ReadDb,
  identityId: string,
  terms: readonly { readonly kind: string; readonly term: string }[],
): Map<number, { readonly kind: string; readonly term: string }> {
  const find = prepare(db, 'SELECT id FROM terms WHERE identity_id = ? AND kind = ? AND term = ?')
  const chosen = new Map<number, { readonly kind: string; readonly term: string }>()
  for (const { kind, term } of terms) {
    const row = find.get<{ id: number }>(identityId, kind, term)
    if (row) chosen.set(row.id, { kind, term })
  }
  return chosen
}
