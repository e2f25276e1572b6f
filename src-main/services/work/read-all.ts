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

/** Reflections in one transaction: counters and the disk are touched once for all of them. */
const ROUND = 240
/** Those of a round that the second thread reads; this one also writes. */
const BESIDE = 150
/** Reflections read here between two looks at what is urgent: some 40 ms. */
const CHUNK = 30
/** Under this many, starting a second thread takes longer than it saves. */
const WORTH_IT = 600

interface Round {
  readonly batch: readonly UnreadReflection[]
  /** Readings of the last ones of the batch, on their way. */
  readonly beside: Promise<readonly ReadingRow[]>
  readonly here: number
}

/** @param total how many there are to read, for the progress. */
export async function* readAll(
  env: WorkEnv,
  identity: string,
  total: number,
): AsyncGenerator<void, ReadCounts> {
  const counts: ReadCounts = { reflections: 0, occurrences: 0, measurements: 0 }
  const { places, axes } = setupOf(env, identity)
  const own = ownAxesOf(env.db.read, identity)
  let after = 0
  let round = begin(0)
  while (round.batch.length > 0) {
    const readings: ReadingRow[] = []
    for (let at = 0; at < round.here; at += CHUNK) {
      env.checkpoint({ done: counts.reflections + at, total, step: 'Reading' })
      for (const one of round.batch.slice(at, Math.min(at + CHUNK, round.here)))
        readings.push(measurable(env.reader.read(one.body, axes)))
      yield
    }
    readings.push(...(await round.beside))
    // The second thread reads on while this one writes.
    const next = begin(after)
    write(round.batch, readings)
    yield
    // What was edited meanwhile lies behind: it is looked for once more from the start.
    round = next.batch.length > 0 || after === 0 ? next : begin(0)
  }
  return counts

  function begin(from: number): Round {
    const batch = unreadReflections(env.db.read, identity, ENGINE_VERSION, ROUND, from)
    after = batch.at(-1)?.seq ?? 0
    const here = total >= WORTH_IT ? Math.max(0, batch.length - BESIDE) : batch.length
    const texts = batch.slice(here).map(one => one.body)
    const beside = texts.length === 0 ? Promise.resolve([]) : env.second.read(texts, own)
    beside.catch(() => {}) // awaited when this round's turn comes
    return { batch, here, beside }
  }

  function write(batch: readonly UnreadReflection[], readings: readonly ReadingRow[]): void {
    env.db.writeDerived(tx => {
      const writer = createBulkWriter(tx, places)
      batch.forEach((one, at) => {
        const reading = readings[at]
        if (!reading || !writer.add(one, reading)) return
        counts.reflections += 1
        counts.occurrences += reading.themes.length
        counts.measurements += reading.tensions.length
      })
      writer.flush()
    })
  }
}
