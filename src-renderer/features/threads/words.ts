/** What the threads' pages say. */
import type { z } from 'zod'
import type { ThreadStatus } from '#contract/schemas/thread.ts'
import { words } from '../../words.ts'

export type Status = z.infer<typeof ThreadStatus>

export const threadWords = words.threads
