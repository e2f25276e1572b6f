/** Earlier reflections that have something in common with one: they share its rarer patterns. */
import { prepare, type ReadDb } from './handles.ts'

export interface RelatedReflection {
  readonly id: string
  readonly journal_day: string
  readonly body: string
  /** Where the shared pattern stands in its body. */
  readonly start: number
  readonly end: number
  /** How many patterns they share. */
  readonly shared: number
}

/** Patterns looked at, the rarest first: what everyone shares joins nothing. */
const RAREST = 4
/** Sightings looked at for each. */
const NEAREST = 30

/** At most `limit` earlier reflections, those that share most first, the latest of equals first. */
export function relatedReflections(db: ReadDb, id: string, limit: number): RelatedReflection[] {
  const patterns = prepare(
    db,
    `SELECT DISTINCT p.seq, p.reflection_count, r.seq AS reflection_seq, r.occurred_at
     FROM reflections r JOIN occurrences o ON o.reflection_seq = r.seq JOIN patterns p ON p.seq = o.pattern_seq
     WHERE r.id = ? AND p.shown = 1 AND p.hidden = 0 AND p.reflection_count > 1
     ORDER BY p.reflection_count, p.seq LIMIT ${RAREST}`,
  ).all<{ seq: number; reflection_seq: number; occurred_at: string }>(id)
  const found = new Map<string, RelatedReflection & { occurred_at: string }>()
  for (const pattern of patterns)
    for (const row of sightings(db, pattern)) {
      const known = found.get(row.id)
      found.set(row.id, known ? { ...known, shared: known.shared + 1 } : { ...row, shared: 1 })
    }
  return [...found.values()]
    .sort((one, other) => other.shared - one.shared || (one.occurred_at < other.occurred_at ? 1 : -1))
    .slice(0, limit)
    .map(({ occurred_at: _, ...row }) => row)
}

function sightings(
  db: ReadDb,
  pattern: { readonly seq: number; readonly reflection_seq: number; readonly occurred_at: string },
) {
  return prepare(
    db,
    `SELECT r.id, r.journal_day, r.body, r.occurred_at, o.start, o."end"
     FROM (SELECT reflection_seq, min(start) AS start, "end" FROM occurrences
           WHERE pattern_seq = ? AND reflection_seq <> ? GROUP BY reflection_seq
           ORDER BY reflection_seq DESC LIMIT ${NEAREST}) o
     JOIN reflections r ON r.seq = o.reflection_seq
     WHERE r.deleted_at IS NULL AND r.occurred_at < ?`,
  ).all<Omit<RelatedReflection, 'shared'> & { occurred_at: string }>(
    pattern.seq,
    pattern.reflection_seq,
    pattern.occurred_at,
  )
}
