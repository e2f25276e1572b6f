/** The main thread's side of the worker: starts the thread when it is first needed and starts it anew if it dies. */
import { Worker as Thread } from 'node:worker_threads'
import type { DataKey } from '#db/cipher.ts'
import { cancelled } from '#services/jobs.ts'
import type { Log, Places, Worker } from '#services/ports.ts'
import type { TaskOutput, TaskStep } from '#services/tasks.ts'
import { type FromWorker, STOPS, type ThreadStart, type ToWorker, type WorkerStart } from './protocol.ts'
import { heardError } from './told-error.ts'

interface Waiting {
  readonly resolve: (output: never) => void
  readonly reject: (error: unknown) => void
  readonly onStep: ((step: TaskStep) => void) | undefined
}

/** @param key asked for when a thread starts: after a pause it may be another */
export function startWorker(start: ThreadStart, places: Places, log: Log, key: () => DataKey | null): Worker {
  const stops = new Int32Array(new SharedArrayBuffer(4 * STOPS))
  const waiting = new Map<number, Waiting>()
  let thread: Thread | null = null
  let last = 0
  let closed = false
  let leaving: Promise<void> | null = null

  function live(): Thread {
    if (thread) return thread
    const made = new Thread(start.entry, {
      workerData: { places, key: key(), stops, detailed: log.detailed } satisfies WorkerStart,
      name: 'mirror-worker',
      resourceLimits: start.limits,
    })
    made.on('message', (message: FromWorker) => hear(message))
    made.on('error', error => log.error('worker-died', error))
    made.on('exit', code => {
      if (thread !== made) return
      thread = null
      for (const [id, one] of waiting) {
        waiting.delete(id)
        one.reject(new Error(`the worker thread ended with code ${code}`))
      }
    })
    made.unref()
    thread = made
    return made
  }

  function hear(message: FromWorker): void {
    if (message.type === 'log') {
      log.debug(message.event, message.data)
      return
    }
    const one = waiting.get(message.id)
    if (!one) return
    if (message.type === 'step') {
      one.onStep?.(message.step)
      return
    }
    waiting.delete(message.id)
    // While the thread is leaving, the process waits for it.
    if (waiting.size === 0 && !leaving) thread?.unref()
    if (message.type === 'done') one.resolve(message.output as never)
    else one.reject(heardError(message))
  }

  return {
    run(name, input, options = {}) {
      const { signal, onStep, correlation } = options
      if (closed || signal?.aborted) return Promise.reject(cancelled())
      if (leaving) return leaving.then(() => this.run(name, input, options))
      last += 1
      const id = last
      Atomics.store(stops, id % STOPS, 0)
      const onAbort = () => Atomics.store(stops, id % STOPS, 1)
      signal?.addEventListener('abort', onAbort, { once: true })
      const target = live()
      target.ref()
      const message: ToWorker = { type: 'run', id, name, input, correlation }
      return new Promise<TaskOutput<typeof name>>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onStep })
        target.postMessage(message)
      }).finally(() => signal?.removeEventListener('abort', onAbort))
    },
    pause: end,
    close() {
      closed = true
      return end()
    },
  }

  async function end(): Promise<void> {
    const ending = thread
    if (!ending) return
    // A task that comes meanwhile starts a thread of its own when this one has let go of the file.
    leaving = new Promise<void>(resolve => ending.once('exit', () => resolve()))
    ending.ref()
    ending.postMessage({ type: 'close' } satisfies ToWorker)
    await leaving
    leaving = null
  }
}
