/** The calibrator's weights, fitted on diaries; written by scripts/fit-calibrator.ts, not by hand. */

/** Weights of one size band, for [1, ln((k + .5) / (E + .5)), ln k, ln(k / n), unseen]. */
export interface Band {
  /** Journal size, in entries, that the band was fitted at. */
  readonly entries: number
  readonly weights: readonly [number, number, number, number, number]
}

/** Ascending by `entries`. */
export const BANDS: readonly Band[] = [
  { entries: 10, weights: [-0.5706, 1.055, 0.5233, 0.5233, -0.5603] },
  { entries: 30, weights: [-0.422, 1.2701, 0.3314, 0.3314, -1.019] },
  { entries: 100, weights: [-0.2741, 1.3935, 0.2294, 0.2294, -1.4809] },
  { entries: 300, weights: [-0.3274, 2.031, 0.1787, 0.1787, -2.2133] },
]
