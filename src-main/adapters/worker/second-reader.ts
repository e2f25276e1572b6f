/** A second thread that only reads: a whole analysis then uses both cores. It is started on the first texts and ends with the worker. */
import { Worker as Thread } from 'node:worker_threads'
import type { ReadingRow } from '#db/analyses.ts'
import type { TensionAxis } from '#engine/types.ts'
import type { SecondReader } from '#services/work/second-reader-port.ts'
import type { ThreadStart } from './protocol.ts'

/** The texts to read; `own` are the axes of the owner's, added to the seeds that the thread has itself. */
export interface ToReader {
  readonly texts: readonly string[]
  readonly own: readonly TensionAxis[]
}

export type FromReader = { readonly readings: readonly (ReadingRow | null)[] } | { readonly error: Error }

interface Waiting {
  readonly resolve: (readings: readonly (ReadingRow | null)[]) => void
  readonly reject: (error: unknown) => void
}

export function startSecondReader(start: ThreadStart): SecondReader {
  let thread: Thread | null = null
  // The thread answers in the order in which it was asked.
  const waiting: Waiting[] = []

  function live(): Thread {
    if (thread) return thread
    const made = new Thread(start.entry, { name: 'mirror-reader', resourceLimits: start.limits })
    made.on('message', (message: FromReader) => {
      const one = waiting.shift()
      if ('error' in message) one?.reject(message.error)
      else one?.resolve(message.readings)
    })
    made.on('error', end)
    made.on('exit', code => end(new Error(`the second reader ended with code ${code}`)))
    made.unref()
    thread = made
    return made

    function end(error: unknown): void {
      if (thread === made) thread = null
      for (const one of waiting.splice(0)) one.reject(error)
    }
  }

  return {
    read(texts, own) {
      const target = live()
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        target.postMessage({ texts, own } satisfies ToReader)
      })
    },
    async close() {
      const ending = thread
      thread = null
      await ending?.terminate()
    },
  }
}
