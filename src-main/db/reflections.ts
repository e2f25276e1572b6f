/** Keeping, changing and trashing one reflection. Its text, its index and its counters change in one transaction. */

import type { Updateable } from 'kysely'
import type { Mood, Reflection } from '#contract/schemas/reflection.ts'
import { DbError } from './db-error.ts'
import { foldText } from './fold.ts'
import { prepare, type ReadDb, run, type WriteDb } from './handles.ts'
import { countAdded } from './new-reflection.ts'
import { q } from './query.ts'
import { moveReading, removeReading } from './reading-removal.ts'
import {
  REFLECTION_COLUMNS,
  type ReflectionCells,
  type ReflectionRow,
  toReflections,
} from './reflection-row.ts'
import type { ReflectionTable } from './schema.ts'
import { indexBody, indexNewBody, unindexBody } from './search.ts'
import { instantOf, nextStamp, type Stamp, stamped } from './stamps.ts'
import { conflictsIn, headsOf, isSettled, versionsOf } from './texts.ts'

export interface NewReflectionRow {
  readonly id: string
  readonly identity_id: string
  readonly body: string
  readonly occurred_at: string
  readonly zone: string
  readonly journal_day: string
  readonly source: ReflectionTable['source']
  /** What it was called where it came from, or null. */
  readonly source_ref: string | null
  readonly visibility: ReflectionTable['visibility']
  readonly tags: readonly string[]
  readonly mood: Mood | null
  readonly word_count: number
  readonly analysable: boolean
  readonly now: string
}

export interface ReflectionChange {
  readonly body?: string
  readonly occurred_at?: string
  readonly zone?: string
  readonly journal_day?: string
  readonly tags?: readonly string[]
  readonly mood?: Mood | null
  readonly visibility?: ReflectionTable['visibility']
  readonly analysable?: boolean
  readonly word_count?: number
}

/** Keeps a new reflection and makes it findable. */
export function insertReflection(tx: WriteDb, reflection: NewReflectionRow): Reflection {
  const tags = distinctTags(reflection.tags)
  const { mood, now } = reflection
  const seq = Number(
    prepare(tx, INSERT).run(
      reflection.id,
      reflection.identity_id,
      reflection.occurred_at,
      reflection.zone,
      reflection.journal_day,
      reflection.source,
      reflection.source_ref,
      reflection.visibility,
      mood?.valence ?? null,
      mood?.energy ?? null,
      mood?.label ?? null,
      JSON.stringify(tags),
      reflection.word_count,
      reflection.analysable ? 1 : 0,
      now,
      now,
      reflection.body,
      reflection.occurred_at,
    ).lastInsertRowid,
  )
  const { identity_id, word_count, analysable } = reflection
  countAdded(tx, { seq, identity_id, word_count, analysable, deleted: false })
  writeTags(tx, seq, identity_id, tags)
  indexNewBody(tx, seq, reflection.body)
  return known(getReflection(tx, reflection.id))
}

/**
 * Changes what is given. A changed body keeps the earlier text as a revision, and is unread until the engine reads it
 * again.
 *
 * @throws DbError NOT_FOUND.
 */
export function editReflection(tx: WriteDb, id: string, change: ReflectionChange, now: string): Reflection {
  const before = known(rowOf(tx, id))
  const { body, tags, mood, analysable, ...rest } = change
  const set: Updateable<ReflectionTable> = { ...rest, updated_at: now }
  if (mood !== undefined) {
    set.mood_valence = mood?.valence ?? null
    set.mood_energy = mood?.energy ?? null
    set.mood_label = mood?.label ?? null
  }
  if (analysable !== undefined) set.analysable = analysable ? 1 : 0
  if (tags !== undefined) set.tags = JSON.stringify(distinctTags(tags))
  const stamp = nextStamp(tx, now)
  const clocks = clocksOf(tx, before.seq)
  set.stamps = stamped(clocks.stamps, changedParts(before, set), stamp)
  if (body !== undefined && body !== before.body) {
    const stamps = set.stamps
    const at = change.occurred_at ?? before.occurred_at
    Object.assign(set, newText(tx, before, { ...clocks, stamps }, { stamp, at }), { body })
    if (before.deleted_at === null) indexBody(tx, before.seq, body)
    removeReading(tx, before.seq)
  }
  if (analysable === false) removeReading(tx, before.seq)
  if (change.journal_day !== undefined) moveReading(tx, before.seq, change.journal_day)
  run(tx, q.updateTable('reflections').set(set).where('seq', '=', before.seq))
  if (tags !== undefined) {
    run(tx, q.deleteFrom('tags').where('reflection_seq', '=', before.seq))
    writeTags(tx, before.seq, before.identity_id, distinctTags(tags))
  }
  return known(getReflection(tx, id))
}

