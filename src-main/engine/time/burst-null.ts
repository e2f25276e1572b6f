/** Says how strong a burst chance alone makes, by scattering the same number of entries over the same journal. */

import { batchCount } from './kleinberg.ts'
import { PlantedNull } from './planted-null.ts'
import { mixSeeds } from './random.ts'
import { stretchGains } from './stretches.ts'

/** Occurrences per batch above which chance bursts are all but impossible, so that more draws would tell nothing. */
const BUSY_ENOUGH = 12

/** Weights in the rounded cell differ a little from those in the asked one; a near tie counts as a tie, which is the careful side. */
const NEAR_TIE = 0.0025

/** No chance is called smaller. */
const LEAST_P = 1e-6

const MOST_CELLS = 512

/** Steps of the grid that k and n are rounded to. */
const GRID = 1.02

/**
 * p-values of bursts: P(the best stretch of a scattered theme gains at least as much), by seeded simulation.
 *
 * The gain is summed over {@link slotTotals slots}, finer than Kleinberg's batches: in a journal of a year a batch of four or
 * five entries takes so few values that near ties cost every burst half of its significance.
 *
 * The simulated cells are shared by journals of nearly one size: k above 40 and n above 240 are rounded to a
 * geometric grid of {@link GRID}, so one more entry seldom costs a new simulation; on a grid of 5 % the p of a
 * theme in 80 of 365 entries came out twice too large. A cell depends on its own numbers and
 * the seed alone, never on what was asked before.
 */
export class BurstNull {
  readonly #seed: number
  readonly #cells = new Map<string, PlantedNull>()

  constructor(seed: number) {
    this.#seed = seed
  }

  /**
   * @param k entries that hold the theme, 0 < k < n. @param n entries in all. @param gain of the burst's best stretch, in nats.
   * @param likelihood {@link stretchLikelihood} of the burst.
   */
  p(k: number, n: number, gain: number, likelihood: number): number {
    const [hits, entries] = roundedCell(k, n)
    const least = gain * (1 - NEAR_TIE) - 1e-9
    const cell = this.#cell(hits, entries)
    if (!cell) return 1
    return cell.atMost(least) <= LEAST_P ? LEAST_P : Math.max(LEAST_P, cell.p(least, likelihood))
  }

  #cell(hits: number, entries: number): PlantedNull | null {
    const key = `${hits}/${entries}`
    const known = this.#cells.get(key)
    if (known) return known
    const gains = stretchGains(hits, entries)
    if (!gains) return null
    if (this.#cells.size >= MOST_CELLS) this.#cells.clear()
    const made = new PlantedNull({ hits, entries, gains }, mixSeeds(this.#seed, hits, entries))
    this.#cells.set(key, made)
    return made
  }
}

const nulls = new Map<number, BurstNull>()

/** The null of a seed; the same object each time, so that its cells are simulated once per process. */
export function burstNull(seed: number): BurstNull {
  const known = nulls.get(seed)
  if (known) return known
  if (nulls.size >= 8) nulls.clear()
  const made = new BurstNull(seed)
  nulls.set(seed, made)
  return made
}

/** Entries that hold a theme, of how many. */
type Cell = readonly [hits: number, entries: number]

/**
 * The cell that answers for k of n. A busy theme is answered for by one of the same share in a smaller journal, which is the
 * careful side: fewer occurrences scatter more unevenly.
 */
function roundedCell(k: number, n: number): Cell {
  const most = BUSY_ENOUGH * batchCount(n)
  const capped = k >= most
  const hits = capped ? most : onGrid(k, 40, GRID)
  const entries = onGrid((n * hits) / k, 240, capped ? 1.2 : GRID)
  return [hits, Math.max(hits + 1, entries < 240 ? entries - (entries % 3) : entries)]
}

/** Whole numbers up to `exact`, then steps of one ratio. */
function onGrid(value: number, exact: number, ratio: number): number {
  if (value <= exact) return Math.round(value)
  const step = Math.round(Math.log(value / exact) / Math.log(ratio))
  return Math.round(exact * ratio ** step)
}
