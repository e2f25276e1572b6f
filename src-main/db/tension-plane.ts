/** Two tensions as the two sides of a plane: one row for each reflection that holds both. */
import type { ReflectionId, TensionId } from '#contract/ids.ts'
import type { Measurement } from '#contract/schemas/tension.ts'
import { prepare, type ReadDb } from './handles.ts'
import { bodies } from './occurrences.ts'
import { quoted } from './tensions.ts'

export interface PlaneOptions {
  /** The tensions of the two sides. */
  readonly x: string
  readonly y: string
  /** The first and last day, both included. */
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

export interface PlaneRow {
  readonly reflection_id: ReflectionId
  readonly journal_day: string
  readonly x: number
  readonly y: number
  /** The mean of the two intensities, 0 … 1. */
  readonly intensity: number
  /** `axis` says of which side each word speaks. */
  readonly evidence: (Measurement['evidence'][number] & { readonly axis: 'x' | 'y' })[]
  /** How sure each reading is, 0 … 1. */
  readonly x_confidence: number
  readonly y_confidence: number
}

/** In time order; where the owner measured, their word stands before the engine's. */
export function planeRows(db: ReadDb, { x, y, from, to }: PlaneOptions): PlaneRow[] {
  const rows = prepare(db, PLANE).all<JoinedRow>(x, y, from ?? '', to ?? '9999-12-31')
  const bodyOf = bodies(db)
  return rows.map(row => {
    const body = bodyOf(row.reflection_seq)
    return {
      reflection_id: row.reflection_id,
      journal_day: row.journal_day,
      x: row.x,
      y: row.y,
      intensity: (row.x_intensity + row.y_intensity) / 2,
      x_confidence: row.x_confidence,
      y_confidence: row.y_confidence,
      evidence: [
        ...quoted(row.x_evidence, body).map(span => ({ ...span, axis: 'x' as const })),
        ...quoted(row.y_evidence, body).map(span => ({ ...span, axis: 'y' as const })),
      ],
    }
  })
}

interface JoinedRow {
  readonly reflection_id: ReflectionId
  readonly reflection_seq: number
  readonly journal_day: string
  readonly x: number
  readonly y: number
  readonly x_intensity: number
  readonly y_intensity: number
  readonly x_confidence: number
  readonly y_confidence: number
  readonly x_evidence: string
  readonly y_evidence: string
}

/** 'you' sorts after 'engine', so max(measured_by) takes the owner's row where there is one. */
const STANDING = `(SELECT reflection_seq, max(measured_by) AS measured_by, position, intensity, confidence, evidence
  FROM measurements WHERE tension_seq = (SELECT seq FROM tensions WHERE id = ?) GROUP BY reflection_seq)`

const PLANE = `SELECT r.id AS reflection_id, r.seq AS reflection_seq, r.journal_day, mx.position AS x, my.position AS y,
  mx.intensity AS x_intensity, my.intensity AS y_intensity,
  mx.confidence AS x_confidence, my.confidence AS y_confidence, mx.evidence AS x_evidence, my.evidence AS y_evidence
FROM ${STANDING} mx JOIN ${STANDING} my ON my.reflection_seq = mx.reflection_seq
JOIN reflections r ON r.seq = mx.reflection_seq
WHERE r.deleted_at IS NULL AND r.journal_day BETWEEN ? AND ?
ORDER BY r.occurred_at, r.id`

/** How many live reflections of a range hold both of two shown tensions, most first. */
export function pairCounts(
  db: ReadDb,
  identityId: string,
  { from, to }: Pick<PlaneOptions, 'from' | 'to'>,
): { x: TensionId; y: TensionId; together: number }[] {
  return prepare(db, PAIRS).all(identityId, from ?? '', to ?? '9999-12-31')
}

const PAIRS = `WITH held AS (
  SELECT DISTINCT t.seq, t.id, m.reflection_seq FROM tensions t JOIN measurements m ON m.tension_seq = t.seq
  JOIN reflections r ON r.seq = m.reflection_seq
  WHERE t.identity_id = ? AND t.hidden = 0 AND r.deleted_at IS NULL AND r.journal_day BETWEEN ? AND ?
)
SELECT a.id AS x, b.id AS y, count(*) AS together FROM held a JOIN held b ON b.reflection_seq = a.reflection_seq AND b.seq > a.seq
GROUP BY a.seq, b.seq ORDER BY together DESC, a.seq, b.seq`
