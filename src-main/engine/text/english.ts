/** Parses English with wink-nlp: tokens, lemmas, parts of speech and sentences, each with its exact span. */

import model from 'wink-eng-lite-web-model'
import winkNlp, { type WinkMethods } from 'wink-nlp'
import { chunksOf } from './chunks.ts'
import { markNearFirst, markNegated, markQuoted, singleQuotations, type TokenRange } from './cues.ts'
import { normalise, offsetWalker } from './normalise.ts'
import type { ParsedText, Sentence, Token } from './parsed-text.ts'
import { wordNumber } from './vocabulary.ts'

/**
 * The English parse of a text. The same text gives the same parse whatever was parsed before it, in time linear
 * in its length (giant texts go to the parser in pieces, see {@link chunksOf}).
 */
export function parseEnglish(text: string): ParsedText {
  const { tokens, values, sentences: ranges, paragraphs } = tokenize(text)
  const words = new Uint8Array(tokens.length)
  for (let i = 0; i < words.length; i += 1) if (tokens[i]?.isWord === true) words[i] = 1
  const quoted = markQuoted(values, words, paragraphs)
  // The parser sees straight marks alone, of which a single one is nearly always an apostrophe.
  let at = 0
  for (const { start, end } of singleQuotations(text)) {
    while ((tokens[at]?.start ?? start) < start) at += 1
    for (; (tokens[at]?.start ?? end) < end; at += 1) quoted[at] = 1
  }
  const negated = markNegated(values, ranges)
  const nearFirst = markNearFirst(values, ranges, quoted)
  const sentences: Sentence[] = []
  for (const { first, last } of ranges) {
    for (let i = first; i < last; i += 1) {
      const token = tokens[i]
      if (token === undefined) continue
      token.sentence = sentences.length
      if (negated[i] === 1) token.negated = true
      if (nearFirst[i] === 1) token.nearFirst = true
      if (quoted[i] === 1) token.quoted = true
    }
    sentences.push({ start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, first, last })
  }
  return { text, tokens, sentences, language: 'en', languageClass: 'full' }
}

/** One model per process: loading it twice crashes it. */
let loaded: WinkMethods | undefined

function parser(): WinkMethods {
  loaded ??= winkNlp(model, ['sbd', 'pos'])
  return loaded
}

/** A token before what stands around it is known. */
type Unmarked = { -readonly [key in keyof Token]: Token[key] }

/** Tokens in order, white space left out; sentences and paragraphs cover all of them. */
interface RawTokens {
  readonly tokens: Unmarked[]
  /** The tokens' values once more, for what looks at nothing else. */
  readonly values: string[]
  readonly sentences: TokenRange[]
  readonly paragraphs: TokenRange[]
}

function tokenize(original: string): RawTokens {
  const raw: RawTokens = { tokens: [], values: [], sentences: [], paragraphs: [] }
  const { text, shifts } = normalise(original)
  const startOf = offsetWalker(shifts)
  const endOf = offsetWalker(shifts)
  const cutter = new Cutter(raw)
  const { its } = parser()
  for (const [from, to] of chunksOf(text)) {
    const doc = parser().readDoc(from === 0 && to === text.length ? text : text.slice(from, to))
    const tokens = doc.tokens()
    const ids = tokens.out(its.uniqueId) as unknown as readonly number[]
    const pos = tokens.out(its.pos)
    const contracted = tokens.out(its.contractionFlag) as unknown as readonly boolean[]
    // The types miss that tokens give lemmas, and that some contractions have none.
    const lemmaAt = (i: number): string | undefined =>
      tokens.itemAt(i).out(its.lemma as unknown as typeof its.value)
    const formAt = (i: number): Form =>
      forms[ids[i] ?? 0] ?? addForm(ids[i] ?? 0, tokens.itemAt(i).out(its.value))
    const spans = doc.sentences().out(its.span) as unknown as readonly (readonly [number, number])[]
    let at = from
    for (const [first, last] of spans) {
      for (let i = first; i <= last; i += 1) {
        const form = formAt(i)
        const found = find(form.value, text, at)
        if (found < 0) continue
        at = found + form.value.length
        const tag = pos[i] ?? 'X'
        if (tag === 'SPACE') {
          cutter.space(form.value, i + 1 < ids.length ? formAt(i + 1).value : undefined)
          continue
        }
        const { lower } = form
        const lemma =
          (form.clitic ? cliticLemma(lower.text, raw.tokens.at(-1)) : undefined) ??
          (contracted[i] === true ? wordOf(lemmaAt(i) ?? lower.text) : lemmaOf(form, tag, i, lemmaAt))
        raw.values.push(lower.text)
        raw.tokens.push({
          start: startOf(found),
          end: endOf(at),
          value: lower.text,
          valueNumber: lower.number,
          lemma: lemma.text,
          lemmaNumber: lemma.number,
          pos: tag,
          sentence: 0,
          negated: false,
          nearFirst: false,
          isWord: form.isWord,
          quoted: false,
        })
      }
      cutter.sentenceEnd()
    }
  }
  cutter.paragraphEnd()
  return raw
}

