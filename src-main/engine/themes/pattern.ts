/** Compiles the little pattern language of concepts and matches it at a token. */

import { isNegator } from '../text/cues.ts'
import type { Token } from '../text/parsed-text.ts'
import type { Pattern } from './concept.ts'

/** One place of a pattern; all have the same fields, since one shape of object is matched much faster than three. */
interface Place {
  readonly kind: 'word' | 'any' | 'gap'
  /** Lemma or value → the part of speech asked for, or `*`. */
  readonly words: ReadonlyMap<string, string>
  /** Value → the same; null where the pattern names none. */
  readonly exact: ReadonlyMap<string, string> | null
  /** Of an `any`. */
  readonly pos: string
  readonly optional: boolean
}

export type CompiledPattern = readonly Place[]

/** How many tokens `~` may stand for. */
const WIDEST_GAP = 3

/** @throws RangeError when a pattern does not begin with a word that must be there. */
export function compilePattern(pattern: Pattern): CompiledPattern {
  const places = pattern.split(' ').map(compilePlace)
  const first = places[0]
  if (first === undefined || first.kind !== 'word' || first.optional) {
    throw new RangeError(`a pattern must begin with a word: ${pattern}`)
  }
  return places
}

/** Where to look a pattern up: words of which one must be there, and how far after the match's beginning they stand. */
export interface Trigger {
  readonly words: readonly string[]
  /** Fewest and most tokens between the first token of a match and the trigger. */
  readonly after: readonly [number, number]
}

/** The place of the pattern whose words are met least often; matching from there spares most attempts. */
export function triggerOf(pattern: CompiledPattern): Trigger {
  let least = 0
  let most = 0
  let best: (Trigger & { readonly cost: number }) | undefined
  for (const place of pattern) {
    if (place.kind === 'word' && !place.optional) {
      const words = [...place.words.keys(), ...(place.exact?.keys() ?? [])]
      const cost = words.reduce((sum, word) => sum + frequencyOf(word), 0) + (most - least) * GAP_COST
      if (best === undefined || cost < best.cost) best = { words, after: [least, most], cost }
    }
    least += place.kind === 'gap' || place.optional ? 0 : 1
    most += place.kind === 'gap' ? WIDEST_GAP : 1
  }
  return best === undefined ? { words: [], after: [0, 0] } : { words: best.words, after: best.after }
}

/** Each further place where a match could begin costs as much as a rare word. */
const GAP_COST = 1

/** Roughly how often a word is met, against 1 for a content word. */
function frequencyOf(word: string): number {
  return VERY_COMMON.has(word) ? 100 : COMMON.has(word) ? 10 : 1
}

const VERY_COMMON: ReadonlySet<string> = new Set(
  `i my me the a an of to and be am is was were have had not do in on at for with it that this no so his her him he
  she you they we our us all but by from as or , . ?`.split(/\s+/),
)
const COMMON: ReadonlySet<string> = new Set(
  `can could will would should shall may might must go went going get got make made take took come came see saw know
  say said feel felt think out up down more good very much any some one time day man thing what when where why who how
  if into over away off about after before than then there here own old new great little well first last being been
  never always too like look give find back work home house night people their them your day other every`.split(
    /\s+/,
  ),
)

/** The token index after the first match that begins at `at` and stays before `last`, or −1. */
export function matchEnd(
  pattern: CompiledPattern,
  tokens: readonly Token[],
  at: number,
  last: number,
  place = 0,
): number {
  const wanted = pattern[place]
  if (wanted === undefined) return at
  if (wanted.kind === 'gap') {
    for (let skip = 0; skip <= WIDEST_GAP; skip += 1) {
      const end = matchEnd(pattern, tokens, at + skip, last, place + 1)
      if (end >= 0) return end
      if (isNegator(tokens[at + skip]?.value ?? '')) return -1
    }
    return -1
  }
  const token = at < last ? tokens[at] : undefined
  if (token !== undefined && fits(wanted, token)) {
    const end = matchEnd(pattern, tokens, at + 1, last, place + 1)
    if (end >= 0) return end
  }
  return wanted.optional ? matchEnd(pattern, tokens, at, last, place + 1) : -1
}

function fits(place: Place, token: Token): boolean {
  const wanted = place.kind === 'any' ? place.pos : posWanted(place, token)
  return wanted !== undefined && (wanted === ANY_POS || wanted === token.pos)
}

function posWanted({ words, exact }: Place, { lemma, value }: Token): string | undefined {
  const byLemma = words.get(lemma)
  if (byLemma !== undefined) return byLemma
  return (lemma === value ? undefined : words.get(value)) ?? exact?.get(value)
}

const ANY_POS = '*'

function compilePlace(source: string): Place {
  if (source === '~') return { kind: 'gap', words: NO_WORDS, exact: null, pos: '', optional: false }
  const optional = source.endsWith('?') && source.length > 1
  const bare = optional ? source.slice(0, -1) : source
  if (bare === '*') return { kind: 'any', words: NO_WORDS, exact: null, pos: ANY_POS, optional }
  if (bare.startsWith('*/'))
    return { kind: 'any', words: NO_WORDS, exact: null, pos: bare.slice(2), optional }
  const words = new Map<string, string>()
  const exact = new Map<string, string>()
  for (const alternative of bare.split('|')) {
    const [word = '', pos = ANY_POS] = alternative.split('/')
    if (word.startsWith('=')) exact.set(word.slice(1), pos)
    else words.set(word, pos)
  }
  return { kind: 'word', words, exact: exact.size === 0 ? null : exact, pos: '', optional }
}

const NO_WORDS: ReadonlyMap<string, string> = new Map()
