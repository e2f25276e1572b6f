/** A second thread that only reads: a whole analysis then uses both cores. */
import type { ReadingRow } from '#db/analyses.ts'
import type { TensionAxis } from '#engine/types.ts'
import type { SecondReader } from '#services/work/second-reader-port.ts'
import { createLazyThread } from './lazy-thread.ts'
import type { ThreadStart } from './protocol.ts'

/** The texts to read; `own` are the axes of the owner's, added to the seeds that the thread has itself. */
export interface ToRead {
  readonly texts: readonly string[]
  readonly own: readonly TensionAxis[]
}

export type Readings = readonly (ReadingRow | null)[]

export function startSecondReader(start: ThreadStart): SecondReader {
  const thread = createLazyThread<ToRead, Readings>(start, { name: 'mirror-reader' })
  return {
    read: (texts, own) => thread.ask({ texts, own }),
    close: () => thread.close(),
  }
}
