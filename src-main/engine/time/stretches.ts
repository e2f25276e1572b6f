/** Weighs stretches of a journal: how much better a busier state explains a theme's entries in them than the overall rate. */

import { batchCount, type StateGains, stateRates } from './kleinberg.ts'

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
  gains: StateGains,
  first = 0,
  last = hits.length,
): number {
  const gainOf = (slot: number) => slotGain(hits[slot] ?? 0, totals[slot] ?? 0, gains)
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

/**
 * How much likelier the slots are if some stretch of them is busier: the sum, over the stretches that touch the slots from `first` to
 * before `last`, of the likelihood ratio against the overall rate, e to the power of what the stretch gains.
 *
 * @see Roberts, A Comparison of Some Control Chart Procedures (1966), for the recursion
 */
export function stretchLikelihood(
  hits: ArrayLike<number>,
  totals: ArrayLike<number>,
  gains: StateGains,
  first = 0,
  last = hits.length,
): number {
  let all = 0
  let ending = 0
  for (let slot = 0; slot < hits.length; slot++) {
    const ratio = Math.exp(slotGain(hits[slot] ?? 0, totals[slot] ?? 0, gains))
    ending = Math.min(MOST_LIKELY, (ending + (slot < last ? 1 : 0)) * ratio)
    if (slot >= first) all += ending
  }
  return all
}

/** What a slot of `total` entries gains, `hit` of which hold the theme. */
function slotGain(hit: number, total: number, { perHit, perMiss }: StateGains): number {
  return hit * perHit + (total - hit) * perMiss
}

/** Keeps a product of likelihoods a number; it is far beyond any that is still asked about. */
const MOST_LIKELY = 1e250

/** What a slot gains, by how many of its entries hold the theme: made once for many scattered journals. */
interface GainTable {
  /** Where the row of each slot begins in `gains`. */
  readonly rows: Int32Array
  readonly gains: Float64Array
  /** Entries of the largest slot. */
  readonly largest: number
}

/** @param totals of slots that differ by one entry at most. */
export function gainTable(totals: Int32Array, gains: StateGains): GainTable {
  const largest = totals.reduce((a, b) => Math.max(a, b), 0)
  const width = largest + 1
  const table = new Float64Array(2 * width)
  for (const [row, total] of [largest - 1, largest].entries())
    for (let hit = 0; hit <= total; hit++) table[row * width + hit] = slotGain(hit, total, gains)
  return { rows: totals.map(total => (total < largest ? 0 : width)), gains: table, largest }
}
