/** What the spelling of an English token says by itself: its lower case, its lemma as one part of speech or another. */

import { MOST_KEPT } from './tagger/lexemes.ts'
import type { Tagger } from './tagger/tagger.ts'
import { wordNumber } from './vocabulary.ts'

/** A word with its number. */
export interface Word {
  readonly text: string
  readonly number: number
}

/** The word and its number, see {@link wordNumber}. */
export function wordOf(text: string): Word {
  return { text, number: wordNumber(text) }
}

/** What a person would count as a word. */
export const IS_WORD = 1
/** May stand for a verb, see {@link cliticLemma}. */
export const IS_CLITIC = 2
const IS_FILLED = 4

/** Arrays by the number of the lexeme: what is met often lies close together in memory. They grow, so fetch them after `flagsOf`. */
export class EnglishForms {
  readonly #tagger: Tagger
  flags = new Uint8Array(ROOM)
  readonly lower: string[] = new Array<string>(ROOM).fill('')
  lowerNumbers = new Int32Array(ROOM)
  /** The first part of speech that it was met as, and its lemma then: most forms are never anything else. */
  lemmaTags = new Uint8Array(ROOM)
  readonly lemmas: string[] = new Array<string>(ROOM).fill('')
  lemmaNumbers = new Int32Array(ROOM)
  /** The lemmas of kept lexemes as further parts of speech: lexeme × 32 + part of speech → lemma. */
  readonly #others = new Map<number, Word>()

  constructor(tagger: Tagger) {
    this.#tagger = tagger
  }

  /** {@link IS_WORD} and {@link IS_CLITIC}, as far as they hold. */
  flagsOf(lexeme: number): number {
    const known = this.flags[lexeme] ?? 0
    return known !== 0 && lexeme < MOST_KEPT ? known : this.#fill(lexeme)
  }

  /** The lemma where it is not the one at hand (see `lemmaTags`). */
  otherLemma(lexeme: number, tag: number): Word {
    const known = lexeme < MOST_KEPT ? this.#others.get(lexeme * 32 + tag) : undefined
    if (known !== undefined) return known
    const lemma = this.#lemmaOf(lexeme, tag)
    if (this.lemmaTags[lexeme] === UNMET) {
      this.lemmaTags[lexeme] = tag
      this.lemmas[lexeme] = lemma.text
      this.lemmaNumbers[lexeme] = lemma.number
    } else if (lexeme < MOST_KEPT) this.#others.set(lexeme * 32 + tag, lemma)
    return lemma
  }

  #lemmaOf(lexeme: number, tag: number): Word {
    const { lower, lowerNumbers } = this
    const text = this.#tagger.lemmaOf(this.#tagger.lexeme(lexeme), this.#tagger.tagNames[tag] ?? 'X')
    const form = lower[lexeme] ?? ''
    return text === undefined || text === form
      ? { text: form, number: lowerNumbers[lexeme] ?? -1 }
      : wordOf(text)
  }

  #fill(lexeme: number): number {
    while (lexeme >= this.flags.length) this.#grow()
    const lower = wordOf(this.#tagger.lexeme(lexeme).value.toLowerCase())
    const clitic = lower.text === "'s" || CLITIC_LEMMAS.has(lower.text)
    const flags = IS_FILLED | (isCounted(lower.text) ? IS_WORD : 0) | (clitic ? IS_CLITIC : 0)
    this.flags[lexeme] = flags
    this.lower[lexeme] = lower.text
    this.lowerNumbers[lexeme] = lower.number
    this.lemmaTags[lexeme] = UNMET
    return flags
  }

  #grow(): void {
    const [flags, lowerNumbers, lemmaTags, lemmaNumbers] = [
      this.flags,
      this.lowerNumbers,
      this.lemmaTags,
      this.lemmaNumbers,
    ]
    const room = 2 * flags.length
    this.flags = new Uint8Array(room)
    this.flags.set(flags)
    this.lowerNumbers = new Int32Array(room)
    this.lowerNumbers.set(lowerNumbers)
    this.lemmaTags = new Uint8Array(room)
    this.lemmaTags.set(lemmaTags)
    this.lemmaNumbers = new Int32Array(room)
    this.lemmaNumbers.set(lemmaNumbers)
    while (this.lower.length < room) this.lower.push('')
    while (this.lemmas.length < room) this.lemmas.push('')
  }
}

const ROOM = MOST_KEPT + 1_024
/** No part of speech has this number. */
const UNMET = 255

/**
 * The verb a clitic stands for, which the parser leaves as it is; undefined where it stands for none. After a noun `'s` is a
 * possessive.
 */
export function cliticLemma(
  clitic: string,
  before: { readonly pos: string; readonly value: string } | undefined,
): Word | undefined {
  if (clitic === "'s") {
    return before?.pos === 'PRON' || COPULA_HOSTS.has(before?.value ?? '') ? BE : undefined
  }
  return clitic === 'm' && before?.value !== 'i' ? undefined : CLITIC_LEMMAS.get(clitic)
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

/** Whether a person would count this lower-case form as a word. */
function isCounted(value: string): boolean {
  if (value === "n't" || value === 'nt' || value === 'm' || CLITIC.test(value)) return false
  return LETTER_OR_DIGIT.test(value)
}

const CLITIC = /^'(?:s|m|d|re|ve|ll)$/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
