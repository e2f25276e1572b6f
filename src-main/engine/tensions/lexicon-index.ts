/** Compiles the evidence of all axes into one index by first word, so that a text is read in one pass. */

import { type WordFact, wordFact } from '../text/vocabulary.ts'
import type { EvidenceLimit, LimitedPole, ReadableAxis } from './seed-axis.ts'

export interface EvidencePattern {
  /** 2 × the axis' place in the list, + 1 for pole B: one number for each pole. */
  readonly slot: number
  /** Lemmas or forms, one for each token. */
  readonly words: readonly string[]
  readonly limit: EvidenceLimit | undefined
}

/** What may begin with a word. */
export interface FirstWord {
  readonly single: readonly EvidencePattern[]
  /** Phrases by their second word, the longest first: “I” and “my” begin many, and few survive the next word. */
  readonly phrases: ReadonlyMap<string, readonly EvidencePattern[]>
}

/** What may begin with a word; null where nothing does. */
export type LexiconIndex = WordFact<FirstWord | null>

const compiled = new WeakMap<readonly ReadableAxis[], LexiconIndex>()

/** The index of a list of axes; built once for each list (the same array). */
export function lexiconIndex(axes: readonly ReadableAxis[]): LexiconIndex {
  const known = compiled.get(axes)
  if (known) return known
  const index = new Map<string, MutableFirstWord>()
  axes.forEach(({ poleA, poleB }, at) => {
    addPole(index, poleA, 2 * at)
    addPole(index, poleB, 2 * at + 1)
  })
  for (const { phrases } of index.values())
    for (const patterns of phrases.values()) patterns.sort((a, b) => b.words.length - a.words.length)
  const firstWord = wordFact<FirstWord | null>(word => index.get(word) ?? null)
  compiled.set(axes, firstWord)
  return firstWord
}

interface MutableFirstWord {
  readonly single: EvidencePattern[]
  readonly phrases: Map<string, EvidencePattern[]>
}

function addPole(index: Map<string, MutableFirstWord>, pole: LimitedPole, slot: number): void {
  const added = new Set<string>()
  for (const evidence of pole.evidence) {
    for (const words of wordings(evidence)) {
      const [first, second] = words
      const key = words.join(' ')
      if (first === undefined || added.has(key)) continue
      added.add(key)
      const entry: MutableFirstWord = index.get(first) ?? { single: [], phrases: new Map() }
      index.set(first, entry)
      const pattern = { slot, words, limit: pole.limits?.[evidence] }
      if (second === undefined) entry.single.push(pattern)
      else entry.phrases.set(second, [...(entry.phrases.get(second) ?? []), pattern])
    }
  }
}

/** The tokens that a phrase may come in: a word with a hyphen is one token to some parsers and three to others. */
function wordings(evidence: string): readonly (readonly string[])[] {
  const plain = evidence.toLowerCase().replaceAll('’', "'").trim().split(/\s+/).filter(Boolean)
  if (!plain.some(word => word.includes('-'))) return [plain]
  return [plain, plain.flatMap(word => word.split(/(-)/).filter(Boolean))]
}
