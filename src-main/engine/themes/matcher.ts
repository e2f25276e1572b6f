/** Finds the sightings of all library concepts in one pass over a parsed text. */

import type { TokenRange } from '../text/cues.ts'
import type { ParsedText, Token } from '../text/parsed-text.ts'
import { wordFact } from '../text/vocabulary.ts'
import type { ThemeSighting } from '../types.ts'
import type { Concept } from './concept.ts'
import { type CompiledPattern, compilePattern, matchEnd, triggerOf } from './pattern.ts'

/** Sightings of one text in order of place, then of key. */
export type Matcher = (doc: ParsedText) => readonly ThemeSighting[]

/** How many tokens away a companion may stand. */
const COMPANION_REACH = 6
/** A single word says less than a phrase; the writer's own `I` beside it says more. */
const WORD_STRENGTH = 0.6
const OWN_STRENGTH = 0.2

/** Compiles concepts once into an index by each pattern's rarest word: a text then costs a lookup or two a token. */
export function createMatcher(concepts: readonly Concept[]): Matcher {
  const index = indexOf(concepts)
  const entriesOf = wordFact(word => index.get(word) ?? null)
  return doc => {
    if (doc.languageClass !== 'full') return []
    const hits: Hit[] = []
    const { tokens } = doc
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]
      if (token === undefined) continue
      const byValue = entriesOf(token.valueNumber, token.value)
      if (byValue !== null) collect(byValue, doc, at, hits)
      if (token.lemma === token.value) continue
      const byLemma = entriesOf(token.lemmaNumber, token.lemma)
      if (byLemma !== null) collect(byLemma, doc, at, hits)
    }
    return hits.length === 0 ? [] : settle(hits, doc.tokens)
  }
}

/** One pattern of one concept, with what else it asks. */
interface Entry {
  readonly concept: Concept
  readonly pattern: CompiledPattern
  /** How many tokens before the looked-up word a match can begin: fewest and most. */
  readonly fewest: number
  readonly most: number
  readonly companions: ReadonlySet<string> | undefined
  readonly veto: boolean
}

interface Hit {
  readonly entry: Entry
  readonly first: number
  readonly last: number
}

function indexOf(concepts: readonly Concept[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>()
  const add = (
    source: string,
    concept: Concept,
    companions: ReadonlySet<string> | undefined,
    veto: boolean,
  ) => {
    const pattern = compilePattern(source)
    const trigger = triggerOf(pattern)
    const [fewest, most] = trigger.after
    const entry = { concept, pattern, fewest, most, companions, veto }
    for (const word of trigger.words) {
      const here = index.get(word)
      if (here === undefined) index.set(word, [entry])
      else here.push(entry)
    }
  }
  for (const concept of concepts) {
    for (const seed of concept.seeds) add(seed, concept, undefined, false)
    for (const { seeds, companions } of concept.near ?? []) {
      const set = new Set(companions)
      for (const seed of seeds) add(seed, concept, set, false)
    }
    for (const pattern of concept.unless ?? []) add(pattern, concept, undefined, true)
  }
  return index
}

/** Tries the patterns that the word at `at` may belong to. */
function collect(entries: readonly Entry[], doc: ParsedText, at: number, hits: Hit[]): void {
  const sentence = doc.sentences[doc.tokens[at]?.sentence ?? -1]
  if (sentence === undefined) return
  for (const entry of entries) {
    const from = Math.max(sentence.first, at - entry.most)
    for (let first = at - entry.fewest; first >= from; first -= 1) {
      const last = matchEnd(entry.pattern, doc.tokens, first, sentence.last)
      if (last > at && counts(entry, doc.tokens, first, last, sentence)) hits.push({ entry, first, last })
    }
  }
}

/** Whether a match meets what else its concept asks. */
function counts(
  entry: Entry,
  tokens: readonly Token[],
  first: number,
  last: number,
  sentence: TokenRange,
): boolean {
  if (entry.veto) return true
  const token = tokens[first]
  const { firstPerson, affirmed, kind } = entry.concept
  if (token === undefined) return false
  if (token.quoted && (firstPerson === true || kind === 'language-shape')) return false
  if (firstPerson === true && !token.nearFirst) return false
  if (affirmed === true && token.negated) return false
  return entry.companions === undefined || hasCompanion(entry.companions, tokens, first, last, sentence)
}

function hasCompanion(
  companions: ReadonlySet<string>,
  tokens: readonly Token[],
  first: number,
  last: number,
  sentence: TokenRange,
): boolean {
  const from = Math.max(sentence.first, first - COMPANION_REACH)
  const to = Math.min(sentence.last, last + COMPANION_REACH)
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]
    if (token === undefined || (i >= first && i < last)) continue
    if (companions.has(token.lemma) || companions.has(token.value)) return true
  }
  return false
}

/** Drops vetoed hits and, within one concept, all but the longest of those that overlap. */
function settle(hits: readonly Hit[], tokens: readonly Token[]): readonly ThemeSighting[] {
  const byConcept = new Map<string, Hit[]>()
  for (const hit of hits) {
    const here = byConcept.get(hit.entry.concept.key)
    if (here === undefined) byConcept.set(hit.entry.concept.key, [hit])
    else here.push(hit)
  }
  const sightings: ThemeSighting[] = []
  for (const [theme, found] of byConcept) {
    const kept: Hit[] = found.filter(hit => hit.entry.veto)
    const wanted = found.filter(hit => !hit.entry.veto)
    wanted.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
    for (const hit of wanted) {
      if (kept.some(other => hit.first < other.last && other.first < hit.last)) continue
      kept.push(hit)
      const start = tokens[hit.first]?.start ?? 0
      const end = tokens[hit.last - 1]?.end ?? 0
      sightings.push({ theme, start, end, strength: strengthOf(hit, tokens) })
    }
  }
  return sightings.sort((a, b) => a.start - b.start || a.end - b.end || (a.theme < b.theme ? -1 : 1))
}

function strengthOf({ entry, first, last }: Hit, tokens: readonly Token[]): number {
  if (last - first > 1 || entry.companions !== undefined) return 1
  return tokens[first]?.nearFirst === true ? WORD_STRENGTH + OWN_STRENGTH : WORD_STRENGTH
}
