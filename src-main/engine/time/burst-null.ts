/** Says how strong a burst chance alone makes, by scattering the same number of entries over the same journal. */

import { batchCount, type StateGains, stateRates } from './kleinberg.ts'
import { mixSeeds, seededRandom } from './random.ts'

/** How many scattered journals stand behind a p-value … */
const SIMULATIONS = 1999
/** … and behind one so small that a claim may rest on it: the question is then asked again of more. */
const MORE_SIMULATIONS = 9999
const SMALL = 0.02

/** Occurrences per batch above which chance bursts are all but impossible, so that more draws would tell nothing. */
const BUSY_ENOUGH = 12

/** Weights in the rounded cell differ a little from those in the asked one; a near tie counts as a tie, which is the careful side. */
const NEAR_TIE = 0.0025

/** The share of the weights, the largest, whose fall is followed beyond the last of them. */
const TAIL_SHARE = 0.03
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
  readonly #cells = new Map<string, Float64Array>()
  readonly #fineCells = new Map<string, Float64Array>()

  constructor(seed: number) {
    this.#seed = seed
  }

  /** @param k entries that hold the theme, @param n entries in all, @param gain of the burst's best stretch, in nats. */
  p(k: number, n: number, gain: number): number {
    const cell = roundedCell(k, n)
    const least = gain * (1 - NEAR_TIE) - 1e-9
    const p = tailOf(this.#weights(cell, SIMULATIONS, this.#cells), least)
    return p >= SMALL ? p : tailOf(this.#weights(cell, MORE_SIMULATIONS, this.#fineCells), least)
  }

  #weights([hits, entries]: Cell, simulations: number, cells: Map<string, Float64Array>): Float64Array {
    const key = `${hits}/${entries}`
    const known = cells.get(key)
    if (known) return known
    if (cells.size >= MOST_CELLS) cells.clear()
    const made = simulate(hits, entries, simulations, mixSeeds(this.#seed, hits, entries))
    cells.set(key, made)
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

/** Totals of the batches that `entries` entries are cut into. */
export function batchTotals(entries: number): Int32Array {
  return totalsOf(entries, batchCount(entries))
}

/** Totals of the slots that a burst's gain is summed over: one entry each, as long as there are no more than 400. */
export function slotTotals(entries: number): Int32Array {
  return totalsOf(entries, Math.min(MOST_SLOTS, entries))
}

const MOST_SLOTS = 400

function totalsOf(entries: number, parts: number): Int32Array {
  const totals = new Int32Array(parts)
  for (let part = 0; part < parts; part++)
    totals[part] = Math.ceil(((part + 1) * entries) / parts) - Math.ceil((part * entries) / parts)
  return totals
}

/**
 * How many times the overall rate the state has that a stretch is weighed with. Kleinberg's busy state, three times the rate,
 * is for finding where a burst begins and ends; chance makes short stretches of three times the rate so often that a longer
 * one, which gains less an entry, is told from chance better by a lower state.
 */
const WEIGHED_WITH = 2.5

/** The gains that stretches are weighed with; null where no entry or every entry holds the theme. */
export function stretchGains(hits: number, total: number): StateGains | null {
  return stateRates(hits, total, WEIGHED_WITH)
}

/** The most that any stretch of slots gains, of those that touch the slots from `first` to before `last`; 0 where none gains. */
export function bestStretch(
  hits: ArrayLike<number>,
  totals: ArrayLike<number>,
  { perHit, perMiss }: StateGains,
  first = 0,
  last = hits.length,
): number {
  const gainOf = (slot: number) => {
    const hit = hits[slot] ?? 0
    return hit * perHit + ((totals[slot] ?? 0) - hit) * perMiss
  }
  let before = 0
  for (let slot = first - 1, reached = 0; slot >= 0; slot--) {
    reached += gainOf(slot)
    before = Math.max(before, reached)
  }
  let after = 0
  for (let slot = last, reached = 0; slot < hits.length; slot++) {
    reached += gainOf(slot)
    after = Math.max(after, reached)
  }
  let best = 0
  let sum = before
  for (let slot = first; slot < last; slot++) {
    sum = Math.max(0, sum) + gainOf(slot)
    if (sum > best) best = sum
  }
  return Math.max(best, sum + after)
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

function simulate(hits: number, entries: number, simulations: number, seed: number): Float64Array {
  const random = seededRandom(seed)
  const totals = slotTotals(entries)
  const counts = new Int32Array(totals.length)
  const gains = stretchGains(hits, entries) ?? NO_GAINS
  const largest = totals.reduce((a, b) => Math.max(a, b), 0)
  const { rows, table } = gainTable(totals, largest, gains)
  const strongest = new Float64Array(simulations)
  for (let round = 0; round < simulations; round++) {
    scatter(counts, totals, largest, hits, random)
    let best = 0
    let sum = 0
    for (let slot = 0; slot < counts.length; slot++) {
      sum = (sum > 0 ? sum : 0) + (table[(rows[slot] as number) + (counts[slot] as number)] as number)
      if (sum > best) best = sum
    }
    strongest[round] = best
  }
  return strongest.sort()
}

/** What a slot gains, by where its row begins and how many of its entries hold the theme: the same sums as bestStretch’s, made once. */
function gainTable(totals: Int32Array, largest: number, { perHit, perMiss }: StateGains) {
  const width = largest + 1
  const table = new Float64Array(width * width)
  for (let total = 0; total <= largest; total++)
    for (let hit = 0; hit <= total; hit++) table[total * width + hit] = hit * perHit + (total - hit) * perMiss
  return { rows: totals.map(total => total * width), table }
}

const NO_GAINS: StateGains = { perHit: 0, perMiss: 0 }

/** Places `hits` entries without replacement: a slot is drawn, and kept with the share of its room still free. */
function scatter(
  counts: Int32Array,
  totals: Int32Array,
  largest: number,
  hits: number,
  random: () => number,
): void {
  counts.fill(0)
  for (let placed = 0; placed < hits; ) {
    const draw = random() * counts.length
    const slot = Math.floor(draw)
    const taken = counts[slot] ?? 0
    // The fraction of the draw that is left over decides: it is as random as a second draw, and free.
    if ((draw - slot) * largest >= (totals[slot] ?? 0) - taken) continue
    counts[slot] = taken + 1
    placed++
  }
}

/**
 * Share of the simulated weights at or above `least`; within the largest of them their exponential fall speaks, so that
 * 9,999 simulations tell .00005 from .0002. The fall is taken to be slower than it was seen by one standard error, which is
 * the careful side.
 *
 * @see Knijnenburg et al., Fewer Permutations, More Accurate P-values (2009)
 */
function tailOf(sorted: Float64Array, least: number): number {
  const tail = Math.round(sorted.length * TAIL_SHARE)
  const above = sorted.length - firstAtLeast(sorted, least)
  const counted = (1 + above) / (1 + sorted.length)
  const start = sorted[sorted.length - tail] ?? 0
  if (above >= tail || start <= 0) return counted
  let excess = 0
  for (let at = sorted.length - tail; at < sorted.length; at++) excess += (sorted[at] ?? 0) - start
  const mean = (excess / tail) * (1 + 1 / Math.sqrt(tail))
  return Math.max(LEAST_P, (tail / sorted.length) * Math.exp((start - least) / mean))
}

function firstAtLeast(sorted: Float64Array, least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
