/** Puts imported reflections into threads by title: into the one that is there, or a new one. */
import type { WriteDb } from '#db/handles.ts'
import { identitySeed } from '#db/identities.ts'
import { addToThread, getThread, insertThread, listThreads } from '#db/threads.ts'
import type { Ids } from '../ports.ts'

export interface ThreadLinks {
  /** Adds a reflection at the end of the thread of that title. */
  link(title: string, reflection: string, occurredAt: string): void
}

/** The threads of one journal, inside a transaction. A new thread has the same id wherever the same file is imported first. */
export function createThreadLinks(ids: Ids, tx: WriteDb, identity: string): ThreadLinks {
  const seed = identitySeed(tx, identity)
  const known = new Map<string, string>()
  for (const { id, title } of listThreads(tx, { identity_id: identity, skip: 0, limit: ALL }).threads)
    known.set(keyOf(title), id)

  function make(title: string, occurredAt: string): string {
    const id = ids.derived(seed, `thread:${keyOf(title)}`, occurredAt)
    // It may be there under another title, or in the trash.
    if (!getThread(tx, id)) insertThread(tx, { id, identity_id: identity, title, now: occurredAt })
    return id
  }

  return {
    link(title, reflection, occurredAt) {
      const id = known.get(keyOf(title)) ?? make(title, occurredAt)
      known.set(keyOf(title), id)
      addToThread(tx, id, reflection, occurredAt)
    },
  }
}

const ALL = 1_000_000

function keyOf(title: string): string {
  return title.normalize('NFKC').toLowerCase()
}
