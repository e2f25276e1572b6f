/** Reads all that is unread of a journal on two threads, and writes it a few hundred at a time. */
import { createBulkWriter, type ReadingRow, type UnreadReflection, unreadReflections } from '#db/analyses.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import { ownAxesOf } from '../tension-axes.ts'
import type { WorkEnv } from './env.ts'
import { measurable } from './measurable.ts'
import { setupOf } from './places.ts'

export interface ReadCounts {
  reflections: number
  occurrences: number
  measurements: number
}

interface Read {
  readonly of: UnreadReflection
  readonly reading: ReadingRow
}

/** Reflections read between two looks at what is urgent: some 30 ms. */
const BATCH = 40
/** Batches that wait for the second thread or are on their way back, so that it never stands idle. */
const AHEAD = 8
/** Readings in one transaction of about a fifth of a second: counters are touched once for all of them. */
const ROUND = 640
/** Under this many, starting a second thread takes longer than it saves. */
const WORTH_IT = 600

/** @param total how many there are to read, for the progress. */
export async function* readAll(
  env: WorkEnv,
  identity: string,
  total: number,
): AsyncGenerator<void, ReadCounts> {
  const counts: ReadCounts = { reflections: 0, occurrences: 0, measurements: 0 }
  const { places, axes } = setupOf(env, identity)
  const own = ownAxesOf(env.db.read, identity)
  const batches = unreadBatches(env, identity)
  const beside = new Set<Promise<void>>()
  let ready: Read[] = []
  let failure: unknown

  for (;;) {
    env.checkpoint({ done: counts.reflections + ready.length, total, step: 'Reading' })
    while (total >= WORTH_IT && beside.size < AHEAD) {
      const batch = batches.next()
      if (batch.length === 0) break
      readBeside(batch)
    }
    const batch = batches.next()
    for (const of of batch) ready.push({ of, reading: readHere(of) })
    yield
    if (batch.length === 0) await Promise.all(beside)
    if (failure) throw failure
    if (ready.length >= ROUND || batch.length === 0) {
      write(ready)
      ready = []
      yield
    }
    // What was edited meanwhile lies behind: it is looked for once more from the start.
    if (batch.length === 0 && beside.size === 0 && !batches.again()) return counts
  }

  function readHere(of: UnreadReflection): ReadingRow {
    return measurable(env.reader.read(of.body, axes))
  }

  function readBeside(batch: readonly UnreadReflection[]): void {
    const texts = batch.map(one => one.body)
    const work = env.second
      .read(texts, own)
      .then(readings => {
        batch.forEach((of, at) => {
          ready.push({ of, reading: readings[at] ?? readHere(of) })
        })
      })
      .catch((error: unknown) => {
        failure = error
      })
      .finally(() => beside.delete(work))
    beside.add(work)
  }

  function write(readings: readonly Read[]): void {
    env.db.writeDerived(tx => {
      const writer = createBulkWriter(tx, places)
      for (const { of, reading } of readings) {
        if (!writer.add(of, reading)) continue
        counts.reflections += 1
        counts.occurrences += reading.themes.length
        counts.measurements += reading.tensions.length
      }
      writer.flush()
    })
  }
}

/** Unread reflections a batch at a time, each once in a walk; `again` begins another walk if the last one found any. */
function unreadBatches(env: WorkEnv, identity: string) {
  let after = 0
  let found = 0
  return {
    next(): UnreadReflection[] {
      if (after === Number.POSITIVE_INFINITY) return []
      const batch = unreadReflections(env.db.read, identity, ENGINE_VERSION, BATCH, after)
      after = batch.at(-1)?.seq ?? Number.POSITIVE_INFINITY
      found += batch.length
      return batch
    },
    again(): boolean {
      const more = found > 0
      after = 0
      found = 0
      return more
    },
  }
}
