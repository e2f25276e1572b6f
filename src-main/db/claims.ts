/** What was said to recur, and whether it did. */
import { prepare, type ReadDb, type WriteDb } from './handles.ts'

export interface ClaimRow {
  readonly pattern_seq: number
  /** journal_day of the newest reflection when it was said. */
  readonly made_after: string
  /** How many reflections after that it is about. */
  readonly entries: number
  readonly confidence: number
  readonly per_million: number
}

export interface ClaimCounts {
  /** Claims whose reflections are all written. */
  readonly made: number
  readonly kept: number
  readonly waiting: number
  /** Mean confidence of those made; null where none is. */
  readonly said: number | null
}

/** The claims that wait; those of a pattern that was merged into another are left alone until it is parted again. */
export function openClaims(db: ReadDb, identityId: string): ClaimRow[] {
  return prepare(
    db,
    `SELECT c.pattern_seq, c.made_after, c.entries, c.confidence, c.per_million
     FROM claims c JOIN patterns p ON p.seq = c.pattern_seq
     WHERE p.identity_id = ? AND p.merged_into IS NULL AND c.kept IS NULL ORDER BY c.pattern_seq`,
  ).all<ClaimRow>(identityId)
}

/** Adds a claim; another of the same pattern and day stays as it is. */
export function insertClaim(tx: WriteDb, claim: ClaimRow): void {
  prepare(
    tx,
    'INSERT OR IGNORE INTO claims (pattern_seq, made_after, entries, confidence, per_million) VALUES (?, ?, ?, ?, ?)',
  ).run(claim.pattern_seq, claim.made_after, claim.entries, claim.confidence, claim.per_million)
}

export function closeClaim(tx: WriteDb, claim: ClaimRow, kept: boolean): void {
  prepare(tx, 'UPDATE claims SET kept = ? WHERE pattern_seq = ? AND made_after = ?').run(
    kept ? 1 : 0,
    claim.pattern_seq,
    claim.made_after,
  )
}

export function claimCounts(db: ReadDb, identityId: string): ClaimCounts {
  const row = prepare(
    db,
    `SELECT count(c.kept) AS made, coalesce(sum(c.kept), 0) AS kept, count(*) - count(c.kept) AS waiting,
       avg(iif(c.kept IS NULL, NULL, c.confidence)) AS said
     FROM claims c JOIN patterns p ON p.seq = c.pattern_seq WHERE p.identity_id = ?`,
  ).get<ClaimCounts>(identityId)
  return row ?? { made: 0, kept: 0, waiting: 0, said: null }
}

/** Tokens read in these reflections together. */
export function tokensIn(db: ReadDb, seqs: readonly number[]): number {
  const row = prepare(
    db,
    'SELECT coalesce(sum(tokens), 0) AS tokens FROM analyses WHERE reflection_seq IN (SELECT value FROM json_each(?))',
  ).get<{ tokens: number }>(JSON.stringify(seqs))
  return row?.tokens ?? 0
}
