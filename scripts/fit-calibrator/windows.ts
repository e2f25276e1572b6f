/** Cuts a diary into pairs of neighbouring blocks: what a journal of that size would show, and whether it came again. */

import { selectYours, type TermCounts } from '#engine/themes/yours.ts'
import type { Writer, WriterEntry } from './writers.ts'

/** Sizes of a journal, in entries, that the calibrator is fitted and judged at. */
export const SIZES = [10, 30, 100, 365] as const

const LEAST_HELD = 3
const SMALLEST_SHARE = 0.015
const MOST_BLOCKS = 40

/** A theme that a journal of the first block would ask about. */
export interface Candidate {
  readonly key: string
  readonly tier: 'library' | 'yours'
  /** Entries that hold it, in this block and in the next of the same size. */
  readonly k: number
  readonly again: number
}

export interface Window {
  readonly n: number
  /** Tokens of the block and of the next. */
  readonly tokens: number
  readonly tokensAfter: number
  readonly candidates: readonly Candidate[]
}

/** At most 40 windows of a size, evenly over the diary; none where two blocks do not fit. */
export function windowsOf({ entries }: Writer, n: number): readonly Window[] {
  const last = entries.length - 2 * n
  if (last < 0) return []
  const blocks = Math.min(MOST_BLOCKS, Math.floor(last / Math.max(1, n >> 1)) + 1)
  return Array.from({ length: blocks }, (_, block) => {
    const start = blocks === 1 ? 0 : Math.floor((last * block) / (blocks - 1))
    return windowAt(entries.slice(start, start + n), entries.slice(start + n, start + 2 * n))
  })
}

function windowAt(now: readonly WriterEntry[], next: readonly WriterEntry[]): Window {
  const n = now.length
  const themes = countOf(now.flatMap(entry => [...entry.themes]))
  const terms = termsOf(now)
  const tokens = tokensOf(now)
  const yours = selectYours({
    entries: n,
    tokens,
    terms: [...terms.values()],
    wordHits: term => terms.get(term)?.hits ?? 0,
  })
  const candidates: Candidate[] = [
    ...[...themes].map(([key, k]) => ({
      key,
      tier: 'library' as const,
      k,
      again: next.filter(entry => entry.themes.has(key)).length,
    })),
    ...yours.map(({ term, entries: k }) => ({
      key: term,
      tier: 'yours' as const,
      k,
      again: next.filter(entry => entry.terms.has(term)).length,
    })),
  ]
  return {
    n,
    tokens,
    tokensAfter: tokensOf(next),
    candidates: candidates.filter(({ k }) => k >= Math.max(LEAST_HELD, SMALLEST_SHARE * n)),
  }
}

function termsOf(entries: readonly WriterEntry[]): ReadonlyMap<string, TermCounts> {
  const counts = new Map<string, TermCounts>()
  for (const entry of entries)
    for (const [term, { kind, hits, reflective }] of entry.terms) {
      const known = counts.get(term) ?? { term, kind, entries: 0, hits: 0, reflective: 0 }
      counts.set(term, {
        term,
        kind,
        entries: known.entries + 1,
        hits: known.hits + hits,
        reflective: known.reflective + reflective,
      })
    }
  return counts
}

function countOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function tokensOf(entries: readonly WriterEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.tokens, 0)
}
