/** From the counts of one pattern to what is said of it: how often, since when, and how surely it recurs. */

import { expectedEntries, themeRate } from '#engine/background/theme-rates.ts'
import { confidence } from '#engine/confidence/confidence.ts'
import { backgroundRate, UNSEEN_RATE } from '#engine/themes/background.ts'

export interface PatternCounts {
  readonly seq: number
  readonly key: string
  /** Its own key and those merged into it. */
  readonly members: readonly string[]
  /** Journal days of all read reflections, in time order. */
  readonly days: readonly string[]
  /** Places in `days` of those that hold it. */
  readonly at: readonly number[]
  readonly hits: number
  /** Tokens of the journal. */
  readonly tokens: number
}

export interface Judged {
  readonly seq: number
  readonly key: string
  readonly at: readonly number[]
  /** ln((k + .5) / (E + .5)): how far above the background. */
  readonly lift: number
  /** The background's rate of it and of what is merged into it. */
  readonly perMillion: number
  readonly stats: {
    readonly confidence: number
    readonly occurrence_count: number
    readonly reflection_count: number
    readonly first_seen: string
    readonly last_seen: string
  }
}

export function judge({ seq, key, members, days, at, hits, tokens }: PatternCounts): Judged {
  const { expected, perMillion, unseen } = expectation(members, days.length, tokens)
  const seen = at.map(place => days[place] ?? '').toSorted()
  return {
    seq,
    key,
    at,
    lift: Math.log((at.length + 0.5) / (expected + 0.5)),
    perMillion,
    stats: {
      confidence: Math.round(confidence({ k: at.length, n: days.length, expected, unseen }) * 1e4) / 1e4,
      occurrence_count: hits,
      reflection_count: at.length,
      first_seen: seen[0] ?? '',
      last_seen: seen.at(-1) ?? '',
    },
  }
}

/** What ordinary writing of the same length would hold of the patterns with these keys. */
export function expectation(
  members: readonly string[],
  entries: number,
  tokens: number,
): { readonly expected: number; readonly perMillion: number; readonly unseen: boolean } {
  const rates = members.map(rateOf)
  const perMillion = rates.reduce((sum, rate) => sum + rate.perMillion, 0)
  return {
    expected: expectedEntries(perMillion, entries, tokens),
    perMillion,
    unseen: rates.every(rate => rate.unseen),
  }
}

/** `library:sleeplessness`, `yours:word:plague`, `yours:phrase:last night`. */
function rateOf(key: string): { readonly perMillion: number; readonly unseen: boolean } {
  const [tier, kind, ...rest] = key.split(':')
  if (tier === 'library') return themeRate(kind ?? '')
  const words = rest.join(':').split(' ')
  const chance = words.reduce((product, word) => product * (backgroundRate(word) / 1e6), 1)
  return { perMillion: chance * 1e6, unseen: words.some(word => backgroundRate(word) <= UNSEEN_RATE) }
}
