/** The kept scores of days, and the XP ledger. */
import type { ScorePoint, XpEntry } from '#contract/schemas/rhythm-score.ts'
import { prepare, type ReadDb, type WriteDb } from '../handles.ts'

export function putScore(tx: WriteDb, identityId: string, point: ScorePoint): void {
  prepare(
    tx,
    `INSERT OR REPLACE INTO rhythm_scores (identity_id, day, life, with_data, of_domains, sleep, activity, work_life, habits)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    identityId,
    point.day,
    point.life,
    point.domains_with_data,
    point.domains_of,
    point.sleep,
    point.activity,
    point.work_life,
    point.habits,
  )
}

/** A day that was looked at and has no data has no life score. */
export function scoresBetween(db: ReadDb, identityId: string, from: string, to: string): ScorePoint[] {
  return prepare(
    db,
    `SELECT day, life, with_data AS domains_with_data, of_domains AS domains_of, sleep, activity, work_life, habits
     FROM rhythm_scores WHERE identity_id = ? AND day BETWEEN ? AND ? ORDER BY day`,
  ).all<ScorePoint>(identityId, from, to)
}

/** The last day that was looked at, or null. */
export function lastScoredDay(db: ReadDb, identityId: string): string | null {
  const sql = 'SELECT max(day) AS day FROM rhythm_scores WHERE identity_id = ?'
  return prepare(db, sql).get<{ day: string | null }>(identityId)?.day ?? null
}

/** Days with a score, and those with one from every domain. */
export function scoredDays(
  db: ReadDb,
  identityId: string,
): { readonly known: number; readonly full: number } {
  return (
    prepare(
      db,
      `SELECT count(*) AS known, coalesce(sum(with_data = of_domains), 0) AS full
       FROM rhythm_scores WHERE identity_id = ? AND life IS NOT NULL`,
    ).get<{ known: number; full: number }>(identityId) ?? { known: 0, full: 0 }
  )
}

/** The ledger of the days from … to, summed by day and cause. */
export function ledgerSums(
  db: ReadDb,
  identityId: string,
  from: string,
  to: string,
): { day: string; cause: string; sum: number; entries: number }[] {
  return prepare(
    db,
    `SELECT day, cause, sum(amount) AS sum, count(*) AS entries FROM rhythm_xp
     WHERE identity_id = ? AND day BETWEEN ? AND ? GROUP BY day, cause`,
  ).all(identityId, from, to)
}

/** Appends; an entry whose key is there already changes nothing. */
export function appendXp(tx: WriteDb, identityId: string, entry: XpEntry): void {
  prepare(
    tx,
    `INSERT INTO rhythm_xp (identity_id, key, day, cause, amount, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  ).run(identityId, entry.key, entry.day, entry.cause, entry.amount, entry.at)
}

export function totalXp(db: ReadDb, identityId: string): number {
  const sql = 'SELECT coalesce(sum(amount), 0) AS xp FROM rhythm_xp WHERE identity_id = ?'
  return prepare(db, sql).get<{ xp: number }>(identityId)?.xp ?? 0
}

/** Days on which a cause gave XP, by cause. */
export function daysByCause(db: ReadDb, identityId: string): Record<string, number> {
  const rows = prepare(
    db,
    `SELECT cause, count(*) AS days FROM (
       SELECT cause, day FROM rhythm_xp WHERE identity_id = ? GROUP BY cause, day HAVING sum(amount) > 0)
     GROUP BY cause`,
  ).all<{ cause: string; days: number }>(identityId)
  return Object.fromEntries(rows.map(({ cause, days }) => [cause, days]))
}

/** Newest first. */
export function xpEntries(
  db: ReadDb,
  identityId: string,
  skip: number,
  limit: number,
): { entries: XpEntry[]; total: number } {
  const entries = prepare(
    db,
    `SELECT key, day, cause, amount, at FROM rhythm_xp WHERE identity_id = ?
     ORDER BY at DESC, key DESC LIMIT ? OFFSET ?`,
  ).all<XpEntry>(identityId, limit, skip)
  const sql = 'SELECT count(*) AS n FROM rhythm_xp WHERE identity_id = ?'
  return { entries, total: prepare(db, sql).get<{ n: number }>(identityId)?.n ?? 0 }
}

/** code → the day on which it was unlocked. */
export function unlockedOn(db: ReadDb, identityId: string): Map<string, string> {
  const sql = 'SELECT code, day FROM rhythm_unlocks WHERE identity_id = ?'
  return new Map(prepare(db, sql).rows<[string, string]>(identityId))
}

export function insertUnlock(
  tx: WriteDb,
  identityId: string,
  unlock: { readonly code: string; readonly day: string; readonly at: string },
): void {
  prepare(
    tx,
    'INSERT INTO rhythm_unlocks (identity_id, code, day, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(identityId, unlock.code, unlock.day, unlock.at)
}
