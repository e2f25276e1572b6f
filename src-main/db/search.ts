/** Full-text search in one journal, and the index behind it, which is written with the body in one transaction. */
import type { ReflectionId } from '#contract/ids.ts'
import type { SearchHit } from '#contract/schemas/search.ts'
import { type Cell, prepare, type ReadDb, type WriteDb } from './handles.ts'
import { narrowing, type ReflectionFilter, type Where } from './reflection-filter.ts'
import { parseQuery, type SearchQuery } from './search-query.ts'
import { toSearchText } from './search-text.ts'
import { snippetOf } from './snippet.ts'

export interface SearchOptions {
  readonly identity_id: string
  /** Words (all must match, the last as a beginning), "phrases", -not. */
  readonly query: string
  /** Filters that must all let a reflection through; with one, a query without a word finds what they let through. */
  readonly all?: readonly ReflectionFilter[] | undefined
  /** Filters none of which may let it through. */
  readonly none?: readonly ReflectionFilter[] | undefined
  /** Without a word to rank by, `best` is `newest`. */
  readonly order: 'best' | 'newest'
  readonly skip: number
  readonly limit: number
}

/** What matches, and how many in all. No text typed is an error; one without a word and a filter finds nothing. */
export function searchReflections(db: ReadDb, options: SearchOptions): { hits: SearchHit[]; total: number } {
  const query = parseQuery(options.query)
  const narrow = narrowed(options)
  if (query.match === null && narrow.sql === '') return { hits: [], total: 0 }
  const found =
    query.match === null ? withoutWords(options, query, narrow) : withWords(options, query, narrow)
  const total =
    query.match !== null && narrow.sql === ''
      ? countMatches(db, options.identity_id, query.match)
      : (prepare(db, `SELECT count(*) AS n FROM ${found.from}`).get<{ n: number }>(...found.params)?.n ?? 0)
  if (total <= options.skip) return { hits: [], total }
  const rows = prepare(
    db,
    `SELECT r.id, r.journal_day, r.occurred_at, r.body FROM ${found.from} ORDER BY ${found.order} LIMIT ? OFFSET ?`,
  ).all<HitRow>(...found.params, options.limit, options.skip)
  return { hits: rows.map(row => toHit(row, query.must)), total }
}

interface Found {
  readonly from: string
  readonly params: Cell[]
  readonly order: string
}

const NEWEST = 'r.occurred_at DESC, r.id DESC'

function withWords(options: SearchOptions, { match }: SearchQuery, narrow: Where): Found {
  return {
    from: `reflections_fts f JOIN reflections r ON r.seq = f.rowid
      WHERE f.reflections_fts MATCH ? AND r.identity_id = ?${narrow.sql}`,
    params: [match, options.identity_id, ...narrow.params],
    order: options.order === 'best' ? 'rank' : NEWEST,
  }
}

function withoutWords(options: SearchOptions, { none }: SearchQuery, narrow: Where): Found {
  const not =
    none === null ? '' : ' AND r.seq NOT IN (SELECT rowid FROM reflections_fts WHERE reflections_fts MATCH ?)'
  return {
    from: `reflections r WHERE r.identity_id = ? AND r.deleted_at IS NULL${narrow.sql}${not}`,
    params: [options.identity_id, ...narrow.params, ...(none === null ? [] : [none])],
    order: NEWEST,
  }
}

/** The filters as SQL that begins with AND, or nothing. */
function narrowed({ identity_id, all = [], none = [] }: SearchOptions): Where {
  const wanted = all.map(filter => narrowing(identity_id, filter))
  const unwanted = none.map(filter => narrowing(identity_id, filter))
  return {
    sql: [
      ...wanted.filter(({ sql }) => sql !== '').map(({ sql }) => ` AND ${sql}`),
      ...unwanted.filter(({ sql }) => sql !== '').map(({ sql }) => ` AND NOT (${sql})`),
    ].join(''),
    params: [...wanted, ...unwanted].flatMap(({ params }) => params),
  }
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
