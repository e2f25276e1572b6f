/** Reads the tensions of one text from the words that speak for their poles. */

import type { ParsedText, Sentence, Token } from '../text/parsed-text.ts'
import type { TensionEvidence, TensionReading } from '../types.ts'
import { type EvidencePattern, type FirstWord, type LexiconIndex, lexiconIndex } from './lexicon-index.ts'
import type { EvidenceLimit, ReadableAxis } from './seed-axis.ts'

const NEGATED = -0.6
const INTENSIFIED = 1.3
const TONED_DOWN = 0.6
const CONTRASTED = 1.2

/**
 * One reading for each axis that the text has evidence of, in the order of the axes; a reading of one piece of evidence is no measurement yet.
 *
 * A piece of evidence weighs 1; under a negator × −0.6, after an intensifier × 1.3, after a downtoner × 0.6. A and B are
 * the sums of the poles, not under 0. Words inside a quotation are somebody else's and are not read. Other languages
 * than English have no reviewed words and give no reading.
 */
export function readTensions(doc: ParsedText, axes: readonly ReadableAxis[]): TensionReading[] {
  if (doc.languageClass !== 'full') return []
  const found = gather(doc.tokens, lexiconIndex(axes), axes.length)
  return axes.flatMap((axis, at) => {
    const sightings = found[at]
    return sightings ? [weigh(axis.key, sightings, doc)] : []
  })
}

interface Sighting {
  readonly evidence: TensionEvidence
  readonly sentence: number
  readonly words: string
}

function gather(tokens: readonly Token[], index: LexiconIndex, axes: number): (Sighting[] | undefined)[] {
  const found = new Array<Sighting[] | undefined>(axes).fill(undefined)
  // Where the last match of each pole ended: inside a phrase its single words do not count again.
  const readUntil = new Array<number>(2 * axes).fill(0)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || !token.isWord || token.quoted) continue
    const byLemma = index(token.lemmaNumber, token.lemma)
    const byForm = token.value === token.lemma ? null : index(token.valueNumber, token.value)
    if (byLemma === null && byForm === null) continue
    const next = tokens[at + 1]
    if (byLemma !== null && next !== undefined) tryPhrases(byLemma, next, at)
    if (byForm !== null && next !== undefined) tryPhrases(byForm, next, at)
    if (byLemma !== null) tryAll(byLemma.single, at)
    if (byForm !== null) tryAll(byForm.single, at)
  }
  return found

  function tryPhrases({ phrases }: FirstWord, { lemma, value }: Token, at: number): void {
    if (phrases.size === 0) return
    tryAll(phrases.get(lemma), at)
    if (value !== lemma) tryAll(phrases.get(value), at)
  }

  function tryAll(patterns: readonly EvidencePattern[] | undefined, at: number): void {
    if (patterns === undefined) return
    for (const pattern of patterns) {
      if (at < (readUntil[pattern.slot] ?? 0) || !matches(pattern, tokens, at)) continue
      const end = at + pattern.words.length
      readUntil[pattern.slot] = end
      const axis = pattern.slot >> 1
      const sighting = sightingOf(pattern, tokens, at, end)
      const known = found[axis]
      if (known) known.push(sighting)
      else found[axis] = [sighting]
    }
  }
}

function matches({ words, limit }: EvidencePattern, tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]
  for (let word = 1; word < words.length; word++) {
    const token = tokens[at + word]
    if (token === undefined || token.sentence !== first?.sentence) return false
    if (token.lemma !== words[word] && token.value !== words[word]) return false
  }
  return limit === undefined || allows(limit, tokens, at, at + words.length)
}

function allows(limit: EvidenceLimit, tokens: readonly Token[], at: number, end: number): boolean {
  const first = tokens[at]
  if (first === undefined || (limit.pos && !limit.pos.includes(first.pos))) return false
  if (limit.own && !first.nearFirst) return false
  const before = neighbour(tokens[at - 1], first)
  const after = neighbour(tokens[end], first)
  if (limit.notAfter && isOneOf(before, limit.notAfter)) return false
  if (limit.notBefore && isOneOf(after, limit.notBefore)) return false
  if (limit.onlyAfter && !isOneOf(before, limit.onlyAfter)) return false
  return !limit.onlyBefore || isOneOf(after, limit.onlyBefore)
}

