/** Threads: reflections that belong together, in an order of the owner's. */
import type { Given, Outputs } from '#contract/contract.ts'
import type { Thread } from '#contract/schemas/thread.ts'
import type { WriteDb } from '#db/handles.ts'
import { getIdentity } from '#db/identities.ts'
import { getReflection } from '#db/reflections.ts'
import {
  addToThread,
  getThread,
  insertThread,
  listThreads,
  moveInThread,
  removeFromThread,
  setThreadDeleted,
  threadReflections,
  updateThread,
} from '#db/threads.ts'
import type { Services } from './context.ts'
import { found } from './failure.ts'
import { otherJournal } from './reflections.ts'

export function threadList(s: Services, input: Given['threads']['list']): Outputs['threads']['list'] {
  const { identity_id, status, skip = 0, limit = 20 } = input
  const page = listThreads(s.db.read, { identity_id, status, skip, limit })
  return { ...page, skip, limit }
}

export function createThread(s: Services, input: Given['threads']['create']): Thread {
  found(getIdentity(s.db.read, input.identity_id), 'identity', input.identity_id)
  return change(s, s.ids.next(), (tx, id, now) => insertThread(tx, { id, ...input, now }))
}

export function changeThread(s: Services, { id, ...patch }: Given['threads']['update']): Thread {
  return change(s, id, (tx, _, now) => updateThread(tx, id, patch, now))
}

export function threadPage(s: Services, input: Given['threads']['get']): Outputs['threads']['get'] {
  const { id, skip = 0, limit = 20 } = input
  const thread = found(getThread(s.db.read, id), 'thread', id)
  return { thread, ...threadReflections(s.db.read, id, skip, limit) }
}

export function addReflection(s: Services, input: Given['threads']['add']): Thread {
  return change(s, input.id, (tx, id, now) => {
    const thread = found(getThread(tx, id), 'thread', id)
    const reflection = found(getReflection(tx, input.reflection_id), 'reflection', input.reflection_id)
    if (reflection.identity_id !== thread.identity_id) throw otherJournal('reflection')
    addToThread(tx, id, input.reflection_id, now)
  })
}

export function removeReflection(s: Services, input: Given['threads']['remove']): Thread {
  return change(s, input.id, (tx, id, now) => removeFromThread(tx, id, input.reflection_id, now))
}

export function moveReflection(s: Services, input: Given['threads']['move']): Thread {
  return change(s, input.id, (tx, id, now) => moveInThread(tx, id, input.reflection_id, input.before, now))
}

export function trashThread(s: Services, id: string): Thread {
  return change(s, id, (tx, _, now) => setThreadDeleted(tx, id, now, now))
}

export function restoreThread(s: Services, id: string): Thread {
  return change(s, id, (tx, _, now) => setThreadDeleted(tx, id, null, now))
}

function change(s: Services, id: string, work: (tx: WriteDb, id: string, now: string) => void): Thread {
  const thread = s.db.write(tx => {
    work(tx, id, s.clock.now())
    return found(getThread(tx, id), 'thread', id)
  })
  s.bus.publish({ type: 'threads', identity_id: thread.identity_id })
  return thread
}
