/** Placeholder. */
import type { ImportResult } from '#contract/schemas/data.ts'
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'

export function* importMirror(_env: WorkEnv, _input: TaskInput<'import'>): Generator<void, ImportResult> {
  throw new Error('none yet')
}
