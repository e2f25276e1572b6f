/** On which days a pattern came, and on how many reflections each day had. */
import { type Cell, prepare, type ReadDb } from './handles.ts'

export interface Range {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

export interface PatternDayRow {
  readonly journal_day: string
  readonly occurrences: number
  readonly with: number
}

/** In order; the patterns merged into it count for it. */
export function patternDays(db: ReadDb, patternId: string, range: Range): PatternDayRow[] {
  return prepare(
    db,
    `SELECT r.journal_day, count(*) AS occurrences, count(DISTINCT o.reflection_seq) AS "with"
     FROM occurrences o JOIN reflections r ON r.seq = o.reflection_seq
     WHERE o.pattern_seq IN (SELECT seq FROM patterns WHERE id = ? OR merged_into = ?) AND r.deleted_at IS NULL
       AND r.journal_day BETWEEN ? AND ?
     GROUP BY r.journal_day ORDER BY r.journal_day`,
  ).all<PatternDayRow>(patternId, patternId, ...ends(range))
}

/** Journal day → reflections read of it. */
export function readDays(db: ReadDb, identityId: string, range: Range): Map<string, number> {
  return new Map(
    prepare(
      db,
      `SELECT r.journal_day, count(*) FROM reflections r JOIN analyses a ON a.reflection_seq = r.seq
       WHERE r.identity_id = ? AND r.deleted_at IS NULL AND r.journal_day BETWEEN ? AND ? GROUP BY r.journal_day`,
    ).rows<[string, number]>(identityId, ...ends(range)),
  )
}

function ends({ from, to }: Range): [Cell, Cell] {
  return [from ?? '', to ?? '9999-12-31']
}
