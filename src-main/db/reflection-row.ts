/** A reflection as it lies in its row, and as the contract knows it. */
import type { IdentityId, ReflectionId, ThreadId } from '#contract/ids.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { prepare, type ReadDb } from './handles.ts'
import type { ReflectionTable } from './schema.ts'

/** What is read of a row; `threads` only says whether any need to be looked up. */
export type ReflectionRow = Omit<ReflectionTable, 'seq' | 'mirrorbacks' | 'threads' | 'source_ref'> & {
  readonly seq: number
  readonly mirrorbacks: number
  readonly threads: number
}

/** The columns of a ReflectionRow of the table called `r`. */
export const REFLECTION_COLUMNS = `r.seq, r.id, r.identity_id, r.occurred_at, r.zone, r.journal_day, r.source,
  r.visibility, r.mood_valence, r.mood_energy, r.mood_label, r.tags, r.word_count, r.analysable, r.revision,
  r.mirrorbacks, r.threads, r.created_at, r.updated_at, r.deleted_at, r.body`

/** The reflections of these rows, in their order; the threads of all of them cost one query at most. */
export function toReflections(db: ReadDb, rows: readonly ReflectionRow[]): Reflection[] {
  const threads = threadsOf(db, rows)
  return rows.map(row => toReflection(row, threads?.get(row.seq) ?? []))
}

function toReflection(row: ReflectionRow, threadIds: ThreadId[]): Reflection {
  return {
    id: row.id as ReflectionId,
    identity_id: row.identity_id as IdentityId,
    body: row.body,
    occurred_at: row.occurred_at,
    zone: row.zone,
    journal_day: row.journal_day,
    source: row.source,
    visibility: row.visibility,
    tags: row.tags === '[]' ? [] : JSON.parse(row.tags),
    mood: moodOf(row),
    word_count: row.word_count,
    analysable: row.analysable === 1,
    revision: row.revision,
    created_at: row.created_at,
    updated_at: row.updated_at,
    deleted_at: row.deleted_at,
    mirrorbacks: row.mirrorbacks,
    thread_ids: threadIds,
  }
}

function moodOf(row: ReflectionRow): Reflection['mood'] {
  if (row.mood_valence === null || row.mood_energy === null) return null
  const mood = { valence: row.mood_valence, energy: row.mood_energy }
  return row.mood_label === null ? mood : { ...mood, label: row.mood_label }
}

function threadsOf(db: ReadDb, rows: readonly ReflectionRow[]): Map<number, ThreadId[]> | null {
  const held = rows.filter(row => row.threads > 0).map(row => row.seq)
  if (held.length === 0) return null
  const found = prepare(db, THREADS_OF).rows<[number, string]>(JSON.stringify(held))
  const threads = new Map<number, ThreadId[]>()
  for (const [seq, id] of found) {
    const list = threads.get(seq)
    if (list) list.push(id as ThreadId)
    else threads.set(seq, [id as ThreadId])
  }
  return threads
}

const THREADS_OF = `SELECT tr.reflection_seq, tr.thread_id
FROM thread_reflections tr JOIN threads t ON t.id = tr.thread_id
WHERE tr.reflection_seq IN (SELECT value FROM json_each(?)) AND t.deleted_at IS NULL
ORDER BY tr.reflection_seq, tr.thread_id`