/** Where the next token stands: here or after one space nearly always. −1 for the empty token of some runs of full stops. */
function find(value: string, text: string, at: number): number {
  if (value === '') return -1
  const next = text.charCodeAt(at) === SPACE ? at + 1 : at
  return text.startsWith(value, next) ? next : text.indexOf(value, at)
}

const SPACE = 32

/** A word with its number. */
interface Word {
  readonly text: string
  readonly number: number
}

/** What a token's spelling says by itself. */
interface Form {
  /** As it was written, apostrophes straight. */
  readonly value: string
  readonly lower: Word
  /** What a person would count as a word. */
  readonly isWord: boolean
  /** May stand for a verb, see {@link cliticLemma}. */
  readonly clitic: boolean
  /** The first part of speech it was met as, and its lemma then: most forms are never anything else. */
  pos: string
  lemma: Word | undefined
  /** Further parts of speech → lemma. */
  others: Map<string, Word> | undefined
}

/** By the parser's number of the spelling, which holds for as long as the parser lives. */
const forms: (Form | undefined)[] = []
let kept = 0
/** Some 5 MB. Nearly all that is written is written in the first so many spellings; the rare rest is read anew. */
const MOST_KEPT = 24_000

function addForm(id: number, value: string): Form {
  const lower = wordOf(value.toLowerCase())
  const made: Form = {
    value,
    lower,
    isWord: isCounted(lower.text),
    clitic: lower.text === "'s" || CLITIC_LEMMAS.has(lower.text),
    pos: '',
    lemma: undefined,
    others: undefined,
  }
  if (kept < MOST_KEPT) {
    kept += 1
    while (forms.length <= id) forms.push(undefined)
    forms[id] = made
  }
  return made
}

/** The lemma of a form that is no part of a contraction: it depends on the part of speech alone. */
function lemmaOf(form: Form, pos: string, at: number, read: (at: number) => string | undefined): Word {
  if (form.lemma !== undefined && form.pos === pos) return form.lemma
  const known = form.others?.get(pos)
  if (known !== undefined) return known
  const text = read(at)
  const lemma = text === undefined || text === form.lower.text ? form.lower : wordOf(text)
  if (form.lemma === undefined) {
    form.pos = pos
    form.lemma = lemma
  } else {
    form.others ??= new Map()
    form.others.set(pos, lemma)
  }
  return lemma
}

function wordOf(text: string): Word {
  return { text, number: wordNumber(text) }
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
function cliticLemma(value: string, before: Token | undefined): Word | undefined {
  if (value === "'s") {
    return before?.pos === 'PRON' || COPULA_HOSTS.has(before?.value ?? '') ? BE : undefined
  }
  return value === 'm' && before?.value !== 'i' ? undefined : CLITIC_LEMMAS.get(value)
}

const BE = wordOf('be')

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
const CLITIC_LEMMAS: ReadonlyMap<string, Word> = new Map([
  ["'m", BE],
  ['m', BE],
  ["'re", BE],
  ["'ve", wordOf('have')],
  ["'ll", wordOf('will')],
])

const BULLET = /^(?:[-*+•–#>]|\[)/

/** Whether a person would count this lower-case form as a word. */
function isCounted(value: string): boolean {
  if (value === "n't" || value === 'nt' || value === 'm' || CLITIC.test(value)) return false
  return LETTER_OR_DIGIT.test(value)
}

const CLITIC = /^'(?:s|m|d|re|ve|ll)$/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
