/** Tests whether brighter or heavier words stand beside a theme than in the other entries of the same months. */

import { normalTail } from './distributions.ts'

export interface AffectTest {
  readonly p: number
  /** Mean valence of a valued word in the entries that hold the theme, and in the others; −5 … 5. */
  readonly beside: number
  readonly elsewhere: number
}

/**
 * A rank-sum test in which entries change places only within their month, so that a dark winter with much of the theme in it does
 * not pass for the theme. It tells what stands beside what, and never why. Null where no month has entries with and without.
 *
 * Ranks of the whole journal are summed; the mean and the variance of the sum over all exchanges within months are exact, the tail
 * is normal.
 *
 * @param months month of each entry, any number that is the same within one. @param valences mean valence of the entry's valued words
 * without those of the theme itself; NaN where it has none. @param at ascending indices of those that hold the theme.
 * @see van Elteren, On the Combination of Independent Two-sample Tests of Wilcoxon (1960)
 */
export function affectTest(
  months: ArrayLike<number>,
  valences: ArrayLike<number>,
  at: readonly number[],
): AffectTest | null {
  const ranks = ranksOf(valences)
  const holds = new Set(at)
  const byMonth = new Map<number, Month>()
  const beside = { sum: 0, of: 0 }
  const elsewhere = { sum: 0, of: 0 }
  for (const [index, rank] of ranks) {
    const side = holds.has(index) ? beside : elsewhere
    side.sum += valences[index] ?? 0
    side.of += 1
    const key = months[index] ?? 0
    const month = byMonth.get(key) ?? { ranks: [], held: 0, heldSum: 0 }
    byMonth.set(key, month)
    month.ranks.push(rank)
    if (!holds.has(index)) continue
    month.held += 1
    month.heldSum += rank
  }
  let excess = 0
  let variance = 0
  for (const { ranks: all, held, heldSum } of byMonth.values()) {
    const n = all.length
    if (held === 0 || held === n) continue
    const mean = all.reduce((sum, rank) => sum + rank, 0) / n
    const spread = all.reduce((sum, rank) => sum + (rank - mean) ** 2, 0)
    excess += heldSum - held * mean
    variance += (held * (n - held) * spread) / (n * (n - 1))
  }
  if (variance <= 0) return null
  return {
    p: Math.min(1, 2 * normalTail(Math.abs(excess) / Math.sqrt(variance))),
    beside: beside.sum / beside.of,
    elsewhere: elsewhere.sum / elsewhere.of,
  }
}

interface Month {
  readonly ranks: number[]
  held: number
  heldSum: number
}

/** Rank of each valued entry; equal ones share the mean of theirs. */
function ranksOf(valences: ArrayLike<number>): ReadonlyMap<number, number> {
  const order = Array.from(valences, (_, at) => at).filter(at => !Number.isNaN(valences[at]))
  order.sort((one, other) => (valences[one] ?? 0) - (valences[other] ?? 0) || one - other)
  const ranks = new Map<number, number>()
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && valences[order[to] ?? 0] === valences[order[from] ?? 0]) to++
    for (let place = from; place < to; place++) ranks.set(order[place] ?? 0, (from + to - 1) / 2)
    from = to
  }
  return ranks
}
