/** The small window of quick capture, and the keys that open it from anywhere. */
import { z } from 'zod'
import { globalKeysProblem } from '../global-keys.ts'

/** Keys that may be taken from every other program, such as `Control+Shift+J`. */
export const GlobalKeys = z.string().superRefine((keys, context) => {
  const problem = globalKeysProblem(keys)
  if (!problem) return
  const { rule, ...params } = problem
  context.addIssue({ code: 'custom', message: rule, params })
})

export const Capture = z.object({
  /** `unavailable`: this host cannot take keys; `taken`: another program has them, so they do nothing here. */
  state: z.enum(['unavailable', 'off', 'on', 'taken']),
  keys: z.string().nullable(),
})
export type Capture = z.infer<typeof Capture>
