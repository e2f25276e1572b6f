/** The replies to a reflection, version upon version, and what the owner said of them. */
import type { MirrorbackId, ReflectionId } from '#contract/ids.ts'
import type { Mirrorback } from '#contract/schemas/mirrorback.ts'
import { DbError } from './db-error.ts'
import { first, prepare, type ReadDb, run, type WriteDb } from './handles.ts'
import { q } from './query.ts'
import type { MirrorbackRow } from './schema.ts'
import { nextStamp } from './stamps.ts'

export interface NewMirrorbackRow
  extends Omit<Mirrorback, 'id' | 'reflection_id' | 'version' | 'created_at'> {
  readonly id: string
  readonly reflection_id: string
  /** The frames that its sentences came from, so that a next one can walk on. */
  readonly frames: readonly string[]
  readonly now: string
}

export interface FeedbackEntry {
  readonly id: string
  readonly mirrorback_id: string
  /** 1 … 5, or null. */
  readonly rating: number | null
  readonly flag: string | null
  readonly note: string
  readonly now: string
}

/** All versions for one reflection, oldest first. */
export function listMirrorbacks(db: ReadDb, reflectionId: string): Mirrorback[] {
  const rows = prepare(
    db,
    `SELECT m.* FROM mirrorbacks m JOIN reflections r ON r.seq = m.reflection_seq WHERE r.id = ? ORDER BY m.version`,
  ).all<MirrorbackRow>(reflectionId)
  return rows.map(row => toMirrorback(row, reflectionId))
}

/** Adds the next version; the ones before stay. @throws DbError NOT_FOUND where the reflection is not here. */
export function insertMirrorback(tx: WriteDb, mirrorback: NewMirrorbackRow): Mirrorback {
  const { reflection_id, now, verdict, evidence, frames, ...rest } = mirrorback
  const reflection = first(
    tx,
    q
      .selectFrom('reflections')
      .select(['seq', 'identity_id', 'revision', 'text_stamp'])
      .where('id', '=', reflection_id),
  )
  if (!reflection) throw missing('there is no reflection under that id', 'reflection_id')
  const last = first(
    tx,
    q
      .selectFrom('mirrorbacks')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('reflection_seq', '=', reflection.seq),
  )
  const row: MirrorbackRow = {
    ...rest,
    identity_id: reflection.identity_id,
    reflection_seq: reflection.seq,
    version: (last?.version ?? 0) + 1,
    verdict: JSON.stringify(verdict),
    evidence: JSON.stringify(evidence),
    frames: JSON.stringify(frames),
    created_at: now,
    stamp: nextStamp(tx, now),
    text_stamp: answeredText(tx, reflection, rest.revision),
  }
  run(tx, q.insertInto('mirrorbacks').values(row))
  return toMirrorback(row, reflection_id)
}

/** The frames of the last `limit` mirrorbacks of a journal, newest first. */
export function recentFrames(db: ReadDb, identityId: string, limit: number): string[] {
  const rows = prepare(
    db,
    'SELECT frames FROM mirrorbacks WHERE identity_id = ? ORDER BY created_at DESC, id DESC LIMIT ?',
  ).rows<[string]>(identityId, limit)
  return rows.flatMap(([frames]) => JSON.parse(frames) as string[])
}

/** Keeps the owner's word on a mirrorback. @throws DbError NOT_FOUND. */
export function saveFeedback(tx: WriteDb, feedback: FeedbackEntry): void {
  const { now, ...rest } = feedback
  const known = first(tx, q.selectFrom('mirrorbacks').select('id').where('id', '=', feedback.mirrorback_id))
  if (!known) throw missing('there is no mirrorback under that id', 'mirrorback_id')
  run(tx, q.insertInto('feedback').values({ ...rest, created_at: now }))
}

/** The stamp of the text that was answered: while it was composed, a next one may have come. */
function answeredText(
  db: ReadDb,
  reflection: { readonly seq: number; readonly revision: number; readonly text_stamp: string },
  revision: number,
): string {
  if (revision === reflection.revision) return reflection.text_stamp
  const earlier = first(
    db,
    q
      .selectFrom('revisions')
      .select('stamp')
      .where('reflection_seq', '=', reflection.seq)
      .where('revision', '=', revision),
  )
  return earlier?.stamp ?? reflection.text_stamp
}

/** The latest mirrorback of each live reflection written before `day`, as a list to count and to pick from by the order of time. */
const LATEST = `FROM mirrorbacks m JOIN reflections r ON r.seq = m.reflection_seq
  WHERE m.identity_id = ? AND r.deleted_at IS NULL AND r.journal_day < ?
    AND m.version = (SELECT max(version) FROM mirrorbacks o WHERE o.reflection_seq = m.reflection_seq)`

/** How many reflections from before `day` have a mirrorback. */
export function countAnswered(db: ReadDb, identityId: string, day: string): number {
  return prepare(db, `SELECT count(*) AS n ${LATEST}`).get<{ n: number }>(identityId, day)?.n ?? 0
}

/** The latest mirrorback of the `nth` of them, and the day of its reflection; null where there are fewer. */
export function answeredAt(
  db: ReadDb,
  identityId: string,
  day: string,
  nth: number,
): { readonly mirrorback: Mirrorback; readonly journal_day: string } | null {
  const row = prepare(
    db,
    `SELECT m.*, r.id AS reflection_id, r.journal_day ${LATEST} ORDER BY r.occurred_at, r.id LIMIT 1 OFFSET ?`,
  ).get<MirrorbackRow & { reflection_id: string; journal_day: string }>(identityId, day, nth)
  return row ? { mirrorback: toMirrorback(row, row.reflection_id), journal_day: row.journal_day } : null
}

function toMirrorback(row: MirrorbackRow, reflectionId: string): Mirrorback {
  return {
    id: row.id as MirrorbackId,
    reflection_id: reflectionId as ReflectionId,
    version: row.version,
    body: row.body,
    provider: row.provider,
    model: row.model,
    engine_version: row.engine_version,
    verdict: JSON.parse(row.verdict),
    evidence: JSON.parse(row.evidence),
    revision: row.revision,
    created_at: row.created_at,
  }
}

function missing(rule: string, field: string): DbError {
  return new DbError('NOT_FOUND', { rule, remedy: 'Look it up in its list again.', field })
}
