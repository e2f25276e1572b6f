/** Tail probabilities of the two distributions that the tests of change over time lean on. */

/** P(Z ≥ z) of the standard normal distribution; relative error under 1.2e-7. */
export function normalTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2
}

/**
 * P(X ≥ x) of the χ² distribution with a whole number of degrees of freedom, by its finite series.
 *
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 26.4.4 and 26.4.5
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (x <= 0 || degrees < 1) return 1
  const half = x / 2
  const odd = degrees % 2 === 1
  let term = odd ? Math.sqrt(half) / (Math.sqrt(Math.PI) / 2) : 1
  let sum = 0
  for (let step = odd ? 1.5 : 1; step <= degrees / 2; step += 1) {
    sum += term
    term *= half / step
  }
  return Math.min(1, (odd ? erfc(Math.sqrt(half)) : 0) + Math.exp(-half) * sum)
}

/** ln of n over k, for whole numbers 0 ≤ k ≤ n; absolute error under 1e-9. */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

/** Stirling's series from 16 on. @see Abramowitz and Stegun, 6.1.41 */
function logFactorial(n: number): number {
  if (n < 16) {
    let product = 1
    for (let factor = 2; factor <= n; factor++) product *= factor
    return Math.log(product)
  }
  return (n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3)
}

/** Complementary error function by the Chebyshev fit of Numerical Recipes (`erfcc`). */
function erfc(x: number): number {
  const t = 1 / (1 + Math.abs(x) / 2)
  let fit = 0
  for (const coefficient of ERFC_FIT) fit = fit * t + coefficient
  const value = t * Math.exp(-x * x + fit)
  return x >= 0 ? value : 2 - value
}

const ERFC_FIT = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
  1.00002368, -1.26551223,
]
