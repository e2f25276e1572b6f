/** Makes the rows that put imported reflections into threads by title: into the one that is there, or a new one. */
import { findRow } from '#db/tables.ts'
import { listThreads, threadEnd } from '#db/threads.ts'
import type { ExportRow } from '../portability/mirror-format.ts'
import type { NumberedRow } from '../portability/mirror-reader.ts'
import type { WorkEnv } from './env.ts'

export interface ThreadRows {
  /** Adds a reflection at the end of the thread of that title. */
  link(title: string, reflection: string, occurredAt: string, line: number): void
  /** After the last one: a thread was last active when its last reflection happened. */
  finish(): Generator<NumberedRow, void>
}

interface OpenThread {
  readonly row: ExportRow
  readonly line: number
  first: string
  last: string
  readonly members: { readonly reflection: string; readonly line: number }[]
  /** The place of its first new member. */
  readonly from: number
}

/**
 * The threads of one journal (`here`, null where it is new). A new thread has the same id wherever the same file is imported
 * first. Its rows come at the end, when it is known when it began and was last active.
 */
export function createThreadRows(
  env: WorkEnv,
  seed: string,
  here: string | null,
  identity: string,
): ThreadRows {
  const open = new Map<string, OpenThread>()
  const known = new Map<string, string>()
  if (here !== null)
    for (const { id, title } of listThreads(env.db.read, { identity_id: here, skip: 0, limit: ALL }).threads)
      known.set(keyOf(title), id)

  function begin(title: string, occurredAt: string, line: number): OpenThread {
    // It may be there under another title, or in the trash.
    const id = known.get(keyOf(title)) ?? env.ids.derived(seed, `thread:${keyOf(title)}`, occurredAt)
    const there = findRow(env.db.read, 'threads', { id })
    const row = there ?? {
      id,
      identity_id: identity,
      title,
      status: 'active',
      started_at: occurredAt,
      last_active: occurredAt,
      updated_at: occurredAt,
      deleted_at: null,
      stamps: {},
    }
    const [first, last] = [String(row.started_at), String(row.last_active)]
    return { row, line, first, last, members: [], from: there ? threadEnd(env.db.read, id) : 0 }
  }

  return {
    link(title, reflection, occurredAt, line) {
      const key = keyOf(title)
      const thread = open.get(key) ?? begin(title, occurredAt, line)
      open.set(key, thread)
      thread.members.push({ reflection, line })
      if (occurredAt > thread.last) thread.last = occurredAt
      if (occurredAt < thread.first) thread.first = occurredAt
    },
    *finish() {
      for (const { row, line, first, last, members, from } of open.values()) {
        yield {
          table: 'threads',
          row: { ...row, started_at: first, last_active: last, updated_at: last },
          line,
        }
        for (const [at, member] of members.entries())
          yield {
            table: 'thread_reflections',
            row: { thread_id: row.id, reflection_id: member.reflection, position: from + at, stamps: {} },
            line: member.line,
          }
      }
    },
  }
}

const ALL = 1_000_000

function keyOf(title: string): string {
  return title.normalize('NFKC').toLowerCase()
}
