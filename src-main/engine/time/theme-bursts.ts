/** Finds the bursts of one theme among the entries of a journal, each with its chance of being nothing. */

import type { BurstNull } from './burst-null.ts'
import type { ThemeBurst } from './findings.ts'
import { findBursts, type StateGains, stateRates } from './kleinberg.ts'
import { batchTotals, bestStretch, slotTotals, stretchGains, stretchLikelihood } from './stretches.ts'

/**
 * Every burst of a theme, in time order, whatever its p. Batches are cut by entries and not by days, so that weeks without
 * writing neither make nor hide a burst.
 *
 * @param entries journal_day of each entry, in time order. @param at ascending indices of those that hold the theme.
 */
export function testBursts(
  entries: readonly string[],
  at: readonly number[],
  chance: BurstNull,
): ThemeBurst[] {
  const n = entries.length
  const totals = batchTotals(n)
  const hits = hitsOf(at, n, totals.length)
  const slots = slotTotals(n)
  const slotHits = hitsOf(at, n, slots.length)
  const gains = stateRates(at.length, n)
  const weighed = stretchGains(at.length, n)
  if (!gains || !weighed) return []
  return findBursts(hits, totals).map(({ first, last, weight }) => {
    const begin = Math.ceil((first * n) / totals.length)
    const end = Math.ceil(((last + 1) * n) / totals.length)
    const held = core(
      at.filter(index => index >= begin && index < end),
      gains,
    )
    const touched = [slotHits, slots, weighed, slotOf(begin), slotOf(end - 1) + 1] as const
    return {
      from: entries[held[0] ?? begin] ?? '',
      to: entries[held.at(-1) ?? begin] ?? '',
      peak: entries[densest(held, n / totals.length)] ?? '',
      strength: weight,
      entries: held.length,
      p: chance.p(at.length, n, bestStretch(...touched), stretchLikelihood(...touched)),
    }
  })

  function slotOf(index: number): number {
    return Math.floor((index * slots.length) / n)
  }
}

/** How many of the entries at these indices each of the parts holds. */
function hitsOf(at: readonly number[], n: number, parts: number): Int32Array {
  const hits = new Int32Array(parts)
  for (const index of at) {
    const part = Math.floor((index * parts) / n)
    hits[part] = (hits[part] ?? 0) + 1
  }
  return hits
}

/** The part of a run that gains most, entry by entry: a stray mention weeks before in the same batch is not its beginning. */
function core(held: readonly number[], gains: StateGains): readonly number[] {
  let best = { sum: Number.NEGATIVE_INFINITY, first: 0, last: 0 }
  let sum = 0
  let first = 0
  held.forEach((index, order) => {
    const misses = order === 0 ? 0 : index - (held[order - 1] ?? 0) - 1
    sum += misses * gains.perMiss
    if (sum <= 0) {
      sum = 0
      first = order
    }
    sum += gains.perHit
    if (sum > best.sum) best = { sum, first, last: order }
  })
  return held.slice(best.first, best.last + 1)
}

/** Index of the middle sighting of the fullest stretch of `reach` entries; of the earliest of equals. */
function densest(held: readonly number[], reach: number): number {
  let first = 0
  let best = { size: 0, middle: 0 }
  held.forEach((index, last) => {
    while (index - (held[first] ?? 0) >= reach) first++
    const size = last - first + 1
    if (size > best.size) best = { size, middle: held[(first + last) >>> 1] ?? 0 }
  })
  return best.middle
}
