/** Rank correlation of two series of days, honest about days that resemble their neighbours. */
import { normalTail } from '#engine/time/distributions.ts'

export interface Found {
  /** Paired days. */
  readonly n: number
  /** Spearman’s ρ. */
  readonly effect: number
  /** 95 % interval. */
  readonly low: number
  readonly high: number
  /** Two-sided. */
  readonly p: number
}

/** Under so many days together nothing is said. */
export const LEAST_DAYS = 30
/** Of each series, so many days must differ from its commonest value. */
const LEAST_VARIED = 5
/** Neighbours up to so many days apart are looked at. */
const REACH = 10

/**
 * Spearman’s ρ of pairs in the order of their days, or null where they are too few or too uniform. Days in a row are not
 * independent: the number of pairs is replaced by the effective one, from the autocorrelations of both series.
 *
 * @see Bonett and Wright, Sample size requirements for Pearson, Kendall, and Spearman correlations (2000): interval
 * @see Pyper and Peterman, Comparison of methods to account for autocorrelation in correlation analyses (1998)
 */
export function correlate(x: readonly number[], y: readonly number[]): Found | null {
  const n = x.length
  if (n < LEAST_DAYS || !varied(x) || !varied(y)) return null
  const a = standardRanks(x)
  const b = standardRanks(y)
  const effect = clamp(product(a, b, 0) / n)
  const effective = effectiveDays(a, b)
  const z = Math.atanh(Math.min(0.999999, Math.max(-0.999999, effect)))
  const error = Math.sqrt((1 + effect ** 2 / 2) / (effective - 3))
  const nullError = Math.sqrt(1.06 / (effective - 3))
  return {
    n,
    effect,
    low: Math.tanh(z - 1.96 * error),
    high: Math.tanh(z + 1.96 * error),
    p: Math.min(1, 2 * normalTail(Math.abs(z) / nullError)),
  }
}

function varied(values: readonly number[]): boolean {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return values.length - Math.max(...counts.values()) >= LEAST_VARIED
}

/** Mid-ranks, centred and scaled to variance 1. */
function standardRanks(values: readonly number[]): Float64Array {
  const order = values.map((_, at) => at).sort((p, q) => (values[p] ?? 0) - (values[q] ?? 0))
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1
    for (let at = from; at <= to; at += 1) ranks[order[at] ?? 0] = (from + to) / 2
    from = to + 1
  }
  const mean = (values.length - 1) / 2
  let squares = 0
  for (const rank of ranks) squares += (rank - mean) ** 2
  const scale = Math.sqrt(squares / values.length)
  return ranks.map(rank => (rank - mean) / scale)
}

function product(a: Float64Array, b: Float64Array, apart: number): number {
  let sum = 0
  for (let at = apart; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at - apart] ?? 0)
  return sum
}

/** Never more than there are, never under 6. */
function effectiveDays(a: Float64Array, b: Float64Array): number {
  const n = a.length
  let together = 0
  for (let apart = 1; apart <= Math.min(REACH, Math.floor(n / 5)); apart += 1)
    together += (product(a, a, apart) / n) * (product(b, b, apart) / n) * ((n - apart) / n)
  return Math.max(6, Math.min(n, n / (1 + 2 * together)))
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value))
}
