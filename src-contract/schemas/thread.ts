/** Reflections that belong together, in an order. */
import { z } from 'zod'
import { IdentityId, ThreadId } from '../ids.ts'
import { Count } from '../values.ts'

export const ThreadStatus = z.enum(['active', 'paused', 'archived'])
export const ThreadTitle = z
  .string()
  .trim()
  .min(1, { error: 'a title has at least one character' })
  .max(120, { error: 'a title has at most 120 characters' })

export const Thread = z.object({
  id: ThreadId,
  identity_id: IdentityId,
  title: z.string(),
  status: ThreadStatus,
  started_at: z.string(),
  last_active: z.string(),
  reflections: Count,
})
export type Thread = z.infer<typeof Thread>
