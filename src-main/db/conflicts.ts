/** Reflections of which two texts stand against each other, because devices wrote apart. */
import { prepare, type ReadDb } from './handles.ts'
import type { Stamp } from './stamps.ts'
import { conflictsIn, firstWritten, type Version, versionsOf } from './texts.ts'

export interface ConflictRow {
  readonly reflection_id: string
  readonly identity_id: string
  readonly journal_day: string
  readonly standing: ConflictText
  readonly other: ConflictText
}

export interface ConflictText extends Version {
  /** The stamp under which these words were written first, however often they were put in place again. */
  readonly written: Stamp
}

/** One row for each text that stands against another, the oldest reflection first; `total` counts reflections. */
export function listConflicts(
  db: ReadDb,
  identityId: string,
  page: { readonly skip: number; readonly limit: number },
): { conflicts: ConflictRow[]; total: number } {
  const total = prepare(
    db,
    'SELECT count(*) AS n FROM reflections WHERE identity_id = ? AND conflicts > 0',
  ).get<{ n: number }>(identityId)
  const rows = prepare(
    db,
    `SELECT seq, id, journal_day FROM reflections WHERE identity_id = ? AND conflicts > 0
     ORDER BY occurred_at, id LIMIT ? OFFSET ?`,
  ).all<{ seq: number; id: string; journal_day: string }>(identityId, page.limit, page.skip)
  return {
    conflicts: rows.flatMap(({ seq, id, journal_day }) =>
      conflictsOf(db, seq).map(pair => ({
        reflection_id: id,
        identity_id: identityId,
        journal_day,
        ...pair,
      })),
    ),
    total: total?.n ?? 0,
  }
}

/** The texts that stand against the one on top. */
export function conflictsOf(db: ReadDb, seq: number): Pick<ConflictRow, 'standing' | 'other'>[] {
  const versions = versionsOf(db, seq)
  const standing = versions.at(-1)
  const text = (version: Version) => ({ ...version, written: firstWritten(versions, version) })
  return standing
    ? conflictsIn(versions).map(other => ({ standing: text(standing), other: text(other) }))
    : []
}
