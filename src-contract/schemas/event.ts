/** What the main process tells every window as it happens. */
import { z } from 'zod'
import { IdentityId, ReflectionId } from '../ids.ts'
import { Job } from './job.ts'

export const AppEvent = z.discriminatedUnion('type', [
  /** Sent at once on subscribing, so that a window knows that it hears. */
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('identities') }),
  z.object({
    type: z.literal('reflections'),
    identity_id: IdentityId,
    reflection_id: ReflectionId.nullable(),
  }),
  /** The engine has read this reflection. */
  z.object({ type: z.literal('read'), identity_id: IdentityId, reflection_id: ReflectionId }),
  z.object({ type: z.literal('mirrorbacks'), identity_id: IdentityId, reflection_id: ReflectionId }),
  z.object({ type: z.literal('patterns'), identity_id: IdentityId }),
  z.object({ type: z.literal('tensions'), identity_id: IdentityId }),
  z.object({ type: z.literal('threads'), identity_id: IdentityId }),
  z.object({ type: z.literal('rhythm'), identity_id: IdentityId }),
  z.object({ type: z.literal('settings') }),
  z.object({ type: z.literal('job'), job: Job }),
  /** The journal was locked or unlocked, or its protection changed. */
  z.object({ type: z.literal('vault') }),
  /** A backup was made, verified or removed, or one that Mirror makes by itself failed: ask `data.status` again. */
  z.object({ type: z.literal('backups') }),
])
export type AppEvent = z.infer<typeof AppEvent>
