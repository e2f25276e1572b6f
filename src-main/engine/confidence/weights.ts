/** The calibrator's weights, fitted on diaries; written by scripts/fit-calibrator.ts, not by hand. */

/** Weights of one size band, for [1, ln((k + .5) / (E + .5)), ln(k / n), unseen, √(k + ⅜) − √(E + ⅜)]. */
export interface Band {
  /** Journal size, in entries, that the band was fitted at. */
  readonly entries: number
  readonly weights: readonly [number, number, number, number, number]
}

/** Ascending by `entries`. */
export const BANDS: readonly Band[] = [
  { entries: 10, weights: [1.5285, 0.0, 1.4291, -0.8213, 1.1638] },
  { entries: 30, weights: [0.4887, 0.0, 0.2855, -1.0756, 1.3833] },
  { entries: 100, weights: [0.0976, 0.0, 0.056, -1.0275, 1.3401] },
  { entries: 365, weights: [0.189, 0.3315, 0.0, -0.8378, 1.2263] },
]
