/** A reflection as it lies in its row, and as the contract knows it. */
import type { IdentityId, ReflectionId, ThreadId } from '#contract/ids.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { prepare, type ReadDb } from './handles.ts'
import type { ReflectionTable } from './schema.ts'

/** What is read of a row; `threads` only says whether any need to be looked up. */
export type ReflectionRow = Omit<
  ReflectionTable,
  | 'seq'
  | 'mirrorbacks'
  | 'threads'
  | 'source_ref'
  | 'stamps'
  | 'text_stamp'
  | 'text_after'
  | 'text_at'
  | 'trash_at'
  | 'trash_saw'
  | 'conflicts'
> & {
  readonly seq: number
  readonly mirrorbacks: number
  readonly threads: number
}

/** The columns of a ReflectionRow of the table called `r`. */
export const REFLECTION_COLUMNS = `r.seq, r.id, r.identity_id, r.occurred_at, r.zone, r.journal_day, r.source,
  r.visibility, r.mood_valence, r.mood_energy, r.mood_label, r.tags, r.word_count, r.analysable, r.revision,
  r.mirrorbacks, r.threads, r.created_at, r.updated_at, r.deleted_at, r.body`

/** The same columns as an array: a page of objects would cost as much to make as the query itself. */
export type ReflectionCells = readonly [
  seq: number,
  id: string,
  identity_id: string,
  occurred_at: string,
  zone: string,
  journal_day: string,
  source: Reflection['source'],
  visibility: Reflection['visibility'],
  mood_valence: number | null,
  mood_energy: number | null,
  mood_label: string | null,
  tags: string,
  word_count: number,
  analysable: 0 | 1,
  revision: number,
  mirrorbacks: number,
  threads: number,
  created_at: string,
  updated_at: string,
  deleted_at: string | null,
  body: string,
]

/** The reflections of these rows, in their order; the threads of all of them cost one query at most. */
export function toReflections(db: ReadDb, rows: readonly ReflectionCells[]): Reflection[] {
  const threads = threadsOf(db, rows)
  return rows.map(row => toReflection(row, threads?.get(row[0]) ?? []))
}

function toReflection(row: ReflectionCells, threadIds: ThreadId[]): Reflection {
  return {
    id: row[1] as ReflectionId,
    identity_id: row[2] as IdentityId,
    body: row[20],
    occurred_at: row[3],
    zone: row[4],
    journal_day: row[5],
    source: row[6],
    visibility: row[7],
    tags: row[11] === '[]' ? [] : JSON.parse(row[11]),
    mood: moodOf(row[8], row[9], row[10]),
    word_count: row[12],
    analysable: row[13] === 1,
    revision: row[14],
    created_at: row[17],
    updated_at: row[18],
    deleted_at: row[19],
    mirrorbacks: row[15],
    thread_ids: threadIds,
  }
}

function moodOf(valence: number | null, energy: number | null, label: string | null): Reflection['mood'] {
  if (valence === null || energy === null) return null
  return label === null ? { valence, energy } : { valence, energy, label }
}

function threadsOf(db: ReadDb, rows: readonly ReflectionCells[]): Map<number, ThreadId[]> | null {
  const held = rows.filter(row => row[16] > 0).map(row => row[0])
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
