/** How much a journal holds, at a glance. */
import { connectionOf, prepare, type ReadDb } from './handles.ts'

export interface JournalTotals {
  /** Reflections that are not in the trash. */
  readonly live: number
  readonly trashed: number
  readonly words: number
  readonly days_written: number
  readonly mirrorbacks: number
  readonly threads: number
  readonly first_day: string | null
  readonly last_day: string | null
}

/** The totals of one journal; all zero where there is none under that id. */
export function journalTotals(db: ReadDb, identityId: string): JournalTotals {
  const found = prepare(db, TOTALS).get<JournalTotals>(identityId)
  return found ?? NOTHING
}

/** How large the journal's file is, without what waits in its write-ahead log. */
export function databaseBytes(db: ReadDb): number {
  const { sqlite } = connectionOf(db)
  return (
    Number(sqlite.pragma('page_count', { simple: true })) *
    Number(sqlite.pragma('page_size', { simple: true }))
  )
}

/** The version of the schema that the journal has. */
export function schemaVersion(db: ReadDb): number {
  return Number(connectionOf(db).sqlite.pragma('user_version', { simple: true }))
}

const NOTHING: JournalTotals = {
  live: 0,
  trashed: 0,
  words: 0,
  days_written: 0,
  mirrorbacks: 0,
  threads: 0,
  first_day: null,
  last_day: null,
}

const TOTALS = `SELECT t.live, t.trashed, t.words,
  (SELECT count(DISTINCT journal_day) FROM reflections INDEXED BY reflections_day WHERE identity_id = t.identity_id AND deleted_at IS NULL) AS days_written,
  (SELECT count(*) FROM mirrorbacks WHERE identity_id = t.identity_id) AS mirrorbacks,
  (SELECT count(*) FROM threads WHERE identity_id = t.identity_id AND deleted_at IS NULL) AS threads,
  (SELECT min(journal_day) FROM reflections INDEXED BY reflections_day WHERE identity_id = t.identity_id AND deleted_at IS NULL) AS first_day,
  (SELECT max(journal_day) FROM reflections INDEXED BY reflections_day WHERE identity_id = t.identity_id AND deleted_at IS NULL) AS last_day
FROM journal_totals t WHERE t.identity_id = ?`

/** How much there is of all journals together. */
export interface JournalCounts {
  readonly identities: number
  readonly reflections: number
  readonly trashed: number
  readonly revisions: number
  readonly mirrorbacks: number
  readonly threads: number
}

export function journalCounts(db: ReadDb): JournalCounts {
  const counts = prepare(db, ALL_COUNTS).get<JournalCounts>()
  if (!counts) throw new Error('a query of counts gave no row')
  return counts
}

const ALL_COUNTS = `SELECT
  (SELECT count(*) FROM identities WHERE deleted_at IS NULL AND staging IS NULL) AS identities,
  (SELECT coalesce(sum(live), 0) FROM journal_totals) AS reflections,
  (SELECT coalesce(sum(trashed), 0) FROM journal_totals) AS trashed,
  (SELECT count(*) FROM revisions) AS revisions,
  (SELECT count(*) FROM mirrorbacks) AS mirrorbacks,
  (SELECT count(*) FROM threads WHERE deleted_at IS NULL) AS threads`
