/** Measures whether two words stand together more often than chance would put them. */

/** How strongly two parts of a phrase belong together. */
export interface Association {
  /** Log-likelihood ratio; above {@link STRONG_G2} chance is ruled out at p < 10⁻⁶. @see Dunning 1993 */
  readonly g2: number
  /** Normalised pointwise mutual information, −1 … 1. @see Bouma 2009 */
  readonly npmi: number
}

/** χ² with one degree of freedom at p = 10⁻⁶. */
export const STRONG_G2 = 23.93

/** Of a text of `tokens`, in which the parts stand `left` and `right` times and `together` times side by side. */
export function associationOf(together: number, left: number, right: number, tokens: number): Association {
  if (together <= 0 || tokens <= 0) return { g2: 0, npmi: -1 }
  const a = together
  const b = Math.max(0, left - together)
  const c = Math.max(0, right - together)
  const d = Math.max(0, tokens - a - b - c)
  const total = a + b + c + d
  const g2 =
    2 *
    (cell(a, ((a + b) * (a + c)) / total) +
      cell(b, ((a + b) * (b + d)) / total) +
      cell(c, ((c + d) * (a + c)) / total) +
      cell(d, ((c + d) * (b + d)) / total))
  const pmi = Math.log((a * total) / ((a + b) * (a + c)))
  const surprise = -Math.log(a / total)
  const rarer = a * total < (a + b) * (a + c)
  return { g2: rarer ? 0 : Math.max(0, g2), npmi: surprise === 0 ? 1 : pmi / surprise }
}

function cell(seen: number, expected: number): number {
  return seen === 0 || expected === 0 ? 0 : seen * Math.log(seen / expected)
}
