/** The shown patterns of one reflection, with their spans in it. */
import { prepare, type ReadDb } from './handles.ts'

export interface PatternIn {
  readonly pattern_id: string
  readonly key: string
  readonly name: string
  readonly reflection_count: number
  readonly first_seen: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

/** The rarest first: what is special to a reflection says more of it. A merged pattern speaks for the one it was merged into. */
export function patternsIn(db: ReadDb, reflectionId: string): PatternIn[] {
  const rows = prepare(db, SIGHTINGS).all<Omit<PatternIn, 'spans'> & { start: number; end: number }>(
    reflectionId,
  )
  const found = new Map<string, PatternIn & { spans: { start: number; end: number }[] }>()
  for (const { start, end, ...pattern } of rows) {
    const known = found.get(pattern.pattern_id)
    if (known) known.spans.push({ start, end })
    else found.set(pattern.pattern_id, { ...pattern, spans: [{ start, end }] })
  }
  return [...found.values()]
}

const SIGHTINGS = `SELECT root.id AS pattern_id, root.key, coalesce(root.owner_name, root.detected_name) AS name,
  root.reflection_count, root.first_seen, o.start, o."end"
FROM reflections r JOIN occurrences o ON o.reflection_seq = r.seq JOIN patterns p ON p.seq = o.pattern_seq
JOIN patterns root ON root.id = coalesce(p.merged_into, p.id)
WHERE r.id = ? AND root.hidden = 0 AND (root.shown = 1 OR root.pinned = 1) AND root.reflection_count > 0
ORDER BY root.reflection_count, root.id, o.start`
