/** The helping thread: one thing after another, on files that nobody else changes. */
import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '#adapters/clock.ts'
import { nodeFiles } from '#adapters/files.ts'
import type { FromHelper, HelperStart, ToHelper } from '#adapters/worker/helper.ts'
import { toldError } from '#adapters/worker/told-error.ts'
import { writingFiles } from '#adapters/writing-files.ts'
import { cancelled } from '#services/jobs.ts'
import { doHelp, type HelpEnv, type HelpInput, type HelpName } from '#services/work/helping.ts'

const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')
const { places } = workerData as HelperStart

port.on('message', ({ id, name, input, stop }: ToHelper) => {
  const env: HelpEnv = {
    clock: systemClock,
    files: nodeFiles,
    writing: writingFiles,
    places,
    checkpoint() {
      if (Atomics.load(stop, 0) === 1) throw cancelled()
    },
  }
  try {
    env.checkpoint({ done: 0, total: 0, step: '' })
    say({ id, type: 'done', output: toEnd(doHelp(env, name, input as HelpInput<HelpName>)) })
  } catch (error) {
    say({ id, ...toldError(error) })
  }
})

function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

function say(message: FromHelper): void {
  port?.postMessage(message)
}
