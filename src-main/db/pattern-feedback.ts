/** The owner's word on a pattern; a word taken back stays as a row, so that it also wins over an older export. */
import { prepare, type ReadDb, type WriteDb } from './handles.ts'

export interface PatternFeedback {
  readonly flag: 'not-me' | null
  readonly saved_at: string
}

/** null where the owner never said anything. */
export function patternFeedback(db: ReadDb, patternId: string): PatternFeedback | null {
  return (
    prepare(db, 'SELECT flag, saved_at FROM pattern_feedback WHERE pattern_id = ?').get<PatternFeedback>(
      patternId,
    ) ?? null
  )
}

/** A later word takes the place of the earlier. */
export function putPatternFeedback(
  tx: WriteDb,
  {
    pattern_id,
    flag,
    note,
    now,
  }: {
    readonly pattern_id: string
    readonly flag: PatternFeedback['flag']
    readonly note: string
    readonly now: string
  },
): void {
  prepare(
    tx,
    `INSERT INTO pattern_feedback (pattern_id, flag, note, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (pattern_id) DO UPDATE SET flag = excluded.flag, note = excluded.note, saved_at = excluded.saved_at`,
  ).run(pattern_id, flag, note, now)
}
