/** The helping thread: one thing after another, on files that nobody else changes. */
import { workerData } from 'node:worker_threads'
import { systemClock } from '#adapters/clock.ts'
import { nodeFiles } from '#adapters/files.ts'
import { answerEach } from '#adapters/worker/answering.ts'
import type { HelperStart, ToHelp } from '#adapters/worker/helper.ts'
import { writingFiles } from '#adapters/writing-files.ts'
import { cancelled } from '#services/jobs.ts'
import { doHelp, type HelpEnv } from '#services/work/helping.ts'

const { places } = workerData as HelperStart

answerEach(({ name, input, stop }: ToHelp) => {
  const env: HelpEnv = {
    clock: systemClock,
    files: nodeFiles,
    writing: writingFiles,
    places,
    checkpoint() {
      if (Atomics.load(stop, 0) === 1) throw cancelled()
    },
  }
  env.checkpoint({ done: 0, total: 0, step: '' })
  return toEnd(doHelp(env, name, input))
})

function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