/** Into the trash: out of lists, search and everything that is counted. Nothing is lost. @throws DbError NOT_FOUND. */
export function trashReflection(tx: WriteDb, id: string, now: string): Reflection {
  const row = known(rowOf(tx, id))
  if (row.deleted_at === null) {
    unindexBody(tx, row.seq)
    removeReading(tx, row.seq)
    const saw = headsOf(versionsOf(tx, row.seq)).map(version => version.stamp)
    setDeleted(tx, row.seq, { at: now, saw: JSON.stringify(saw) }, now)
  }
  return known(getReflection(tx, id))
}

/** Back from the trash; it is unread until the engine reads it again. @throws DbError NOT_FOUND. */
export function restoreReflection(tx: WriteDb, id: string, now: string): Reflection {
  const row = known(rowOf(tx, id))
  if (row.deleted_at !== null) {
    setDeleted(tx, row.seq, { at: null, saw: null }, now)
    indexBody(tx, row.seq, row.body)
  }
  return known(getReflection(tx, id))
}

/**
 * Ends a conflict: `body` stands from now on, and follows both the text that stood and the one of stamp `other`.
 *
 * @throws DbError NOT_FOUND.
 */
export function settleTexts(
  tx: WriteDb,
  id: string,
  chosen: { readonly body: string; readonly word_count: number; readonly other: Stamp },
  now: string,
): Reflection {
  const { text_stamp } = clocksOf(tx, known(rowOf(tx, id)).seq)
  return putText(tx, id, { ...chosen, after: [text_stamp, chosen.other] }, now)
}

/**
 * Writes a text that follows just those it names, whether or not the one that stands is among them.
 *
 * @throws DbError NOT_FOUND.
 */
export function putText(
  tx: WriteDb,
  id: string,
  chosen: { readonly body: string; readonly word_count: number; readonly after: readonly Stamp[] },
  now: string,
): Reflection {
  const before = known(rowOf(tx, id))
  const stamp = nextStamp(tx, now)
  const clocks = clocksOf(tx, before.seq)
  const { text_after: _, ...text } = newText(tx, before, clocks, { stamp, at: before.occurred_at })
  const text_after = JSON.stringify([...chosen.after].sort())
  const { body, word_count } = chosen
  const set = { ...text, text_after, body, word_count, updated_at: now }
  if (body === before.body) moveAnalysis(tx, before.seq, text.revision)
  else {
    if (before.deleted_at === null) indexBody(tx, before.seq, body)
    removeReading(tx, before.seq)
  }
  run(tx, q.updateTable('reflections').set(set).where('seq', '=', before.seq))
  countConflicts(tx, before.seq)
  return known(getReflection(tx, id))
}

/** Counts again the texts that stand against the one on top. */
export function countConflicts(tx: WriteDb, seq: number): void {
  const conflicts = isSettled(tx, seq) ? 0 : conflictsIn(versionsOf(tx, seq)).length
  prepare(tx, 'UPDATE reflections SET conflicts = ? WHERE seq = ? AND conflicts <> ?').run(
    conflicts,
    seq,
    conflicts,
  )
}

/** The words that stand are the same under another number of revision: what was read of them still holds. */
export function moveAnalysis(tx: WriteDb, seq: number, revision: number): void {
  prepare(tx, 'UPDATE analyses SET revision = ? WHERE reflection_seq = ?').run(revision, seq)
}

/** The reflection of that id, trashed or not, or null. */
export function getReflection(db: ReadDb, id: string): Reflection | null {
  const rows = prepare(
    db,
    `SELECT ${REFLECTION_COLUMNS} FROM reflections r WHERE r.id = ?`,
  ).rows<ReflectionCells>(id)
  return toReflections(db, rows)[0] ?? null
}

/** Which of these ids are here, trashed or not. */
export function reflectionsExist(db: ReadDb, ids: readonly string[]): Set<string> {
  const rows = prepare(db, 'SELECT r.id FROM json_each(?) j CROSS JOIN reflections r ON r.id = j.value').rows<
    [string]
  >(JSON.stringify(ids))
  return new Set(rows.map(([id]) => id))
}

