/** The reflections that suggestions for tensions are made from: those that were measured, and those that set two things apart. */
import { prepare, type ReadDb } from './handles.ts'

export interface TensionText {
  readonly id: string
  readonly body: string
}

/** The latest `limit` reflections of a journal that the engine measured and may read. */
export function measuredTexts(db: ReadDb, identity: string, limit: number): TensionText[] {
  return prepare(db, MEASURED).all<TensionText>(identity, limit)
}

/** The latest `limit` reflections of a journal in which one of the turns of speech stands that set two things against each other. */
export function turningTexts(db: ReadDb, identity: string, limit: number): TensionText[] {
  return prepare(db, TURNING).all<TensionText>(identity, limit)
}

const KEPT = 'r.identity_id = ? AND r.deleted_at IS NULL AND r.analysable = 1'

const MEASURED = `SELECT r.id, r.body FROM reflections r
WHERE ${KEPT} AND EXISTS (SELECT 1 FROM measurements m WHERE m.reflection_seq = r.seq AND m.measured_by = 'engine')
ORDER BY r.occurred_at DESC, r.id DESC LIMIT ?`

const TURNING = `SELECT r.id, r.body FROM reflections r
WHERE ${KEPT} AND (r.body LIKE '% between %' OR r.body LIKE '%part of me%' OR r.body LIKE '%one hand%')
ORDER BY r.occurred_at DESC, r.id DESC LIMIT ?`
