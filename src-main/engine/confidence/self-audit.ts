/** Holds each "this comes back" against what was written next, so that a confidence can be checked by the writer it was said to. */

import { expectedEntries } from '../background/theme-rates.ts'
import { BANDS } from './weights.ts'

/** What was said of a pattern: its rate in the next `entries` entries after the day `madeAfter` exceeds the background's. */
export interface Claim {
  /** journal_day of the newest entry when it was said. */
  readonly madeAfter: string
  readonly entries: number
  readonly confidence: number
  /** The background's rate, as it was taken then. */
  readonly perMillion: number
}

/** The entries of a claim's block, half-open. */
export interface Block {
  readonly first: number
  readonly end: number
}

/** How many entries a claim of a journal of this size is about: as many again, up to the largest size that was fitted. */
export function blockSize(entries: number): number {
  return Math.min(entries, BANDS.at(-1)?.entries ?? entries)
}

/**
 * The entries that a claim is about; null while too few are written.
 *
 * @param days journal_day of each entry, in time order.
 */
export function blockOf(claim: Claim, days: readonly string[]): Block | null {
  // From the end: a claim that waits is about the last of many entries.
  const first = days.findLastIndex(day => day <= claim.madeAfter) + 1
  const end = first + claim.entries
  return end > days.length ? null : { first, end }
}

/**
 * Whether more entries of the block hold the pattern than the background would give.
 *
 * @param at ascending indices of all entries that hold it. @param tokens of the block.
 */
export function isKept(claim: Claim, block: Block, at: readonly number[], tokens: number): boolean {
  const held = at.filter(index => index >= block.first && index < block.end).length
  return held > expectedEntries(claim.perMillion, claim.entries, tokens)
}