/** The internal number of a reflection. @throws DbError NOT_FOUND. */
export function reflectionSeq(db: ReadDb, id: string): number {
  return known(prepare(db, 'SELECT seq FROM reflections WHERE id = ?').get<{ seq: number }>(id)).seq
}

/** Tags as written, each once however its case. */
export function distinctTags(tags: readonly string[]): string[] {
  return [...new Map(tags.toReversed().map(tag => [foldText(tag), tag])).values()].toReversed()
}

/** Writes the index of a reflection's tags. */
export function writeTags(tx: WriteDb, seq: number, identityId: string, tags: readonly string[]): void {
  for (const [position, tag] of tags.entries())
    prepare(
      tx,
      'INSERT INTO tags (reflection_seq, tag_key, tag, identity_id, position) VALUES (?, ?, ?, ?, ?)',
    ).run(seq, foldText(tag), tag, identityId, position)
}

const INSERT = `INSERT INTO reflections (id, identity_id, occurred_at, zone, journal_day, source, source_ref, visibility,
  mood_valence, mood_energy, mood_label, tags, word_count, analysable, created_at, updated_at, body, text_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

function rowOf(db: ReadDb, id: string): ReflectionRow | undefined {
  return prepare(db, `SELECT ${REFLECTION_COLUMNS} FROM reflections r WHERE r.id = ?`).get<ReflectionRow>(id)
}

interface Clocks {
  readonly stamps: string
  readonly text_stamp: Stamp
  readonly text_after: string
  readonly text_at: string
  readonly trash_saw: string | null
}

function clocksOf(db: ReadDb, seq: number): Clocks {
  return known(
    prepare(
      db,
      'SELECT stamps, text_stamp, text_after, text_at, trash_saw FROM reflections WHERE seq = ?',
    ).get<Clocks>(seq),
  )
}

/** Which parts of a row a change really touches: what is given again as it was is no change. */
function changedParts(before: ReflectionRow, set: Updateable<ReflectionTable>): string[] {
  const differs = (names: readonly (keyof ReflectionRow & keyof Updateable<ReflectionTable>)[]) =>
    names.some(name => set[name] !== undefined && set[name] !== before[name])
  return Object.entries(PARTS).flatMap(([part, names]) => (differs(names) ? [part] : []))
}

const PARTS = {
  analysable: ['analysable'],
  mood: ['mood_valence', 'mood_energy', 'mood_label'],
  tags: ['tags'],
  time: ['occurred_at', 'zone', 'journal_day'],
  visibility: ['visibility'],
} as const

/** Keeps the text that stood; gives the columns of the one that follows it. A text in the trash stays there. */
function newText(
  tx: WriteDb,
  before: ReflectionRow,
  clocks: Clocks,
  text: { readonly stamp: Stamp; readonly at: string },
) {
  const { seq, revision, body } = before
  const { stamp } = text
  run(
    tx,
    q.insertInto('revisions').values({
      reflection_seq: seq,
      revision,
      body,
      occurred_at: clocks.text_at,
      replaced_at: instantOf(stamp, ''),
      stamp: clocks.text_stamp,
      after: clocks.text_after,
    }),
  )
  const saw = clocks.trash_saw === null || before.deleted_at === null ? null : JSON.parse(clocks.trash_saw)
  return {
    revision: revision + 1,
    text_stamp: stamp,
    text_after: JSON.stringify([clocks.text_stamp]),
    text_at: text.at,
    stamps: saw === null ? clocks.stamps : stamped(clocks.stamps, ['trash'], stamp),
    ...(saw === null ? {} : { trash_saw: JSON.stringify([...saw, stamp].sort()) }),
  }
}

function setDeleted(
  tx: WriteDb,
  seq: number,
  trash: { readonly at: string | null; readonly saw: string | null },
  now: string,
): void {
  const stamps = stamped(clocksOf(tx, seq).stamps, ['trash'], nextStamp(tx, now))
  const { at, saw } = trash
  const set = { deleted_at: at, trash_at: at, trash_saw: saw, stamps, updated_at: now }
  run(tx, q.updateTable('reflections').set(set).where('seq', '=', seq))
}

function known<T>(found: T | null | undefined): T {
  if (found !== null && found !== undefined) return found
  throw new DbError('NOT_FOUND', {
    rule: 'there is no reflection under that id',
    remedy: 'It may have been written on another device; import that journal first.',
    field: 'reflection_id',
  })
}
