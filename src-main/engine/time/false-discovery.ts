/** Keeps the share of false claims small when many questions are asked at once. */

/** A claim is made at this false discovery rate … */
export const ENTER = 0.1
/** … and, once made, withdrawn only above this one, so that it does not flicker from entry to entry. */
export const LEAVE = 0.2

/**
 * Benjamini–Hochberg q-values, in the order of the p-values given: the smallest false discovery rate at which each
 * would still be claimed.
 *
 * @see Benjamini and Hochberg, Controlling the False Discovery Rate (1995)
 */
export function qValues(p: readonly number[]): number[] {
  const order = p.map((_, at) => at).sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0))
  const q = new Array<number>(p.length).fill(1)
  let least = 1
  order.forEach((at, below) => {
    least = Math.min(least, ((p[at] ?? 1) * p.length) / (p.length - below))
    q[at] = least
  })
  return q
}

/** Whether a claim stands at this q-value, given whether it stood before. */
export function stands(q: number, stood: boolean): boolean {
  return q <= (stood ? LEAVE : ENTER)
}
