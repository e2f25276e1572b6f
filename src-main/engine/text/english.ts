/** Parses English with wink-nlp: tokens, lemmas, parts of speech and sentences, each with its exact span. */

import model from 'wink-eng-lite-web-model'
import winkNlp, { type WinkMethods } from 'wink-nlp'
import { chunksOf } from './chunks.ts'
import { markNearFirst, markNegated, markQuoted, type TokenRange } from './cues.ts'
import { normalise, offsetWalker } from './normalise.ts'
import type { ParsedText, Sentence, Token } from './parsed-text.ts'

/**
 * The English parse of a text. The same text gives the same parse whatever was parsed before it, in time linear
 * in its length (giant texts go to the parser in pieces, see {@link chunksOf}).
 */
export function parseEnglish(text: string): ParsedText {
  const raw = tokenize(text)
  const words = new Uint8Array(raw.values.length)
  for (let i = 0; i < words.length; i += 1) words[i] = wordFlag(raw.values[i] ?? '')
  const quoted = markQuoted(raw.values, words, raw.paragraphs)
  const negated = markNegated(raw.values, raw.sentences)
  const nearFirst = markNearFirst(raw.values, raw.sentences, quoted)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const { first, last } of raw.sentences) {
    for (let i = first; i < last; i += 1) {
      const value = raw.values[i] ?? ''
      tokens.push({
        start: raw.starts[i] ?? 0,
        end: raw.ends[i] ?? 0,
        value,
        lemma: raw.lemmas[i] ?? value,
        pos: raw.pos[i] ?? 'X',
        sentence: sentences.length,
        negated: negated[i] === 1,
        nearFirst: nearFirst[i] === 1,
        isWord: words[i] === 1,
        quoted: quoted[i] === 1,
      })
    }
    sentences.push({ start: raw.starts[first] ?? 0, end: raw.ends[last - 1] ?? 0, first, last })
  }
  return { text, tokens, sentences, language: 'en', languageClass: 'full' }
}

/** One model per process: loading it twice crashes it. */
let loaded: WinkMethods | undefined

function parser(): WinkMethods {
  loaded ??= winkNlp(model, ['sbd', 'pos'])
  return loaded
}

/** Tokens as parallel arrays, white space left out; sentences and paragraphs cover all of them in order. */
interface RawTokens {
  readonly values: string[]
  readonly lemmas: (string | undefined)[]
  readonly pos: string[]
  readonly starts: number[]
  readonly ends: number[]
  readonly sentences: TokenRange[]
  readonly paragraphs: TokenRange[]
}

function tokenize(original: string): RawTokens {
  const raw: RawTokens = {
    values: [],
    lemmas: [],
    pos: [],
    starts: [],
    ends: [],
    sentences: [],
    paragraphs: [],
  }
  const { text, shifts } = normalise(original)
  const startOf = offsetWalker(shifts)
  const endOf = offsetWalker(shifts)
  const cutter = new Cutter(raw)
  for (const [from, to] of chunksOf(text)) {
    const doc = parser().readDoc(from === 0 && to === text.length ? text : text.slice(from, to))
    const { its } = parser()
    const tokens = doc.tokens()
    const values = tokens.out(its.value)
    const pos = tokens.out(its.pos)
    // The types miss that tokens give lemmas, and that some contractions have none.
    const lemmas: (string | undefined)[] = tokens.out(its.lemma as unknown as typeof its.value)
    const spans = doc.sentences().out(its.span) as unknown as readonly (readonly [number, number])[]
    let at = from
    for (const [first, last] of spans) {
      for (let i = first; i <= last; i += 1) {
        const value = values[i] ?? ''
        // The parser gives an empty token for some runs of full stops.
        const found = value === '' ? -1 : text.indexOf(value, at)
        if (found < 0) continue
        at = found + value.length
        if (pos[i] === 'SPACE') cutter.space(value, values[i + 1])
        else {
          const lower = value.toLowerCase()
          raw.lemmas.push(cliticLemma(lower, raw.values, raw.pos) ?? lemmas[i])
          raw.values.push(lower)
          raw.pos.push(pos[i] ?? 'X')
          raw.starts.push(startOf(found))
          raw.ends.push(endOf(at))
        }
      }
      cutter.sentenceEnd()
    }
  }
  cutter.paragraphEnd()
  return raw
}

/** Decides where sentences and paragraphs end; the parser itself runs over a blank line before a small letter. */
class Cutter {
  readonly #raw: RawTokens
  #sentence = 0
  #paragraph = 0

  constructor(raw: RawTokens) {
    this.#raw = raw
  }

  /** White space that holds a line break; `next` is the token after it. */
  space(value: string, next: string | undefined): void {
    const blankLine = value.indexOf('\n') !== value.lastIndexOf('\n')
    if (blankLine) this.paragraphEnd()
    else if (value.includes('\n') && next !== undefined && BULLET.test(next)) this.sentenceEnd()
  }

  sentenceEnd(): void {
    const here = this.#raw.values.length
    if (here > this.#sentence) this.#raw.sentences.push({ first: this.#sentence, last: here })
    this.#sentence = here
  }

  paragraphEnd(): void {
    this.sentenceEnd()
    const here = this.#raw.values.length
    if (here > this.#paragraph) this.#raw.paragraphs.push({ first: this.#paragraph, last: here })
    this.#paragraph = here
  }
}

/** The verb a clitic stands for; the parser leaves it as it is. After a noun `'s` is a possessive. */
function cliticLemma(value: string, before: readonly string[], pos: readonly string[]): string | undefined {
  if (value.length > 3) return undefined
  if (value === "'s") {
    return pos.at(-1) === 'PRON' || COPULA_HOSTS.has(before.at(-1) ?? '') ? 'be' : undefined
  }
  return value === 'm' && before.at(-1) !== 'i' ? undefined : CLITIC_LEMMAS.get(value)
}

const COPULA_HOSTS: ReadonlySet<string> = new Set([
  'that',
  'there',
  'here',
  'what',
  'who',
  'where',
  'how',
  'when',
  'why',
])
const CLITIC_LEMMAS: ReadonlyMap<string, string> = new Map([
  ["'m", 'be'],
  ['m', 'be'],
  ["'re", 'be'],
  ["'ve", 'have'],
  ["'ll", 'will'],
])

const BULLET = /^(?:[-*+•–#>]|\[)/

/** 1 for what a person would count as a word. */
function wordFlag(value: string): 0 | 1 {
  const code = value.charCodeAt(0)
  if (code >= 97 && code <= 122) return value === "n't" || value === 'nt' || value === 'm' ? 0 : 1
  if (code === 39) return CLITIC.test(value) || !LETTER_OR_DIGIT.test(value) ? 0 : 1
  return LETTER_OR_DIGIT.test(value) ? 1 : 0
}

const CLITIC = /^'(?:s|m|d|re|ve|ll)$/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
