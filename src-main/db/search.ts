/** Full-text search in one journal, and the index behind it, which is written with the body in one transaction. */
import type { ReflectionId } from '#contract/ids.ts'
import type { SearchHit } from '#contract/schemas/search.ts'
import { prepare, type ReadDb, type WriteDb } from './handles.ts'
import { parseQuery } from './search-query.ts'
import { toSearchText } from './search-text.ts'
import { snippetOf } from './snippet.ts'

export interface SearchOptions {
  readonly identity_id: string
  /** Words (all must match, the last as a beginning), "phrases", -not. */
  readonly query: string
  readonly order: 'best' | 'newest'
  readonly skip: number
  readonly limit: number
}

/** What matches, and how many in all. No text typed is an error; one without a word finds nothing. */
export function searchReflections(db: ReadDb, options: SearchOptions): { hits: SearchHit[]; total: number } {
  const { must, match } = parseQuery(options.query)
  if (match === null) return { hits: [], total: 0 }
  const total = countMatches(db, options.identity_id, match)
  if (total <= options.skip) return { hits: [], total }
  const order = options.order === 'best' ? 'rank' : 'r.occurred_at DESC, r.id DESC'
  const rows = prepare(
    db,
    `SELECT r.id, r.journal_day, r.occurred_at, r.body
     FROM reflections_fts f JOIN reflections r ON r.seq = f.rowid
     WHERE f.reflections_fts MATCH ? AND r.identity_id = ? ORDER BY ${order} LIMIT ? OFFSET ?`,
  ).all<HitRow>(match, options.identity_id, options.limit, options.skip)
  return { hits: rows.map(row => toHit(row, must)), total }
}

/** Puts a body into the index, or puts a new text in the place of the old one. */
export function indexBody(tx: WriteDb, seq: number, body: string): void {
  unindexBody(tx, seq)
  prepare(tx, 'INSERT INTO reflections_fts (rowid, text) VALUES (?, ?)').run(seq, toSearchText(body))
}

/** Puts the body of a reflection that was just added into the index. */
export function indexNewBody(tx: WriteDb, seq: number, body: string): void {
  prepare(tx, 'INSERT INTO reflections_fts (rowid, text) VALUES (?, ?)').run(seq, toSearchText(body))
}

/** Takes a body out of the index; nothing happens where it is not there. */
export function unindexBody(tx: WriteDb, seq: number): void {
  prepare(tx, 'DELETE FROM reflections_fts WHERE rowid = ?').run(seq)
}

interface HitRow {
  readonly id: string
  readonly journal_day: string
  readonly occurred_at: string
  readonly body: string
}

/** Where one journal alone has text, the index can be counted without looking at the reflections. */
function countMatches(db: ReadDb, identityId: string, match: string): number {
  const others = prepare(
    db,
    'SELECT 1 AS one FROM journal_totals WHERE identity_id <> ? AND live > 0 LIMIT 1',
  ).get(identityId)
  const sql = others
    ? 'SELECT count(*) AS n FROM reflections_fts f JOIN reflections r ON r.seq = f.rowid WHERE f.reflections_fts MATCH ? AND r.identity_id = ?'
    : 'SELECT count(*) AS n FROM reflections_fts WHERE reflections_fts MATCH ? AND ? IS NOT NULL'
  return prepare(db, sql).get<{ n: number }>(match, identityId)?.n ?? 0
}

function toHit(row: HitRow, must: Parameters<typeof snippetOf>[1]): SearchHit {
  return {
    reflection_id: row.id as ReflectionId,
    journal_day: row.journal_day,
    occurred_at: row.occurred_at,
    ...snippetOf(row.body, must),
  }
}
