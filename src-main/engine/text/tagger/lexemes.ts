/** Numbers the lexemes and keeps what is known of each in arrays: what is met often lies close together in memory. */

import type { Lexeme } from './lexicon.ts'

/** Lexemes that are kept. Nearly all that is written is written in the first so many; the rare rest is asked about anew. */
export const MOST_KEPT = 40_000

/**
 * Lexemes by their number. Those from {@link MOST_KEPT} on are of one text only, and their numbers mean others in the next.
 * The arrays grow, so they are to be fetched anew for each text.
 */
export class Lexemes {
  /** See {@link sentenceColumnOf} and its neighbours. */
  facts = new Int32Array(MOST_KEPT + PASSING)
  /** Bit by bit, the parts of speech that it may be. */
  tags = new Int32Array(MOST_KEPT + PASSING)
  /** Characters of its value. */
  lengths = new Int32Array(MOST_KEPT + PASSING)
  readonly described: (Lexeme | undefined)[] = new Array<undefined>(MOST_KEPT + PASSING).fill(undefined)
  /** See {@link keyOf}. */
  readonly #numbers = new Map<number, number>()
  #kept = 0
  #passing = MOST_KEPT

  /** The number of a kept lexeme, or undefined. */
  find(word: number, contraction: number): number | undefined {
    return this.#numbers.get(keyOf(word, contraction))
  }

  /** Gives a lexeme that is not found its number. */
  add(lexeme: Lexeme): number {
    if (this.#kept < MOST_KEPT) {
      const made = this.#kept
      this.#kept += 1
      this.#numbers.set(keyOf(lexeme.word, lexeme.contraction), made)
      this.#put(made, lexeme)
      return made
    }
    const passing = this.#passing
    this.#passing += 1
    if (passing === this.facts.length) this.#grow()
    this.#put(passing, lexeme)
    return passing
  }

  /** To be called before each text. */
  forgetPassing(): void {
    this.described.fill(undefined, MOST_KEPT, this.#passing)
    this.#passing = MOST_KEPT
  }

  #put(number: number, lexeme: Lexeme): void {
    this.facts[number] = factsOf(lexeme)
    this.tags[number] = lexeme.tags
    this.lengths[number] = lexeme.value.length
    this.described[number] = lexeme
  }

  #grow(): void {
    this.facts = grown(this.facts)
    this.tags = grown(this.tags)
    this.lengths = grown(this.lengths)
  }
}

/** Numbers for the lexemes of one text that are not kept; more are made where they are needed. */
const PASSING = 1_024

function grown(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 * from.length)
  to.set(from)
  return to
}

/** One number for a word alone or as a part of a contraction. */
function keyOf(word: number, contraction: number): number {
  return contraction * 2 ** 32 + word
}

function factsOf({ sentenceColumn, tag, fixed, firstHint, secondHint }: Lexeme): number {
  return sentenceColumn | (firstHint << 8) | (secondHint << 16) | (tag << 24) | (fixed ? FIXED : 0)
}

/** Its column in the automaton of sentence ends. */
export function sentenceColumnOf(facts: number): number {
  return facts & 0xff
}

/** Its column in the automaton of parts of speech that runs first (0) or second (1). */
export function hintOf(facts: number, automaton: 0 | 1): number {
  return (automaton === 0 ? facts >> 8 : facts >> 16) & 0xff
}

/** The part of speech that it most often is. */
export function tagOf(facts: number): number {
  return (facts >> 24) & 0x1f
}

/** Whether it is that whatever stands around it. */
export function isFixed(facts: number): boolean {
  return (facts & FIXED) !== 0
}

const FIXED = 1 << 29
