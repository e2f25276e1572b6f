/** Reflections that belong together. */
import { z } from 'zod'
import { procedure } from '../base.ts'
import { IdentityId, ReflectionId, ThreadId } from '../ids.ts'
import { Reflection } from '../schemas/reflection.ts'
import { Thread, ThreadStatus, ThreadTitle } from '../schemas/thread.ts'
import { Count, Paging } from '../values.ts'

const Member = z.object({ id: ThreadId, reflection_id: ReflectionId })

export const threads = {
  /** Last active first. */
  list: procedure
    .route({
      method: 'GET',
      path: '/threads/identity/{identity_id}',
      summary: 'Threads, last active first',
      tags: ['threads'],
    })
    .input(Paging.extend({ identity_id: IdentityId, status: ThreadStatus.optional() }))
    .output(z.object({ threads: z.array(Thread), total: Count, skip: Count, limit: Count })),
  create: procedure
    .route({
      method: 'POST',
      path: '/threads/identity/{identity_id}',
      summary: 'Begin a thread',
      tags: ['threads'],
    })
    .input(z.object({ identity_id: IdentityId, title: ThreadTitle }))
    .output(Thread),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/threads/{id}',
      summary: 'Rename, pause or archive a thread',
      tags: ['threads'],
    })
    .input(z.object({ id: ThreadId, title: ThreadTitle.optional(), status: ThreadStatus.optional() }))
    .output(Thread),
  /** The thread and its reflections in its order. */
  get: procedure
    .route({
      method: 'GET',
      path: '/threads/{id}',
      summary: 'One thread and its reflections',
      tags: ['threads'],
    })
    .input(Paging.extend({ id: ThreadId }))
    .output(z.object({ thread: Thread, reflections: z.array(Reflection), total: Count })),
  add: procedure.input(Member).output(Thread),
  remove: procedure.input(Member).output(Thread),
  /** Puts one reflection before another, or last. */
  move: procedure.input(Member.extend({ before: ReflectionId.nullable() })).output(Thread),
  /** Into the trash with the thread; its reflections stay. */
  trash: procedure
    .route({
      method: 'DELETE',
      path: '/threads/{id}',
      summary: 'Move a thread to the trash',
      tags: ['threads'],
    })
    .input(z.object({ id: ThreadId }))
    .output(Thread),
  restore: procedure.input(z.object({ id: ThreadId })).output(Thread),
}
