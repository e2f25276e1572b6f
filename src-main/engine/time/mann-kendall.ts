/** Tests whether a series only rises or only falls, and by how much. */

import { normalTail } from './distributions.ts'

export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: number
  /** Variance of `s` by chance, ties accounted for. */
  readonly variance: number
  /** Normal score, with the continuity correction. */
  readonly z: number
  /** Two-sided. */
  readonly p: number
}

/** Under 8 values the normal approximation is not to be trusted. */
export const LEAST_BINS = 8

/**
 * The plain Mann-Kendall test; null under {@link LEAST_BINS} values.
 *
 * @see Kendall, Rank Correlation Methods (1975); Gilbert, Statistical Methods for Environmental Pollution
 * Monitoring (1987), pp. 208–213
 */
export function mannKendall(values: readonly number[]): MannKendall | null {
  const n = values.length
  if (n < LEAST_BINS) return null
  const s = risesLessFalls(values)
  const ties = new Map<number, number>()
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1)
  let variance = n * (n - 1) * (2 * n + 5)
  for (const tied of ties.values()) variance -= tied * (tied - 1) * (2 * tied + 5)
  variance /= 18
  const z = variance > 0 && s !== 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0
  return { s, variance, z, p: Math.min(1, 2 * normalTail(Math.abs(z))) }
}

/**
 * Theil–Sen slope: the median of the slopes of all pairs, in units of value per unit of `at`; null without a pair.
 *
 * @see Sen, Estimates of the Regression Coefficient Based on Kendall's Tau (1968)
 */
export function theilSen(at: readonly number[], values: readonly number[]): number | null {
  const slopes: number[] = []
  for (let later = 1; later < values.length; later++)
    for (let earlier = 0; earlier < later; earlier++) {
      const run = (at[later] ?? 0) - (at[earlier] ?? 0)
      if (run !== 0) slopes.push(((values[later] ?? 0) - (values[earlier] ?? 0)) / run)
    }
  if (slopes.length === 0) return null
  slopes.sort((a, b) => a - b)
  const middle = slopes.length >>> 1
  const upper = slopes[middle] ?? 0
  return slopes.length % 2 === 1 ? upper : (upper + (slopes[middle - 1] ?? 0)) / 2
}

function risesLessFalls(values: readonly number[]): number {
  let s = 0
  for (let later = 1; later < values.length; later++)
    for (let earlier = 0; earlier < later; earlier++)
      s += Math.sign((values[later] ?? 0) - (values[earlier] ?? 0))
  return s
}
