/** Lists of reflections: the feed, a day, this day in other years, the calendar, revisions and tags. */
import { addDays } from '#contract/journal-day.ts'
import type { CalendarDay, Reflection, Revision } from '#contract/schemas/reflection.ts'
import { fromCursor, toCursor } from './feed-cursor.ts'
import { type Cell, prepare, type ReadDb } from './handles.ts'
import { type ReflectionFilter, whereOf } from './reflection-filter.ts'
import { REFLECTION_COLUMNS, type ReflectionCells, toReflections } from './reflection-row.ts'

export interface FeedOptions {
  readonly identity_id: string
  readonly cursor?: string | null
  /** How many to pass over first. */
  readonly skip?: number
  readonly limit: number
  readonly filter?: ReflectionFilter
}

/** A page of the feed, newest first; `total` counts what the filter matches. @throws DbError BAD_REQUEST for a bad cursor. */
export function pageReflections(
  db: ReadDb,
  options: FeedOptions,
): { items: Reflection[]; next_cursor: string | null; total: number } {
  const { sql: where, params } = whereOf(options.identity_id, options.filter ?? {})
  const place = options.cursor ? fromCursor(options.cursor) : null
  const rows = prepare(
    db,
    `SELECT ${REFLECTION_COLUMNS} FROM reflections r WHERE ${where}
     ${place ? 'AND (r.occurred_at, r.id) < (?, ?)' : ''} ORDER BY r.occurred_at DESC, r.id DESC LIMIT ? OFFSET ?`,
  ).rows<ReflectionCells>(
    ...params,
    ...(place ? [place.occurred_at, place.id] : []),
    options.limit + 1,
    options.skip ?? 0,
  )
  const more = rows.length > options.limit
  if (more) rows.pop()
  const last = rows.at(-1)
  return {
    items: toReflections(db, rows),
    next_cursor: more && last ? toCursor({ occurred_at: last[3], id: last[1] }) : null,
    total: totalOf(db, options, where, params),
  }
}

/** The reflections of one day, in the order of the day. (Left alone, SQLite would walk the feed to save a sort.) */
export function reflectionsOfDay(db: ReadDb, identityId: string, day: string): Reflection[] {
  const rows = prepare(
    db,
    `SELECT ${REFLECTION_COLUMNS} FROM reflections r INDEXED BY reflections_day
     WHERE r.identity_id = ? AND r.journal_day = ? AND r.deleted_at IS NULL ORDER BY r.occurred_at, r.id`,
  ).rows<ReflectionCells>(identityId, day)
  return toReflections(db, rows)
}

/** The same month and day in earlier years, newest first; on 28 February of a common year also the 29th's. */
export function reflectionsOnThisDay(db: ReadDb, identityId: string, day: string): Reflection[] {
  const monthDays = monthDaysOf(day)
  const rows = prepare(
    db,
    `SELECT ${REFLECTION_COLUMNS} FROM reflections r INDEXED BY reflections_month_day
     WHERE r.identity_id = ? AND substr(r.journal_day, 6) IN (?, ?) AND r.journal_day < ? AND r.deleted_at IS NULL
     ORDER BY r.occurred_at DESC, r.id DESC`,
  ).rows<ReflectionCells>(identityId, monthDays[0], monthDays[1], day)
  return toReflections(db, rows)
}

/** The days with writing from `from` to `to`, both included. */
export function calendar(db: ReadDb, identityId: string, from: string, to: string): CalendarDay[] {
  return prepare(
    db,
    `SELECT journal_day AS day, count(*) AS reflections, sum(word_count) AS words, avg(mood_valence) AS valence
     FROM reflections WHERE identity_id = ? AND journal_day BETWEEN ? AND ? AND deleted_at IS NULL
     GROUP BY journal_day ORDER BY journal_day`,
  ).all<CalendarDay>(identityId, from, to)
}

/** How many reflections that are not in the trash lie in a range of days, both included. */
export function countLive(db: ReadDb, identityId: string, from?: string, to?: string): number {
  const row = prepare(
    db,
    `SELECT count(*) AS n FROM reflections
     WHERE identity_id = ? AND journal_day BETWEEN ? AND ? AND deleted_at IS NULL`,
  ).get<{ n: number }>(identityId, from ?? '', to ?? '~')
  return row?.n ?? 0
}

/** The earlier texts of a reflection, newest first. */
export function listRevisions(db: ReadDb, id: string): Revision[] {
  return prepare(
    db,
    `SELECT v.revision, v.body, v.replaced_at FROM revisions v JOIN reflections r ON r.seq = v.reflection_seq
     WHERE r.id = ? ORDER BY v.revision DESC`,
  ).all<Revision>(id)
}

/** The tags of what is not in the trash, the most used first. */
export function listTags(db: ReadDb, identityId: string): { tag: string; count: number }[] {
  return prepare(
    db,
    `SELECT min(t.tag) AS tag, count(*) AS count FROM tags t JOIN reflections r ON r.seq = t.reflection_seq
     WHERE t.identity_id = ? AND r.deleted_at IS NULL GROUP BY t.tag_key ORDER BY count DESC, t.tag_key`,
  ).all<{ tag: string; count: number }>(identityId)
}

/**
 * Every live reflection, oldest first, read a few hundred at a time: memory stays bounded, and the handle stays free
 * between them. Inside `Database.snapshot` it is one unchanging view.
 */
export function* iterateReflections(db: ReadDb, identityId: string): IterableIterator<Reflection> {
  const next = `SELECT ${REFLECTION_COLUMNS} FROM reflections r
    WHERE r.identity_id = ? AND r.deleted_at IS NULL AND (r.occurred_at, r.id) > (?, ?)
    ORDER BY r.occurred_at, r.id LIMIT ${CHUNK}`
  let place = ['', '']
  for (;;) {
    const rows = prepare(db, next).rows<ReflectionCells>(identityId, ...place)
    yield* toReflections(db, rows)
    const last = rows.at(-1)
    if (!last || rows.length < CHUNK) return
    place = [last[3], last[1]]
  }
}

const CHUNK = 256

function totalOf(db: ReadDb, options: FeedOptions, where: string, params: Cell[]): number {
  const { trash, ...narrowing } = options.filter ?? {}
  const counted = Object.values(narrowing).every(value => value === undefined)
  if (!counted)
    return (
      prepare(db, `SELECT count(*) AS n FROM reflections r WHERE ${where}`).get<{ n: number }>(...params)
        ?.n ?? 0
    )
  const column = trash ? 'trashed' : 'live'
  const sql = `SELECT ${column} AS n FROM journal_totals WHERE identity_id = ?`
  return prepare(db, sql).get<{ n: number }>(options.identity_id)?.n ?? 0
}

function monthDaysOf(day: string): [string, string] {
  const monthDay = day.slice(5)
  const leapless = monthDay === '02-28' && addDays(day, 1).slice(5) !== '02-29'
  return [monthDay, leapless ? '02-29' : monthDay]
}
