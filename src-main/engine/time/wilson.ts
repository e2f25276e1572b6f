/** An interval for a share that was counted. */

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Wilson score interval of a share, 95 %; [0, 1] where nothing was counted.
 *
 * @see Wilson, Probable Inference, the Law of Succession, and Statistical Inference (1927)
 */
export function wilson(hits: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 }
  const z = 1.959963984540054
  const share = hits / total
  const scale = 1 + (z * z) / total
  const middle = (share + (z * z) / (2 * total)) / scale
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  return { low: hits === 0 ? 0 : middle - reach, high: hits === total ? 1 : middle + reach }
}
