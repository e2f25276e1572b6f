/** Remembers the lexemes of what stood between two spaces, and finds it again without cutting it out of its text. */

/** What a word between two spaces is made of. */
export interface WordParts {
  /** Numbers of its lexemes. */
  readonly lexemes: readonly number[]
  /** Where each of them ends, counted from the word's beginning. */
  readonly ends: readonly number[]
  /** Whether the lexemes, put together, are the word again. */
  readonly whole: boolean
  /** Whether the numbers hold for later texts too. */
  readonly lasting: boolean
}

/** Some 3 MB of words. */
const MOST_KNOWN = 48_000
const LONGEST_KNOWN = 24
/** A power of two: not many more than words, so that they stay near the processor. */
const PLACES = 65_536

// A word is four numbers, so that they are fetched from memory together.
const WORD_SIZE = 4
const HASH = 0
const LETTERS = 1
const FIRST_PART = 2
const SHAPE = 3

/** Words by their number. Number 0 is the one asked for last that is not known. */
export class KnownWords {
  readonly #partsOf: (word: string) => WordParts
  readonly #words = new Int32Array((MOST_KNOWN + 1) * WORD_SIZE)
  readonly #places = new Uint16Array(PLACES)
  #known = 0
  #letters = new Uint16Array(LONGEST_KNOWN * 1_024)
  #usedLetters = 0
  /** Lexeme and end of each part, word after word; fetch them after `find`, which may make them anew. */
  lexemes = new Int32Array(4_096)
  ends = new Int32Array(4_096)
  #usedParts = 0

  /** @param partsOf tells the parts of a word that is not known */
  constructor(partsOf: (word: string) => WordParts) {
    this.#partsOf = partsOf
  }

  /** The number of the word that stands at `from` … `to` of the text, with its hash (see {@link hashed}). */
  find(text: string, from: number, to: number, hash: number): number {
    const words = this.#words
    const length = to - from
    let place = (hash ^ (hash >>> 15)) & (PLACES - 1)
    for (let word = this.#places[place] ?? 0; word !== 0; word = this.#places[place] ?? 0) {
      const at = word * WORD_SIZE
      if (words[at + HASH] === hash && lengthOf(words[at + SHAPE] ?? 0) === length) {
        if (this.#isAt(text, from, length, words[at + LETTERS] ?? 0)) return word
      }
      place = (place + 1) & (PLACES - 1)
    }
    return this.#meet(text, from, length, hash, place)
  }

  /** Its first part in `lexemes` and `ends`. */
  firstPart(word: number): number {
    return this.#words[word * WORD_SIZE + FIRST_PART] ?? 0
  }

  /** See {@link countOf} and {@link isWhole}. */
  shape(word: number): number {
    return this.#words[word * WORD_SIZE + SHAPE] ?? 0
  }

  #isAt(text: string, from: number, length: number, letters: number): boolean {
    for (let i = 0; i < length; i += 1)
      if (text.charCodeAt(from + i) !== this.#letters[letters + i]) return false
    return true
  }

  #meet(text: string, from: number, length: number, hash: number, place: number): number {
    const { lexemes, ends, whole, lasting } = this.#partsOf(text.slice(from, from + length))
    const first = this.#usedParts
    while (first + lexemes.length > this.lexemes.length) this.#growParts()
    this.lexemes.set(lexemes, first)
    this.ends.set(ends, first)
    const keep = lasting && length <= LONGEST_KNOWN && this.#known < MOST_KNOWN
    const word = keep ? this.#known + 1 : 0
    const at = word * WORD_SIZE
    this.#words[at + FIRST_PART] = first
    this.#words[at + SHAPE] = shapeOf(lexemes.length, whole, length)
    if (!keep) return word
    this.#known = word
    this.#usedParts = first + lexemes.length
    this.#places[place] = word
    this.#words[at + HASH] = hash
    this.#words[at + LETTERS] = this.#keepLetters(text, from, length)
    return word
  }

  #keepLetters(text: string, from: number, length: number): number {
    const begin = this.#usedLetters
    if (begin + length > this.#letters.length) {
      const larger = new Uint16Array(2 * this.#letters.length)
      larger.set(this.#letters)
      this.#letters = larger
    }
    for (let i = 0; i < length; i += 1) this.#letters[begin + i] = text.charCodeAt(from + i)
    this.#usedLetters = begin + length
    return begin
  }

  #growParts(): void {
    const [lexemes, ends] = [this.lexemes, this.ends]
    this.lexemes = new Int32Array(2 * lexemes.length)
    this.lexemes.set(lexemes)
    this.ends = new Int32Array(2 * ends.length)
    this.ends.set(ends)
  }
}

/** Where the hash of a word begins. FNV-1a, over its UTF-16 characters. @see https://www.rfc-editor.org/rfc/rfc9923 */
export const HASH_BASIS = 0x811c9dc5 | 0

/** The hash with one more character. */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

function shapeOf(parts: number, whole: boolean, length: number): number {
  return (parts << 9) | (whole ? WHOLE : 0) | Math.min(length, 0xff)
}

const WHOLE = 0x100

function lengthOf(shape: number): number {
  return shape & 0xff
}

/** How many parts a word has. */
export function countOf(shape: number): number {
  return shape >> 9
}

/** Whether its parts, put together, are the word again. */
export function isWhole(shape: number): boolean {
  return (shape & WHOLE) !== 0
}
