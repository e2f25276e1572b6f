/** Parses English with wink-nlp: tokens, lemmas, parts of speech and sentences, each with its exact span. */

import model from 'wink-eng-lite-web-model'
import winkNlp, { type WinkMethods } from 'wink-nlp'
import { chunksOf } from './chunks.ts'
import { markNearFirst, markNegated, markQuoted, type TokenRange } from './cues.ts'
import { normalise, offsetWalker } from './normalise.ts'
import type { ParsedText, Sentence, Token } from './parsed-text.ts'
import { wordNumber } from './vocabulary.ts'

/**
 * The English parse of a text. The same text gives the same parse whatever was parsed before it, in time linear
 * in its length (giant texts go to the parser in pieces, see {@link chunksOf}).
 */
export function parseEnglish(text: string): ParsedText {
  const raw = tokenize(text)
  const { forms, values } = raw
  const words = new Uint8Array(values.length)
  for (let i = 0; i < words.length; i += 1) words[i] = forms[i]?.isWord === true ? 1 : 0
  const quoted = markQuoted(values, words, raw.paragraphs)
  const negated = markNegated(values, raw.sentences)
  const nearFirst = markNearFirst(values, raw.sentences, quoted)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const { first, last } of raw.sentences) {
    for (let i = first; i < last; i += 1) {
      const form = forms[i]
      const lemma = raw.lemmas[i]
      if (form === undefined || lemma === undefined) continue
      tokens.push({
        start: raw.starts[i] ?? 0,
        end: raw.ends[i] ?? 0,
        value: form.lower.text,
        valueNumber: form.lower.number,
        lemma: lemma.text,
        lemmaNumber: lemma.number,
        pos: raw.pos[i] ?? 'X',
        sentence: sentences.length,
        negated: negated[i] === 1,
        nearFirst: nearFirst[i] === 1,
        isWord: form.isWord,
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
  readonly forms: Form[]
  /** The forms' lower-case texts. */
  readonly values: string[]
  readonly lemmas: Word[]
  readonly pos: string[]
  readonly starts: number[]
  readonly ends: number[]
  readonly sentences: TokenRange[]
  readonly paragraphs: TokenRange[]
}

function tokenize(original: string): RawTokens {
  const raw: RawTokens = {
    forms: [],
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
    const formAt = (i: number): Form => formOf(ids[i] ?? 0, () => tokens.itemAt(i).out(its.value))
    const spans = doc.sentences().out(its.span) as unknown as readonly (readonly [number, number])[]
    let at = from
    for (const [first, last] of spans) {
      for (let i = first; i <= last; i += 1) {
        const form = forms[ids[i] ?? 0] ?? formAt(i)
        const found = find(form.value, text, at)
        if (found < 0) continue
        at = found + form.value.length
        const tag = pos[i] ?? 'X'
        if (tag === 'SPACE') cutter.space(form.value, i + 1 < ids.length ? formAt(i + 1).value : undefined)
        else {
          raw.lemmas.push(
            (form.clitic ? cliticLemma(form.lower.text, raw.values, raw.pos) : undefined) ??
              (contracted[i] === true
                ? wordOf(lemmaAt(i) ?? form.lower.text)
                : lemmaOf(form, tag, i, lemmaAt)),
          )
          raw.forms.push(form)
          raw.values.push(form.lower.text)
          raw.pos.push(tag)
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
  /** Part of speech → lemma, as far as asked. */
  readonly lemmas: Map<string, Word>
  /** The last one asked: most forms are always the same part of speech. */
  lastPos: string
  lastLemma: Word | undefined
}

/** By the parser's number of the spelling, which holds for as long as the parser lives. */
const forms: (Form | undefined)[] = []

function formOf(id: number, read: () => string): Form {
  const known = forms[id]
  if (known !== undefined) return known
  const value = read()
  const lower = wordOf(value.toLowerCase())
  const made: Form = {
    value,
    lower,
    isWord: isCounted(lower.text),
    clitic: lower.text === "'s" || CLITIC_LEMMAS.has(lower.text),
    lemmas: new Map(),
    lastPos: '',
    lastLemma: undefined,
  }
  while (forms.length <= id) forms.push(undefined)
  forms[id] = made
  return made
}

/** The lemma of a form that is no part of a contraction: it depends on the part of speech alone. */
function lemmaOf(form: Form, pos: string, at: number, read: (at: number) => string | undefined): Word {
  if (form.lastLemma !== undefined && form.lastPos === pos) return form.lastLemma
  let lemma = form.lemmas.get(pos)
  if (lemma === undefined) {
    lemma = wordOf(read(at) ?? form.lower.text)
    form.lemmas.set(pos, lemma)
  }
  form.lastPos = pos
  form.lastLemma = lemma
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
function cliticLemma(value: string, before: readonly string[], pos: readonly string[]): Word | undefined {
  if (value === "'s") {
    return pos.at(-1) === 'PRON' || COPULA_HOSTS.has(before.at(-1) ?? '') ? BE : undefined
  }
  return value === 'm' && before.at(-1) !== 'i' ? undefined : CLITIC_LEMMAS.get(value)
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
