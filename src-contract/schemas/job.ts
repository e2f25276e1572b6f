/** Long work: its progress, and its end. */
import { z } from 'zod'
import { Problem } from '../errors.ts'
import { IdentityId, JobId } from '../ids.ts'
import { Count } from '../values.ts'

export const JobKind = z.enum(['analyze', 'import', 'export', 'backup', 'verify', 'restore', 'undo'])
export const JobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled'])

export const Job = z.object({
  id: JobId,
  kind: JobKind,
  identity_id: IdentityId.nullable(),
  state: JobState,
  done: Count,
  /** 0 while not known. */
  total: Count,
  /** What it is doing, in a few words. */
  step: z.string(),
  error: z.object({ code: z.string(), message: z.string(), data: Problem.nullable() }).nullable(),
})
export type Job = z.infer<typeof Job>

/** The steps of a long procedure, then its result. */
export const Progress = z.object({ type: z.literal('progress'), job: Job })
