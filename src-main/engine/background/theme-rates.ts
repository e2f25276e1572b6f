/** How often a theme of the library comes in anybody's writing, so that what recurs in one writer can be told from what recurs in all. */
import { THEME_RATES } from './theme-rates-data.ts'

export interface BackgroundRate {
  /** Texts that hold it, per million tokens of text: the intensity of a Poisson process. */
  readonly perMillion: number
  /** The background never saw it; the rate is then a floor. */
  readonly unseen: boolean
}

/** Half of the rarest rate that the background could have seen. */
export const FLOOR = 0.5

/** The rate of a library theme. */
export function themeRate(theme: string): BackgroundRate {
  const rate = THEME_RATES[theme]
  return rate === undefined || rate < FLOOR
    ? { perMillion: FLOOR, unseen: true }
    : { perMillion: rate, unseen: false }
}

/**
 * How many of `entries` entries with `tokens` tokens in all would hold a theme at this rate: each entry of mean length holds it
 * with probability 1 − exp(−rate · length).
 */
export function expectedEntries(perMillion: number, entries: number, tokens: number): number {
  if (entries === 0) return 0
  return entries * -Math.expm1((-perMillion / 1e6) * (tokens / entries))
}
