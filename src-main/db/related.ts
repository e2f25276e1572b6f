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
  const patterns = prepare(db, RARE_PATTERNS).all<SharedPattern>(id)
  const found = new Map<string, RelatedReflection & { occurred_at: string }>()
  for (const { seq, occurred_at } of patterns)
    for (const row of prepare(db, EARLIER).all<Found>(seq, occurred_at)) {
      const known = found.get(row.id)
      found.set(row.id, known ? { ...known, shared: known.shared + 1 } : { ...row, shared: 1 })
    }
  return [...found.values()]
    .sort((one, other) => other.shared - one.shared || latest(one, other))
    .slice(0, limit)
    .map(({ occurred_at: _, ...row }) => row)
}

interface SharedPattern {
  readonly seq: number
  readonly occurred_at: string
}

type Found = Omit<RelatedReflection, 'shared'> & { readonly occurred_at: string }

function latest(one: Found, other: Found): number {
  if (one.occurred_at !== other.occurred_at) return one.occurred_at < other.occurred_at ? 1 : -1
  return one.id < other.id ? 1 : -1
}

/** A merged pattern counts as the one that it was merged into; what the owner hid joins nothing. */
const RARE_PATTERNS = `SELECT DISTINCT root.seq, r.occurred_at, root.reflection_count
FROM reflections r JOIN occurrences o ON o.reflection_seq = r.seq JOIN patterns p ON p.seq = o.pattern_seq
JOIN patterns root ON root.id = coalesce(p.merged_into, p.id)
WHERE r.id = ? AND root.shown = 1 AND root.hidden = 0 AND root.reflection_count > 1
ORDER BY root.reflection_count, root.id LIMIT ${RAREST}`

const EARLIER = `SELECT r.id, r.journal_day, r.body, r.occurred_at, min(o.start) AS start, o."end"
FROM occurrences o JOIN reflections r ON r.seq = o.reflection_seq
WHERE o.pattern_seq = ? AND r.deleted_at IS NULL AND r.occurred_at < ?
GROUP BY r.seq ORDER BY r.occurred_at DESC, r.id DESC LIMIT ${NEAREST}`
