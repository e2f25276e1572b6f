/** What the engine noticed in one reflection, as marks on its text. */
import type { PatternId, TensionId } from '#contract/ids.ts'
import type { Highlight, LanguageClass } from '#contract/schemas/reflection.ts'
import { prepare, type ReadDb } from './handles.ts'
import type { Evidence } from './reading-writer.ts'

/** The marks of a reflection by place: shown or pinned patterns, and the words of tensions, without what the owner hid. */
export function highlightsOf(db: ReadDb, reflectionId: string): Highlight[] {
  const patterns = prepare(db, PATTERNS).all<PatternMark>(reflectionId)
  const tensions = prepare(db, TENSIONS).all<TensionMark>(reflectionId)
  const marks: Highlight[] = [
    ...patterns.map(mark => ({ ...mark, kind: 'pattern' as const, tension_id: null })),
    ...tensions.flatMap(toHighlights),
  ]
  return marks.sort((a, b) => a.start - b.start || b.end - a.end || a.kind.localeCompare(b.kind))
}

/** In which language a reflection was read, and what can be done in it; null where it is unread. */
export function readingLanguage(db: ReadDb, reflectionId: string): ReadingLanguage | null {
  const row = prepare(
    db,
    'SELECT a.language, a.language_class FROM analyses a JOIN reflections r ON r.seq = a.reflection_seq WHERE r.id = ?',
  ).get<ReadingLanguage>(reflectionId)
  return row ?? null
}

interface ReadingLanguage {
  readonly language: string
  readonly language_class: LanguageClass
}

interface PatternMark {
  readonly start: number
  readonly end: number
  readonly pattern_id: PatternId
  readonly label: string
}

interface TensionMark {
  readonly tension_id: TensionId
  readonly axis_a: string
  readonly axis_b: string
  readonly evidence: string
}

function toHighlights({ tension_id, axis_a, axis_b, evidence }: TensionMark): Highlight[] {
  const spans = JSON.parse(evidence) as Evidence[]
  return spans.map(({ start, end, pole }) => ({
    start,
    end,
    kind: 'tension',
    pattern_id: null,
    tension_id,
    label: pole === 'a' ? axis_a : axis_b,
  }))
}

/** A merged pattern speaks under the name of the one that it was merged into. */
const PATTERNS = `SELECT o.start, o."end", root.id AS pattern_id, coalesce(root.owner_name, root.detected_name) AS label
FROM reflections r
JOIN occurrences o ON o.reflection_seq = r.seq
JOIN patterns p ON p.seq = o.pattern_seq
JOIN patterns root ON root.id = coalesce(p.merged_into, p.id)
WHERE r.id = ? AND root.hidden = 0 AND (root.shown = 1 OR root.pinned = 1)
ORDER BY o.start, o."end", root.id`

const TENSIONS = `SELECT t.id AS tension_id, t.axis_a, t.axis_b, m.evidence
FROM reflections r
JOIN measurements m ON m.reflection_seq = r.seq
JOIN tensions t ON t.seq = m.tension_seq
WHERE r.id = ? AND t.hidden = 0 ORDER BY t.seq`
