/** What was said of items on their days; undone marks stay. */
import type { Mark } from '#contract/schemas/rhythm-plan.ts'
import { type Cell, prepare, type ReadDb, type WriteDb } from '../handles.ts'

/** As an occurrence needs it. */
export type ShortMark = Omit<Mark, 'code' | 'notes' | 'minutes'>

/** The marks of the days from … to, and those that lead to one of them. */
export function marksAround(db: ReadDb, identityId: string, from: string, to: string): ShortMark[] {
  const own = prepare(
    db,
    `SELECT ${SHORT} FROM rhythm_marks WHERE identity_id = ? AND day BETWEEN ? AND ?`,
  ).rows<MarkCells>(identityId, from, to)
  const leading = prepare(
    db,
    `SELECT ${SHORT} FROM rhythm_marks WHERE (item_id, day) IN (
       SELECT item_id, day FROM rhythm_marks
       WHERE identity_id = ? AND to_day BETWEEN ? AND ? AND day NOT BETWEEN ? AND ?)`,
  ).rows<MarkCells>(identityId, from, to, from, to)
  return [...own, ...leading].map(toMark)
}

type MarkCells = [string, string, string, Mark['kind'], string, string | null, string | null, string | null]

function toMark([id, item_id, day, kind, at, to_day, to_at, undone_at]: MarkCells): ShortMark {
  return { id, item_id, day, kind, at, to_day, to_at, undone_at }
}

/** Every mark of an item, undone ones left out. */
export function standingMarks(db: ReadDb, itemId: string): ShortMark[] {
  const sql = `SELECT ${SHORT} FROM rhythm_marks WHERE item_id = ? AND undone_at IS NULL`
  return prepare(db, sql).all<ShortMark>(itemId)
}

/** The marks of one occurrence. */
export function marksOf(db: ReadDb, itemId: string, day: string): ShortMark[] {
  return prepare(db, `SELECT ${SHORT} FROM rhythm_marks WHERE item_id = ? AND day = ?`).all<ShortMark>(
    itemId,
    day,
  )
}

export function insertMark(tx: WriteDb, identityId: string, mark: Omit<Mark, 'code' | 'undone_at'>): void {
  prepare(
    tx,
    `INSERT INTO rhythm_marks (id, identity_id, item_id, day, kind, at, notes, minutes, to_day, to_at, undone_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)`,
  ).run(
    mark.id,
    identityId,
    mark.item_id,
    mark.day,
    mark.kind,
    mark.at,
    mark.notes,
    mark.minutes,
    mark.to_day,
    mark.to_at,
  )
}

export function undoMark(tx: WriteDb, id: string, now: string): void {
  prepare(tx, 'UPDATE rhythm_marks SET undone_at = ? WHERE id = ?').run(now, id)
}

/** Newest first. */
export function markHistory(
  db: ReadDb,
  identityId: string,
  code: string | undefined,
  skip: number,
  limit: number,
): { marks: Mark[]; total: number } {
  const where = `m.identity_id = ?${code === undefined ? '' : ' AND i.code = ?'}`
  const from = `FROM rhythm_marks m JOIN rhythm_items i ON i.id = m.item_id WHERE ${where}`
  const params: Cell[] = code === undefined ? [identityId] : [identityId, code]
  const marks = prepare(
    db,
    `SELECT m.id, m.item_id, i.code, m.day, m.kind, m.at, m.notes, m.minutes, m.to_day, m.to_at, m.undone_at
     ${from} ORDER BY m.at DESC, m.id DESC LIMIT ? OFFSET ?`,
  ).all<Mark>(...params, limit, skip)
  const total = prepare(db, `SELECT count(*) AS n ${from}`).get<{ n: number }>(...params)?.n ?? 0
  return { marks, total }
}

/** How many occurrences stand done. */
export function countDone(db: ReadDb, identityId: string): number {
  return (
    prepare(
      db,
      `SELECT count(*) AS n FROM (SELECT DISTINCT item_id, day FROM rhythm_marks
       WHERE identity_id = ? AND kind = 'completed' AND undone_at IS NULL)`,
    ).get<{ n: number }>(identityId)?.n ?? 0
  )
}

/** The first day that has a mark, or null. */
export function firstMarkedDay(db: ReadDb, identityId: string): string | null {
  return (
    prepare(db, 'SELECT min(day) AS day FROM rhythm_marks WHERE identity_id = ?').get<{ day: string | null }>(
      identityId,
    )?.day ?? null
  )
}

const SHORT = 'id, item_id, day, kind, at, to_day, to_at, undone_at'
