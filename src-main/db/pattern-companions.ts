/** Which other patterns stand in the same reflections as one, in words of their own. */
import type { PatternId } from '#contract/ids.ts'
import { prepare, type ReadDb } from './handles.ts'

export interface CompanionRow {
  readonly pattern_id: PatternId
  readonly name: string
  /** Reflections that hold both in words that do not overlap, among those looked at. */
  readonly together: number
  /** Reflections of the whole journal that hold the other. */
  readonly other: number
}

export interface CompanionCounts {
  readonly companions: readonly CompanionRow[]
  /** The newest reflections that hold the pattern, at most `most`. */
  readonly looked_at: number
}

/** Shown patterns only; one that merely names the same words again is no companion. */
export function companionsOf(db: ReadDb, patternId: string, most: number): CompanionCounts {
  const members = new Set(
    prepare(db, 'SELECT seq FROM patterns WHERE id = ? OR merged_into = ?')
      .rows<[number]>(patternId, patternId)
      .map(([seq]) => seq),
  )
  const held = prepare(db, NEWEST).rows<[number]>(patternId, patternId, most)
  const roots = rootsShown(db, patternId)
  const spansOf = prepare(db, 'SELECT pattern_seq, start, "end" FROM occurrences WHERE reflection_seq = ?')
  const together = new Map<PatternId, number>()
  for (const [reflection] of held) {
    const spans = spansOf.rows<Span>(reflection)
    const own = spans.filter(([seq]) => members.has(seq))
    const here = new Set<PatternId>()
    for (const span of spans) {
      const root = roots.get(span[0])
      if (root && !members.has(span[0]) && !own.some(one => overlaps(one, span))) here.add(root.id)
    }
    for (const id of here) together.set(id, (together.get(id) ?? 0) + 1)
  }
  const byId = new Map([...roots.values()].map(root => [root.id, root]))
  const companions = [...together].flatMap(([id, count]) => {
    const root = byId.get(id)
    return root ? [{ pattern_id: root.id, name: root.name, together: count, other: root.other }] : []
  })
  return { companions, looked_at: held.length }
}

/** Pattern, start, end. */
type Span = [number, number, number]

function overlaps(one: Span, other: Span): boolean {
  return one[1] < other[2] && other[1] < one[2]
}

interface Root {
  readonly id: PatternId
  readonly name: string
  readonly other: number
}

/** From every pattern that is shown, or merged into one that is, to the one that speaks for it. */
function rootsShown(db: ReadDb, patternId: string): Map<number, Root> {
  const rows = prepare(db, ROOTS).rows<[number, PatternId, string, number]>(patternId)
  return new Map(rows.map(([seq, id, name, other]) => [seq, { id, name, other }]))
}

const NEWEST = `SELECT DISTINCT r.seq FROM occurrences o JOIN reflections r ON r.seq = o.reflection_seq
WHERE o.pattern_seq IN (SELECT seq FROM patterns WHERE id = ? OR merged_into = ?) AND r.deleted_at IS NULL
ORDER BY r.occurred_at DESC, r.id DESC LIMIT ?`

const ROOTS = `SELECT p.seq, root.id, coalesce(root.owner_name, root.detected_name), root.reflection_count
FROM patterns p JOIN patterns root ON root.id = coalesce(p.merged_into, p.id)
WHERE p.identity_id = (SELECT identity_id FROM patterns WHERE id = ?)
  AND root.hidden = 0 AND (root.shown = 1 OR root.pinned = 1)`
