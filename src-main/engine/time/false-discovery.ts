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

/** Questions of one kind, and how large a part of the false discovery rate is theirs beside the others that are asked. */
export interface Family {
  readonly p: readonly number[]
  readonly share: number
}

/**
 * q-values of several families of questions, each in its own order: every family that was asked anything has its share of
 * the rate. So many true answers in one family do not lower the bar for another, and the false discovery rate of all claims
 * together stays what it is: the sum of false shares is at most the sum of the families' rates.
 *
 * @see Efron, Simultaneous Inference: When Should Hypothesis Testing Problems Be Combined? (2008)
 */
export function familyQValues(families: readonly Family[]): number[][] {
  const shares = families.reduce((sum, { p, share }) => sum + (p.length > 0 ? share : 0), 0)
  return families.map(({ p, share }) => qValues(p).map(q => Math.min(1, (q * shares) / share)))
}

/** Whether a claim stands at this q-value, given whether it stood before. */
export function stands(q: number, stood: boolean): boolean {
  return q <= (stood ? LEAVE : ENTER)
}
