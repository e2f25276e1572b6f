/** Turns the counts of a theme into the probability that it recurs in this writer more than the background would give. */

import { BANDS, type Band } from './weights.ts'

export interface ConfidenceInput {
  /** Entries that hold the theme. */
  readonly k: number
  /** Entries in all. */
  readonly n: number
  /** Entries that would hold it at the background's rate, given how much was written. */
  readonly expected: number
  /** The background never saw it. */
  readonly unseen: boolean
}

/** Under this many entries … */
export const SMALL_JOURNAL = 100
/** … no theme is surer than this. */
export const SMALL_JOURNAL_CAP = 0.85
/** Nothing that recurs in writing is certain. */
export const CAP = 0.99

/**
 * Calibrated probability, 0 … .99, that in the next equally many entries the theme's rate exceeds the background's; at most .85
 * under 100 entries, 0 for a theme that never came.
 *
 * Logistic in {@link features}; between two fitted sizes the two answers are blended on the scale of ln n, so that no
 * entry makes it jump. How true it is, diary by diary: scripts/fit-calibrator.ts prints it.
 */
export function confidence(input: ConfidenceInput): number {
  if (input.k <= 0 || input.n <= 0) return 0
  const probability = 1 / (1 + Math.exp(-blendedScore(features(withinBands(input)), input.n)))
  return Math.min(probability, input.n < SMALL_JOURNAL ? SMALL_JOURNAL_CAP : CAP)
}

export type Features = readonly [number, number, number, number, number]

/**
 * [1, ln((k + .5) / (E + .5)), ln(k / n), unseen, √(k + ⅜) − √(E + ⅜)]: how many times the background's rate, how often at all,
 * and how far beyond chance (Anscombe's transform makes a count's scatter the same everywhere).
 */
export function features({ k, n, expected, unseen }: ConfidenceInput): Features {
  const excess = Math.sqrt(k + 0.375) - Math.sqrt(expected + 0.375)
  return [1, Math.log((k + 0.5) / (expected + 0.5)), Math.log(k / n), unseen ? 1 : 0, excess]
}

/**
 * A journal larger than any that was fitted is judged by its rates, as one of the largest size: what makes a theme end in so long
 * a time is change, which more counting does not foresee.
 */
function withinBands(input: ConfidenceInput): ConfidenceInput {
  const largest = BANDS.at(-1)?.entries ?? input.n
  if (input.n <= largest) return input
  const scale = largest / input.n
  return { ...input, k: input.k * scale, n: largest, expected: input.expected * scale }
}

function blendedScore(x: Features, n: number): number {
  const above = BANDS.findIndex(band => band.entries >= n)
  const upper = BANDS[above < 0 ? BANDS.length - 1 : above]
  const lower = BANDS[above <= 0 ? BANDS.indexOf(upper ?? NO_BAND) : above - 1]
  if (!upper || !lower) return 0
  if (upper === lower) return score(upper, x)
  const share = Math.log(n / lower.entries) / Math.log(upper.entries / lower.entries)
  return (1 - share) * score(lower, x) + share * score(upper, x)
}

const NO_BAND: Band = { entries: 0, weights: [0, 0, 0, 0, 0] }

function score({ weights }: Band, x: Features): number {
  return weights.reduce((sum, weight, at) => sum + weight * (x[at] ?? 0), 0)
}
