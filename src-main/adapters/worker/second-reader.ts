/** A second thread that only reads: a whole analysis then uses both cores. It is started on the first texts and ends with the worker. */
import { Worker as Thread } from 'node:worker_threads'
import type { ReadingRow } from '#db/analyses.ts'
import type { TensionAxis } from '#engine/types.ts'
import type { SecondReader } from '#services/work/second-reader-port.ts'
import { entryBeside, THREAD_MEMORY } from './entry.ts'

/** The texts to read; `own` are the axes of the owner's, added to the seeds that the thread has itself. */
export interface ToReader {
  readonly texts: readonly string[]
  readonly own: readonly TensionAxis[]
}

export type FromReader = { readonly readings: readonly ReadingRow[] } | { readonly error: Error }

export function startSecondReader(): SecondReader {
  let thread: Thread | null = null
  return {
    read(texts, own) {
      thread ??= new Thread(entryBeside('reader'), { name: 'mirror-reader', resourceLimits: THREAD_MEMORY })
      const target = thread
      return new Promise((resolve, reject) => {
        const settle = (message: FromReader) => {
          target.off('error', reject)
          if ('error' in message) reject(message.error)
          else resolve(message.readings)
        }
        target.once('message', settle)
        target.once('error', reject)
        target.postMessage({ texts, own } satisfies ToReader)
      })
    },
    async close() {
      await thread?.terminate()
      thread = null
    },
  }
}
