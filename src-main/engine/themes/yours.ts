/** Chooses the writer's own recurring themes from the counts of their terms. */

import { associationOf, STRONG_G2 } from './association.ts'
import { backgroundRate } from './background.ts'

/** Counts of one term over a whole journal. */
export interface TermCounts {
  readonly term: string
  readonly kind: 'word' | 'phrase'
  /** Entries that hold it. */
  readonly entries: number
  readonly hits: number
  /** Hits with a first person and a mental verb near. */
  readonly reflective: number
  /** Where the counts are kept by month: how the term stood in its busiest one. */
  readonly busiest?: BusiestMonth
}

/** Of the `of` entries of a month, `entries` hold the term. */
export interface BusiestMonth {
  readonly entries: number
  readonly of: number
}

export interface YoursInput {
  /** Entries of the journal. */
  readonly entries: number
  /** Tokens of the journal. */
  readonly tokens: number
  readonly terms: readonly TermCounts[]
  /** Hits of a word, or of a phrase of two words, whether or not it is among the terms; 0 where unknown. */
  readonly wordHits: (term: string) => number
}

/** A theme of the writer's own words. */
export interface YoursTheme extends TermCounts {
  /**
   * Why it counts: `reflective`, the writer thinks and feels about it; `topic`, a thing that recurs far beyond
   * anybody's use of the word; `episode`, a thing that fills one month far beyond the writer's own other months;
   * `phrase`, words that the writer puts together far beyond chance.
   */
  readonly because: 'reflective' | 'topic' | 'episode' | 'phrase'
  /** log₂ of the writer's rate over the background's. */
  readonly keyness: number
  /** What they are ordered by, highest first: bits of surprise × √ share of entries, more for what is reflected upon. */
  readonly score: number
}

/** At most this many, so that what is tested for change over time stays few. */
export const MOST_YOURS = 40
export const FEWEST_ENTRIES = 3
export const SMALLEST_SHARE = 0.015
const REFLECTIVE_SHARE = 0.5
const REFLECTIVE_P = 0.05
/** A thing not reflected upon must be rarer than this in other people's writing to be the writer's topic. */
const TOPIC_P = 0.01
const FEWEST_TOPIC_ENTRIES = 5
/** Bound on the chance of the busiest month, small since every month of every term is looked at. */
const EPISODE_P = 1e-6
const CLOSEST_NPMI = 0.25
/** A term most of whose hits are inside a longer one says nothing of its own. */
const SWALLOWED = 0.8

/**
 * At most {@link MOST_YOURS} themes in ≥ 3 entries and ≥ 1.5 % of them, in a fixed order.
 *
 * A word counts where it is key against the background and at least half of its hits are reflective. A thing that
 * is merely told of (the plague, a fire) counts too, but must be key at p < .01 and stand in 5 entries. Keyness is
 * gamma–Poisson: a person's rate of a word scatters about the background rate like an exponential (shape 1), so
 * the chance of `k` hits or more is (m / (1 + m))^k with m the hits expected. A common word that one month is full of
 * (a fire, in anybody's writing a hearth) counts where that month beats the writer's own rate at p < 10⁻⁶ (the
 * Chernoff bound of a Poisson tail), as long as the month has other months beside it. A phrase counts where its parts
 * stand together beyond chance (G² p < 10⁻⁶, NPMI > .25).
 */
export function selectYours(input: YoursInput): readonly YoursTheme[] {
  const fewest = Math.max(FEWEST_ENTRIES, SMALLEST_SHARE * input.entries)
  const found = input.terms.filter(term => term.entries >= fewest).flatMap(term => judge(term, input))
  const hitsOfPhrases = found.filter(theme => theme.kind === 'phrase')
  return found
    .filter(theme => !isSwallowed(theme, hitsOfPhrases))
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_YOURS)
}

/**
 * The month in which a term stands out most, given its count in every month that holds it.
 *
 * @param share the share of all entries that hold the term, 0 … 1
 */
