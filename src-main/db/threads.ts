/** Reflections that belong together, in an order of the owner's own. */
import type { IdentityId, ThreadId } from '#contract/ids.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import type { Thread } from '#contract/schemas/thread.ts'
import { DbError } from './db-error.ts'
import { foldText } from './fold.ts'
import { type Cell, first, prepare, type ReadDb, run, type WriteDb } from './handles.ts'
import { q } from './query.ts'
import { REFLECTION_COLUMNS, type ReflectionCells, toReflections } from './reflection-row.ts'
import { reflectionSeq } from './reflections.ts'
import type { ThreadRow } from './schema.ts'
import { nextStamp, stamped } from './stamps.ts'

export interface ThreadListOptions {
  readonly identity_id: string
  readonly status?: Thread['status'] | null | undefined
  readonly skip: number
  readonly limit: number
}

/** The threads that are not in the trash, last active first. */
export function listThreads(db: ReadDb, options: ThreadListOptions): { threads: Thread[]; total: number } {
  const where = `t.identity_id = ? AND t.deleted_at IS NULL${options.status ? ' AND t.status = ?' : ''}`
  const params: Cell[] = options.status ? [options.identity_id, options.status] : [options.identity_id]
  const rows = prepare(
    db,
    `SELECT ${THREAD_COLUMNS} FROM threads t WHERE ${where} ORDER BY t.last_active DESC, t.id DESC LIMIT ? OFFSET ?`,
  ).all<CountedRow>(...params, options.limit, options.skip)
  const total = prepare(db, `SELECT count(*) AS n FROM threads t WHERE ${where}`).get<{ n: number }>(
    ...params,
  )
  return { threads: rows.map(toThread), total: total?.n ?? 0 }
}

/** Ids of the threads with `part` in their title, compared without case. */
export function threadsTitled(db: ReadDb, identityId: string, part: string): string[] {
  const wanted = foldText(part)
  return prepare(db, 'SELECT id, title FROM threads WHERE identity_id = ? AND deleted_at IS NULL')
    .all<{ id: string; title: string }>(identityId)
    .filter(({ title }) => foldText(title).includes(wanted))
    .map(({ id }) => id)
}

/** The thread of that id, trashed or not, or null. */
export function getThread(db: ReadDb, id: string): Thread | null {
  const row = prepare(db, `SELECT ${THREAD_COLUMNS} FROM threads t WHERE t.id = ?`).get<CountedRow>(id)
  return row ? toThread(row) : null
}

/** Begins an empty thread. */
export function insertThread(
  tx: WriteDb,
  thread: {
    readonly id: string
    readonly identity_id: string
    readonly title: string
    readonly now: string
  },
): Thread {
  const { now, ...rest } = thread
  const times = { started_at: now, last_active: now, updated_at: now }
  run(tx, q.insertInto('threads').values({ ...rest, ...times, status: 'active', deleted_at: null }))
  return known(getThread(tx, thread.id))
}

/** Changes title or status. @throws DbError NOT_FOUND. */
export function updateThread(
  tx: WriteDb,
  id: string,
  change: { readonly title?: string | undefined; readonly status?: Thread['status'] | undefined },
  now: string,
): Thread {
  const before = known(getThread(tx, id))
  const set: { updated_at: string; title?: string; status?: Thread['status'] } = { updated_at: now }
  const parts = (['title', 'status'] as const).filter(
    part => change[part] !== undefined && change[part] !== before[part],
  )
  if (change.title !== undefined) set.title = change.title
  if (change.status !== undefined) set.status = change.status
  run(tx, q.updateTable('threads').set(set).where('id', '=', id))
  stampThread(tx, id, parts, now)
  return known(getThread(tx, id))
}

/** The reflections of a thread in its order, without those in the trash. */
export function threadReflections(
  db: ReadDb,
  id: string,
  skip: number,
  limit: number,
): { reflections: Reflection[]; total: number } {
  const rows = prepare(
    db,
    `SELECT ${REFLECTION_COLUMNS} FROM thread_reflections m JOIN reflections r ON r.seq = m.reflection_seq
     WHERE m.thread_id = ? AND r.deleted_at IS NULL ORDER BY m.position, r.id LIMIT ? OFFSET ?`,
  ).rows<ReflectionCells>(id, limit, skip)
  return { reflections: toReflections(db, rows), total: getThread(db, id)?.reflections ?? 0 }
}

/**
 * Adds a reflection at the end; nothing happens where it is there already.
 *
 * @throws DbError NOT_FOUND, or CONFLICT where the two belong to different journals.
 */
