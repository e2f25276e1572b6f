/** How many of a theme's entries a stretch holds where the theme is likelier inside it than outside. */

import { logChoose } from './distributions.ts'
import type { StateGains } from './kleinberg.ts'

/** A theme in some entries of a journal, but not in all, and what a stretch of it is weighed with. */
export interface Scattered {
  readonly hits: number
  readonly entries: number
  readonly gains: StateGains
}

/** Fisher's noncentral hypergeometric distribution. */
export interface TiltedHits {
  /** Mean, under chance alone, of the stretch's likelihood ratio; above 0, at most 1. */
  readonly mean: number
  /** The fewest hits that are likely enough to count. */
  readonly fewest: number
  /** Relative frequencies of these and each number after them, summed up. */
  readonly summed: Float64Array
}

/** Relative to the likeliest number: what is rarer is left out. */
const NEGLIGIBLE = 1e-10

/** Of a stretch of `inside` entries; summed outwards from the likeliest number. */
export function tiltedHits({ hits, entries, gains }: Scattered, inside: number): TiltedHits {
  const outside = entries - inside
  const odds = Math.exp(gains.perHit - gains.perMiss)
  const least = Math.max(0, hits - outside)
  const most = Math.min(hits, inside)
  const mode = Math.min(most, Math.max(least, modeOf(hits, inside, outside, odds)))
  const shares = [1]
  for (let held = mode, share = 1; held > least; held--) {
    share *= (held * (outside - hits + held)) / ((inside - held + 1) * (hits - held + 1) * odds)
    if (share < NEGLIGIBLE) break
    shares.push(share)
  }
  const fewest = mode + 1 - shares.length
  shares.reverse()
  for (let held = mode, share = 1; held < most; held++) {
    share *= ((inside - held) * (hits - held) * odds) / ((held + 1) * (outside - hits + held + 1))
    if (share < NEGLIGIBLE) break
    shares.push(share)
  }
  const summed = new Float64Array(shares.length)
  let sum = 0
  for (let at = 0; at < shares.length; at++) {
    sum += shares[at] as number
    summed[at] = sum
  }
  const chance = logChoose(inside, mode) + logChoose(outside, hits - mode) - logChoose(entries, hits)
  const ratio = mode * gains.perHit + (inside - mode) * gains.perMiss
  return { mean: sum * Math.exp(chance + ratio), fewest, summed }
}

/**
 * The likeliest number, for odds above 1.
 *
 * @see Fog, Sampling Methods for Wallenius' and Fisher's Noncentral Hypergeometric Distributions (2008), section 6
 */
function modeOf(hits: number, inside: number, outside: number, odds: number): number {
  const a = odds - 1
  const b = (hits + inside + 2) * odds + outside - hits
  const c = (hits + 1) * (inside + 1) * odds
  return Math.floor((b - Math.sqrt(b * b - 4 * a * c)) / (2 * a))
}
