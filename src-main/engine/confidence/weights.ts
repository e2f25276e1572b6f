/** The calibrator's weights, fitted on diaries; written by scripts/fit-calibrator.ts, not by hand. */

/** Weights of one size band, for [1, ln((k + .5) / (E + .5)), ln(k / n), unseen, √(k + ⅜) − √(E + ⅜)]. */
export interface Band {
  /** Journal size, in entries, that the band was fitted at. */
  readonly entries: number
  readonly weights: readonly [number, number, number, number, number]
}

/** Ascending by `entries`. */
export const BANDS: readonly Band[] = [
  { entries: 10, weights: [1.3537, 0.0, 1.3744, -0.8255, 1.3237] },
  { entries: 30, weights: [0.278, 0.0, 0.2827, -1.1583, 1.54] },
  { entries: 100, weights: [0.1236, 0.0, 0.0098, -0.9578, 1.2671] },
  { entries: 365, weights: [0.2056, 0.2141, 0.093, -0.6009, 1.3657] },
]