export function addToThread(tx: WriteDb, id: string, reflectionId: string, now: string): Thread {
  const thread = known(getThread(tx, id))
  const reflection = first(
    tx,
    q.selectFrom('reflections').select(['seq', 'identity_id']).where('id', '=', reflectionId),
  )
  const seq = reflection?.seq ?? reflectionSeq(tx, reflectionId)
  if (reflection?.identity_id !== thread.identity_id)
    throw new DbError('CONFLICT', {
      rule: 'a thread holds reflections of its own journal only',
      remedy: 'Choose a thread of the same journal.',
      field: 'reflection_id',
    })
  if (!membersOf(tx, id).some(member => member.reflection_seq === seq)) {
    const position = threadEnd(tx, id)
    const stamps = stamped('{}', ['place'], nextStamp(tx, now))
    run(
      tx,
      q.insertInto('thread_reflections').values({ thread_id: id, reflection_seq: seq, position, stamps }),
    )
    run(tx, q.deleteFrom('thread_departures').where('thread_id', '=', id).where('reflection_seq', '=', seq))
    touch(tx, id, now)
  }
  return known(getThread(tx, id))
}

/** The place behind the last member of a thread. */
export function threadEnd(db: ReadDb, id: string): number {
  return (membersOf(db, id).at(-1)?.position ?? -1) + 1
}

/** Takes a reflection out of a thread. @throws DbError NOT_FOUND. */
export function removeFromThread(tx: WriteDb, id: string, reflectionId: string, now: string): Thread {
  const seq = reflectionSeq(tx, reflectionId)
  const removed = run(
    tx,
    q.deleteFrom('thread_reflections').where('thread_id', '=', id).where('reflection_seq', '=', seq),
  )
  if (removed > 0) {
    const stamp = nextStamp(tx, now)
    run(tx, q.insertInto('thread_departures').values({ thread_id: id, reflection_seq: seq, stamp }))
    touch(tx, id, now)
  }
  return known(getThread(tx, id))
}

/** Puts a member before another, or last for null. @throws DbError NOT_FOUND where one of them is no member. */
export function moveInThread(
  tx: WriteDb,
  id: string,
  reflectionId: string,
  before: string | null,
  now: string,
): Thread {
  const seq = reflectionSeq(tx, reflectionId)
  const members = membersOf(tx, id).map(member => member.reflection_seq)
  const rest = members.filter(member => member !== seq)
  const at = before === null ? rest.length : rest.indexOf(reflectionSeq(tx, before))
  if (rest.length === members.length || at === -1)
    // A move before oneself changes nothing.
    return before === reflectionId ? known(getThread(tx, id)) : notMember()
  const stamps = stamped('{}', ['place'], nextStamp(tx, now))
  for (const [position, member] of rest.toSpliced(at, 0, seq).entries())
    prepare(
      tx,
      `UPDATE thread_reflections SET position = ?, stamps = ?
       WHERE thread_id = ? AND reflection_seq = ? AND position <> ?`,
    ).run(position, stamps, id, member, position)
  touch(tx, id, now)
  return known(getThread(tx, id))
}

/** Into the trash (an instant) or back from it (null); its reflections stay as they are. @throws DbError NOT_FOUND. */
export function setThreadDeleted(tx: WriteDb, id: string, deletedAt: string | null, now: string): Thread {
  run(tx, q.updateTable('threads').set({ deleted_at: deletedAt, updated_at: now }).where('id', '=', id))
  stampThread(tx, id, ['deleted'], now)
  return known(getThread(tx, id))
}

type CountedRow = Omit<ThreadRow, 'deleted_at' | 'updated_at' | 'stamps'> & { readonly reflections: number }

const THREAD_COLUMNS = `t.id, t.identity_id, t.title, t.status, t.started_at, t.last_active,
  (SELECT count(*) FROM thread_reflections m JOIN reflections r ON r.seq = m.reflection_seq
   WHERE m.thread_id = t.id AND r.deleted_at IS NULL) AS reflections`

function toThread(row: CountedRow): Thread {
  return { ...row, id: row.id as ThreadId, identity_id: row.identity_id as IdentityId }
}

function membersOf(db: ReadDb, id: string): { reflection_seq: number; position: number }[] {
  return prepare(
    db,
    `SELECT m.reflection_seq, m.position FROM thread_reflections m JOIN reflections r ON r.seq = m.reflection_seq
     WHERE m.thread_id = ? ORDER BY m.position, r.id`,
  ).all<{ reflection_seq: number; position: number }>(id)
}

function touch(tx: WriteDb, id: string, now: string): void {
  prepare(
    tx,
    'UPDATE threads SET last_active = max(last_active, ?), updated_at = max(updated_at, ?) WHERE id = ?',
  ).run(now, now, id)
}

function stampThread(tx: WriteDb, id: string, parts: readonly string[], now: string): void {
  const row = first(tx, q.selectFrom('threads').select('stamps').where('id', '=', id))
  if (!row || parts.length === 0) return
  const stamps = stamped(row.stamps, parts, nextStamp(tx, now))
  run(tx, q.updateTable('threads').set({ stamps }).where('id', '=', id))
}

function known(thread: Thread | null): Thread {
  if (thread) return thread
  throw new DbError('NOT_FOUND', {
    rule: 'there is no thread under that id',
    remedy: 'Look it up in the list of threads again.',
    field: 'id',
  })
}

function notMember(): never {
  throw new DbError('NOT_FOUND', {
    rule: 'the reflection is not in this thread',
    remedy: 'Add it to the thread first.',
    field: 'reflection_id',
  })
}