export function busiestMonth(months: readonly BusiestMonth[], share: number): BusiestMonth | undefined {
  let best: BusiestMonth | undefined
  for (const month of months) {
    if (best === undefined || surpriseOf(month, share) > surpriseOf(best, share)) best = month
  }
  return best
}

/** Nats of surprise at so many entries in one month: the exponent of the Chernoff bound of a Poisson tail. */
function surpriseOf({ entries, of }: BusiestMonth, share: number): number {
  const expected = share * of
  return entries <= expected ? 0 : entries * Math.log(entries / expected) - entries + expected
}

function judge(term: TermCounts, input: YoursInput): readonly YoursTheme[] {
  if (term.kind === 'phrase') return judgePhrase(term, input)
  const verdicts = [...judgeWord(term, input), ...judgeEpisode(term, input)]
  return verdicts.sort((a, b) => b.score - a.score).slice(0, 1)
}

function judgeWord(term: TermCounts, { entries, tokens }: YoursInput): readonly YoursTheme[] {
  const expected = expectedHits(term.term, tokens)
  const p = (expected / (1 + expected)) ** term.hits
  const reflective = term.reflective >= REFLECTIVE_SHARE * term.hits
  if (p > (reflective ? REFLECTIVE_P : TOPIC_P)) return []
  if (!reflective && term.entries < FEWEST_TOPIC_ENTRIES) return []
  const keyness = Math.log2((term.hits + 0.5) / (expected + 0.5))
  if (keyness <= 0) return []
  return [
    {
      ...term,
      because: reflective ? 'reflective' : 'topic',
      keyness,
      score: scoreOf(keyness * (1 + term.reflective / term.hits), term.entries / entries),
    },
  ]
}

function judgeEpisode(term: TermCounts, { entries, tokens }: YoursInput): readonly YoursTheme[] {
  const { busiest } = term
  if (busiest === undefined || busiest.entries < FEWEST_TOPIC_ENTRIES || busiest.of * 2 > entries) return []
  const share = term.entries / entries
  if (Math.exp(-surpriseOf(busiest, share)) > EPISODE_P) return []
  const rise = Math.log2(busiest.entries / (share * busiest.of))
  const keyness = Math.log2((term.hits + 0.5) / (expectedHits(term.term, tokens) + 0.5))
  return [{ ...term, because: 'episode', keyness, score: scoreOf(rise, busiest.entries / busiest.of) }]
}

function expectedHits(term: string, tokens: number): number {
  return (backgroundRate(term) / 1e6) * tokens
}

function judgePhrase(term: TermCounts, { entries, tokens, wordHits }: YoursInput): readonly YoursTheme[] {
  const words = term.term.split(' ')
  for (let cut = 1; cut < words.length; cut += 1) {
    const left = wordHits(words.slice(0, cut).join(' '))
    const right = wordHits(words.slice(cut).join(' '))
    const { g2, npmi } = associationOf(term.hits, left, right, tokens)
    if (g2 < STRONG_G2 || npmi <= CLOSEST_NPMI) return []
  }
  // Nobody's phrase is in the table: its words, set side by side by chance, are what it is measured against.
  const expected = words.reduce((product, word) => product * (backgroundRate(word) / 1e6), 1) * tokens
  const keyness = Math.log2((term.hits + 0.5) / (expected + 0.5))
  return keyness <= 0
    ? []
    : [{ ...term, because: 'phrase', keyness, score: scoreOf(keyness, term.entries / entries) }]
}

/** Bits of surprise, weighted by how widely the term is spread: a square root, so that the widest do not drown the rest. */
function scoreOf(bits: number, share: number): number {
  return bits * Math.sqrt(share)
}

function isSwallowed(theme: YoursTheme, phrases: readonly YoursTheme[]): boolean {
  const inside = ` ${theme.term} `
  return phrases.some(
    other =>
      other.term !== theme.term && ` ${other.term} `.includes(inside) && other.hits >= SWALLOWED * theme.hits,
  )
}
