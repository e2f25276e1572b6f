/** Tests whether a theme keeps to some weekdays more than the writing itself does. */

import { chiSquareTail } from './distributions.ts'
import { seededRandom } from './random.ts'

export interface WeekdayTest {
  /** The day most above its expectation: 1 Monday … 7 Sunday. */
  readonly weekday: number
  readonly chiSquare: number
  readonly p: number
  /** Share of the theme's entries that fall on that day. */
  readonly share: number
  /** Share of all entries that fall on that day. */
  readonly expected: number
}

/** Under this expected count χ² strays from its table, so a small p is simulated instead. */
const LEAST_EXPECTED = 5
const SIMULATE_UNDER = 0.05
const SIMULATIONS = 3999

/**
 * χ² of entries with the theme against entries without, over the weekdays that were written on; null where fewer than
 * two weekdays were, or every entry or none holds the theme.
 *
 * @param hits entries with the theme per weekday, Monday first. @param written entries per weekday, Monday first.
 * @param seed of the simulation that replaces the χ² table where expected counts are small.
 */
export function weekdayTest(
  hits: ArrayLike<number>,
  written: ArrayLike<number>,
  seed: number,
): WeekdayTest | null {
  const k = total(hits)
  const n = total(written)
  const days = [0, 1, 2, 3, 4, 5, 6].filter(day => (written[day] ?? 0) > 0)
  if (days.length < 2 || k === 0 || k >= n) return null
  const chiSquare = pearson(hits, written, k, n)
  const table = chiSquareTail(chiSquare, days.length - 1)
  const sparse = days.some(day => ((written[day] ?? 0) * k) / n < LEAST_EXPECTED)
  const p = sparse && table < SIMULATE_UNDER ? simulatedTail(chiSquare, written, k, n, seed) : table
  const peak = days.reduce((best, day) => (excess(day) > excess(best) ? day : best))
  return { weekday: peak + 1, chiSquare, p, share: (hits[peak] ?? 0) / k, expected: (written[peak] ?? 0) / n }

  function excess(day: number): number {
    const expected = ((written[day] ?? 0) * k) / n
    return ((hits[day] ?? 0) - expected) / Math.sqrt(expected)
  }
}

/** Pearson's χ² of the 2 × 7 table; the factor n / (n − k) carries its second row, the entries without the theme. */
function pearson(hits: ArrayLike<number>, written: ArrayLike<number>, k: number, n: number): number {
  let sum = 0
  for (let day = 0; day < 7; day++) {
    const expected = ((written[day] ?? 0) * k) / n
    if (expected > 0) sum += ((hits[day] ?? 0) - expected) ** 2 / expected
  }
  return (sum * n) / (n - k)
}

function simulatedTail(
  observed: number,
  written: ArrayLike<number>,
  k: number,
  n: number,
  seed: number,
): number {
  const random = seededRandom(seed)
  const hits = new Int32Array(7)
  let asLarge = 0
  for (let round = 0; round < SIMULATIONS; round++) {
    deal(hits, written, k, n, random)
    if (pearson(hits, written, k, n) >= observed - 1e-9) asLarge++
  }
  return (1 + asLarge) / (1 + SIMULATIONS)
}

/** Deals k entries over the written days without replacement. */
function deal(
  hits: Int32Array,
  written: ArrayLike<number>,
  k: number,
  n: number,
  random: () => number,
): void {
  hits.fill(0)
  for (let dealt = 0; dealt < k; dealt++) {
    let at = random() * (n - dealt)
    for (let day = 0; day < 7; day++) {
      const left = (written[day] ?? 0) - (hits[day] ?? 0)
      if (at < left) {
        hits[day] = (hits[day] ?? 0) + 1
        break
      }
      at -= left
    }
  }
}

function total(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0
  return sum
}
