/** Two tensions as the two sides of a plane: one row for each reflection that holds both. */
import type { ReflectionId } from '#contract/ids.ts'
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
  readonly evidence: Measurement['evidence']
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
      evidence: [...quoted(row.x_evidence, body), ...quoted(row.y_evidence, body)],
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
  readonly x_evidence: string
  readonly y_evidence: string
}

/** 'you' sorts after 'engine', so max(measured_by) takes the owner's row where there is one. */
const STANDING = `(SELECT reflection_seq, max(measured_by) AS measured_by, position, intensity, evidence
  FROM measurements WHERE tension_seq = (SELECT seq FROM tensions WHERE id = ?) GROUP BY reflection_seq)`

const PLANE = `SELECT r.id AS reflection_id, r.seq AS reflection_seq, r.journal_day, mx.position AS x, my.position AS y,
  mx.intensity AS x_intensity, my.intensity AS y_intensity, mx.evidence AS x_evidence, my.evidence AS y_evidence
FROM ${STANDING} mx JOIN ${STANDING} my ON my.reflection_seq = mx.reflection_seq
JOIN reflections r ON r.seq = mx.reflection_seq
WHERE r.deleted_at IS NULL AND r.journal_day BETWEEN ? AND ?
ORDER BY r.occurred_at, r.id`
