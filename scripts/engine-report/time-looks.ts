/** A thread that looks at a hundred thousand entries in time, as a process does that has just started, and tells how long it took. */

import { parentPort, workerData } from 'node:worker_threads'
import { addDays } from '#contract/journal-day.ts'
import { findTemporal } from '#engine/time/findings.ts'
import { seededRandom } from '#engine/time/random.ts'

/** What to look at, and how often after the first time. */
export interface Looks {
  readonly seed: number
  readonly entries: number
  readonly themes: number
  /** Each theme gathers in some stretch a little more than chance would have it; else none does. */
  readonly gathering: boolean
  readonly later: number
}

/** Milliseconds of each look, the first one first; and how many themes gather, by what it found. */
export interface Looked {
  readonly took: readonly number[]
  readonly bursts: number
}

const { seed, entries: size, themes: many, gathering, later } = workerData as Looks
/** Entries of a stretch that a theme gathers in, and by how many of its standard deviations. */
const STRETCH = 3000
const DEVIATIONS = 4.5

const random = seededRandom(seed)
const entries = Array.from({ length: size }, (_, at) => addDays('1800-01-01', Math.floor(at / 2)))
const themes = Array.from({ length: many }, (_, theme) => {
  const share = 0.002 * 1.13 ** theme
  const from = gathering ? Math.floor(random() * (size - STRETCH)) : size
  const inside = share + DEVIATIONS * Math.sqrt(share / STRETCH)
  const at: number[] = []
  for (let index = 0; index < size; index += 1)
    if (random() < (index >= from && index < from + STRETCH ? inside : share)) at.push(index)
  return { key: `${theme}`, at }
})
const took: number[] = []
let bursts = 0
for (let look = 0; look <= later; look += 1) {
  const started = performance.now()
  const found = findTemporal({ entries, themes, seed: 1 })
  took.push(performance.now() - started)
  bursts = found.filter(({ claims }) => claims.burst).length
}
parentPort?.postMessage({ took, bursts } satisfies Looked)
