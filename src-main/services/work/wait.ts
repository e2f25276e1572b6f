/** Waits for what happens elsewhere without holding the thread. */
import type { TaskStep } from '../tasks.ts'
import type { WorkEnv } from './env.ts'

/** Milliseconds. */
const TURN = 40

/** What the promise gives. Meanwhile urgent tasks have their turn, and the owner may stop this one. */
export async function* waitFor<T>(
  env: Pick<WorkEnv, 'pause' | 'checkpoint'>,
  step: TaskStep,
  promise: Promise<T>,
): AsyncGenerator<void, T> {
  let settled = false
  const settle = () => {
    settled = true
  }
  const end = promise.then(settle, settle)
  for (;;) {
    await Promise.race([end, env.pause(TURN)])
    if (settled) return await promise
    env.checkpoint(step)
    yield
  }
}
