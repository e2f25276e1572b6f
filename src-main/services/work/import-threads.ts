/** Puts imported reflections into threads by title: into the one that is there, or a new one. */
import type { WriteDb } from '#db/handles.ts'
import { identitySeed } from '#db/identities.ts'
import { findRow, importRow, replaceRow } from '#db/tables.ts'
import { addToThread, getThread, insertThread, listThreads } from '#db/threads.ts'
import type { Ids } from '../ports.ts'

export interface ThreadLinks {
  /** Adds a reflection at the end of the thread of that title. */
  link(title: string, reflection: string, occurredAt: string): void
  /** After the last one: a new thread was last active when its last reflection happened. */
  finish(): void
}

/** The threads of one journal, inside a transaction. A new thread has the same id wherever the same file is imported first. */
export function createThreadLinks(ids: Ids, tx: WriteDb, identity: string): ThreadLinks {
  const seed = identitySeed(tx, identity)
  const known = new Map<string, string>()
  /** Threads made here: nothing else is in them, so the place of the next is known without looking. */
  const made = new Map<string, { members: number; last: string }>()
  for (const { id, title } of listThreads(tx, { identity_id: identity, skip: 0, limit: ALL }).threads)
    known.set(keyOf(title), id)

  function make(title: string, occurredAt: string): string {
    const id = ids.derived(seed, `thread:${keyOf(title)}`, occurredAt)
    // It may be there under another title, or in the trash.
    if (getThread(tx, id)) return id
    insertThread(tx, { id, identity_id: identity, title, now: occurredAt })
    made.set(id, { members: 0, last: occurredAt })
    return id
  }

  return {
    link(title, reflection, occurredAt) {
      const id = known.get(keyOf(title)) ?? make(title, occurredAt)
      known.set(keyOf(title), id)
      const fresh = made.get(id)
      if (!fresh) {
        addToThread(tx, id, reflection, occurredAt)
        return
      }
      importRow(tx, 'thread_reflections', {
        thread_id: id,
        reflection_id: reflection,
        position: fresh.members,
      })
      fresh.members += 1
      fresh.last = occurredAt
    },
    finish() {
      for (const [id, { last }] of made)
        replaceRow(tx, 'threads', { ...findRow(tx, 'threads', { id }), last_active: last, updated_at: last })
    },
  }
}

const ALL = 1_000_000

function keyOf(title: string): string {
  return title.normalize('NFKC').toLowerCase()
}
