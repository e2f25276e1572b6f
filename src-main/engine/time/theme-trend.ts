/** Tests whether the share of entries that hold one theme rises or falls over the whole journal. */

import { LEAST_BINS, mannKendall, theilSen } from './mann-kendall.ts'

export interface TrendTest {
  /** Mann-Kendall's S: above 0 where the share rises. */
  readonly s: number
  readonly p: number
  /** Change of the share per year. */
  readonly slope: number
}

/** Long enough that what lasts some weeks stays inside one bin: neighbouring bins that are alike would pass for a trend. */
const ENTRIES_PER_BIN = 45
const MOST_BINS = 24
const DAYS_PER_YEAR = 365.25

/**
 * Mann-Kendall over 8 to 24 bins of equally many entries, some 45 or more in each, so that every share is as sure as the next;
 * the slope is taken over the middle day of each bin. Null under 8 bins.
 *
 * @param days day number of each entry, in time order. @param at ascending indices of those that hold the theme.
 */
export function testTrend(days: ArrayLike<number>, at: readonly number[]): TrendTest | null {
  const n = days.length
  const bins = Math.min(MOST_BINS, Math.max(LEAST_BINS, Math.floor(n / ENTRIES_PER_BIN)))
  const shares: number[] = []
  const years: number[] = []
  let held = 0
  for (let bin = 0; bin < bins; bin++) {
    const first = Math.floor((bin * n) / bins)
    const end = Math.floor(((bin + 1) * n) / bins)
    const before = held
    while ((at[held] ?? n) < end) held++
    shares.push((held - before) / (end - first))
    years.push((days[(first + end) >>> 1] ?? 0) / DAYS_PER_YEAR)
  }
  const test = mannKendall(shares)
  return test && { s: test.s, p: test.p, slope: theilSen(years, shares) ?? 0 }
}