function neighbour(token: Token | undefined, of: Token): Token | undefined {
  return token?.sentence === of.sentence ? token : undefined
}

function isOneOf(token: Token | undefined, list: readonly string[]): boolean {
  return (
    token !== undefined &&
    (list.includes(token.lemma) || list.includes(token.value) || list.includes(token.pos))
  )
}

function sightingOf(pattern: EvidencePattern, tokens: readonly Token[], at: number, end: number): Sighting {
  const first = tokens[at]
  const last = tokens[end - 1]
  return {
    evidence: {
      start: first?.start ?? 0,
      end: last?.end ?? 0,
      pole: pattern.slot % 2 === 0 ? 'a' : 'b',
      weight: weightAt(tokens, at),
    },
    sentence: first?.sentence ?? 0,
    words: pattern.words.join(' '),
  }
}

function weightAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at]
  const weight = first?.negated ? NEGATED : 1
  for (const before of [tokens[at - 1], tokens[at - 2]]) {
    if (first === undefined || before?.sentence !== first.sentence || !before.isWord) break
    if (INTENSIFIERS.has(before.value)) return weight * INTENSIFIED
    if (DOWNTONERS.has(before.value)) return weight * TONED_DOWN
  }
  return weight
}

function weigh(axis: string, sightings: readonly Sighting[], doc: ParsedText): TensionReading {
  const a = poleSum(sightings, 'a')
  const b = poleSum(sightings, 'b')
  const held = sightings.length > 1 && isContrasted(sightings, doc) ? CONTRASTED : 1
  return {
    axis,
    // Written as a sum and a difference of the same two numbers, so that swapping the poles negates it to the last bit.
    position: a === b ? 0 : (b - a) / (a + b + 1),
    intensity: Math.min(1, (1 - Math.exp(-(a + b) / 3)) * held),
    confidence: readingConfidence(sightings),
    evidence: sightings.map(({ evidence }) => evidence),
  }
}

function poleSum(sightings: readonly Sighting[], pole: 'a' | 'b'): number {
  let sum = 0
  for (const { evidence } of sightings) if (evidence.pole === pole) sum += evidence.weight
  return Math.max(0, sum)
}

/**
 * e / (e + 4), where e counts each distinct piece of evidence once and each repetition by half: .2 for one word, .33
 * for two, .6 for six. It only orders readings by how much they rest on; it is not a probability.
 */
function readingConfidence(sightings: readonly Sighting[]): number {
  const distinct = new Set(sightings.map(({ words }) => words)).size
  const evidence = distinct + (sightings.length - distinct) / 2
  return evidence / (evidence + 4)
}

/** Whether one sentence holds evidence of both poles and a word that sets them against each other. */
function isContrasted(sightings: readonly Sighting[], { sentences, tokens }: ParsedText): boolean {
  const poles = new Map<number, Set<string>>()
  for (const { sentence, evidence } of sightings) {
    const known = poles.get(sentence)
    if (known) known.add(evidence.pole)
    else poles.set(sentence, new Set([evidence.pole]))
  }
  for (const [sentence, seen] of poles)
    if (seen.size === 2 && hasContrast(sentences[sentence], tokens)) return true
  return false
}

function hasContrast(sentence: Sentence | undefined, tokens: readonly Token[]): boolean {
  if (sentence === undefined) return false
  for (let at = sentence.first; at < sentence.last; at++)
    if (CONTRASTS.has(tokens[at]?.value ?? '')) return true
  return false
}

const INTENSIFIERS: ReadonlySet<string> = new Set(
  'absolutely completely deeply desperately entirely exceedingly extremely fully greatly incredibly perfectly quite really so strongly such terribly thoroughly too totally truly utterly very wholly'.split(
    ' ',
  ),
)
const DOWNTONERS: ReadonlySet<string> = new Set(
  'almost barely bit fairly hardly kinda little mildly partially partly rather scarcely slightly somewhat'.split(
    ' ',
  ),
)
const CONTRASTS: ReadonlySet<string> = new Set(
  'although but despite however instead nevertheless nonetheless still though torn unless versus vs whereas while yet'.split(
    ' ',
  ),
)
