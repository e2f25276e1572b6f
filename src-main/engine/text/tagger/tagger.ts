/** Tags an English text as wink-nlp does, to the last token and sentence end, in a fraction of its time. */

import { recognise } from './automaton.ts'
import { countOf, HASH_BASIS, hashed, isWhole, KnownWords, type WordParts } from './known-words.ts'
import { hintOf, isFixed, Lexemes, MOST_KEPT, sentenceColumnOf, tagOf } from './lexemes.ts'
import { AMBIGUOUS_QUOTE, contractionOf, type Lexeme, loadLexicon, NO_HINT, TOKEN_SIZE } from './lexicon.ts'

/** A tagged text; it is the tagger's own and holds until the next one is tagged. What lies behind `count` is of earlier texts. */
export interface Tagged {
  readonly count: number
  /** Numbers of the lexemes; those from {@link MOST_KEPT} on are of this text only. */
  readonly lexemes: Int32Array
  /** Characters of each lexeme, by its number. */
  readonly lengths: Int32Array
  /** Where each token begins in the text; −1 for what stands nowhere in it, as the empty token of some runs of full stops. */
  readonly starts: Int32Array
  /** Numbers of the parts of speech. */
  readonly tags: Uint8Array
  readonly sentences: number
  /** The last token of each sentence. */
  readonly lasts: Int32Array
}

/**
 * What the library does anew for every word of every text (cut it out, look it up, ask for its properties one by one) is done
 * here once for each word. Words are cut into tokens by the library, with its tables; make one tagger per process, since it
 * holds the model.
 */
export class Tagger {
  readonly #lexicon = loadLexicon()
  readonly #known = new Lexemes()
  readonly #words = new KnownWords(word => this.#partsOf(word))
  #room = 1_024
  #lexemes = new Int32Array(this.#room)
  #starts = new Int32Array(this.#room)
  #tags = new Uint8Array(this.#room)
  /** 1 where a space stands before the token. */
  #spaced = new Uint8Array(this.#room)
  #columns = new Uint8Array(this.#room)
  #found = new Int32Array(2 * this.#room)
  #lasts = new Int32Array(this.#room)

  /** Numbers of parts of speech → their names. */
  get tagNames(): readonly string[] {
    return this.#lexicon.tagNames
  }

  /** What the library knows of a lexeme. */
  lexeme(number: number): Lexeme {
    const lexeme = this.#known.described[number]
    if (lexeme === undefined) throw new RangeError(`no lexeme has the number ${number}`)
    return lexeme
  }

  /** The lemma as one part of speech; undefined where the model has none. */
  lemmaOf(lexeme: Lexeme, tag: string): string | undefined {
    return this.#lexicon.lemmaOf(lexeme, tag)
  }

  /** Tags the text from `from` to `to` as a text of its own. */
  tag(text: string, from: number, to: number): Tagged {
    this.#known.forgetPassing()
    const count = this.#tokenize(text, from, to)
    const sentences = this.#cutSentences(count)
    this.#tagParts(count)
    return {
      count,
      lexemes: this.#lexemes,
      lengths: this.#known.lengths,
      starts: this.#starts,
      tags: this.#tags,
      sentences,
      lasts: this.#lasts,
    }
  }

  #tokenize(text: string, from: number, to: number): number {
    const words = this.#words
    let count = 0
    // Behind the last token, and behind the last word: the same but where tokens are not what is written.
    let at = from
    let behind = from
    let space = 0
    for (let i = from; i < to; ) {
      const begin = i
      let code = text.charCodeAt(i)
      const kind = kindOf(code)
      if (kind === SPACE) {
        space = 1
        i += 1
        continue
      }
      let hash = HASH_BASIS
      do {
        hash = hashed(hash, code)
        i += 1
        code = text.charCodeAt(i)
      } while (i < to && kindOf(code) === kind)
      const word = words.find(text, begin, i, hash)
      const shape = words.shape(word)
      const first = words.firstPart(word)
      const behindParts = first + countOf(shape)
      this.#makeRoom(count + countOf(shape))
      const plain = isWhole(shape) && at === behind
      let end = begin
      for (let part = first; part < behindParts; part += 1) {
        const lexeme = words.lexemes[part] ?? 0
        this.#lexemes[count] = lexeme
        this.#spaced[count] = space
        if (plain) {
          this.#starts[count] = end
          end = begin + (words.ends[part] ?? 0)
          at = end
        } else {
          const { value } = this.lexeme(lexeme)
          const start = placeOf(value, text, at)
          this.#starts[count] = start
          if (start >= 0) at = start + value.length
        }
        count += 1
        space = 0
      }
      space = 0
      behind = i
    }
    return count
  }

  #partsOf(text: string): WordParts {
    const cut = this.#lexicon.cut(text)
    const lexemes: number[] = []
    const ends: number[] = []
    let end = 0
    for (let at = 0; at < cut.length; at += TOKEN_SIZE) {
      const [word, part, lemmaAndTag] = [cut[at] ?? 0, cut[at + 1] ?? 0, cut[at + 2] ?? 0]
      const lexeme =
        this.#known.find(word, contractionOf(part)) ??
        this.#known.add(this.#lexicon.describe(word, part, lemmaAndTag))
      const { value } = this.lexeme(lexeme)
      lexemes.push(lexeme)
      if (value === '' || !text.startsWith(value, end)) end = Number.POSITIVE_INFINITY
      end += value.length
      ends.push(end)
    }
    const whole = end === text.length
    return { lexemes, ends: whole ? ends : [], whole, lasting: lexemes.every(number => number < MOST_KEPT) }
  }

  /** @see https://github.com/winkjs/wink-eng-lite-web-model, dist/sbd-setter.js */
  #cutSentences(count: number): number {
    const { sentenceEnds, quoteColumn, spacedQuoteColumn } = this.#lexicon
    const { facts } = this.#known
    const columns = this.#columns
    for (let i = 0; i < count; i += 1) {
      const column = sentenceColumnOf(facts[this.#lexemes[i] ?? 0] ?? 0)
      columns[i] =
        column !== AMBIGUOUS_QUOTE ? column : this.#spaced[i] === 1 ? spacedQuoteColumn : quoteColumn
    }
    let sentences = recognise(sentenceEnds, columns, count, this.#found)
    for (let i = 0; i < sentences; i += 1) this.#lasts[i] = this.#found[2 * i] ?? 0
    if (sentences === 0 || (this.#lasts[sentences - 1] ?? 0) < count - 1) {
      this.#lasts[sentences] = count - 1
      sentences += 1
    }
    return sentences
  }

  /** @see https://github.com/winkjs/wink-eng-lite-web-model, dist/pos-updater.js and pos-setter.js */
  #tagParts(count: number): void {
    const { facts, tags: possible } = this.#known
    const tags = this.#tags
    for (let i = 0; i < count; i += 1) tags[i] = tagOf(facts[this.#lexemes[i] ?? 0] ?? 0)
    this.#runTagging(count, 0, possible)
    this.#runTagging(count, 1, possible)
    for (let i = 0; i < count; i += 1) {
      const fact = facts[this.#lexemes[i] ?? 0] ?? 0
      if (isFixed(fact)) tags[i] = tagOf(fact)
    }
  }

  #runTagging(count: number, which: 0 | 1, possible: Int32Array): void {
    const { automaton, columnOfTag } = this.#lexicon.tagging[which]
    const { facts } = this.#known
    const lexemes = this.#lexemes
    const columns = this.#columns
    const tags = this.#tags
    const found = this.#found
    for (let i = 0; i < count; i += 1) {
      const tag = tags[i] ?? 0
      const hint = hintOf(facts[lexemes[i] ?? 0] ?? 0, which)
      columns[i] = hint === NO_HINT || tag === 0 ? (columnOfTag[tag] ?? 0) : hint
    }
    const patterns = recognise(automaton, columns, count, found)
    for (let i = 0; i < patterns; i += 1) {
      const at = found[2 * i] ?? 0
      const tag = found[2 * i + 1] ?? 0
      // A negative one is so whatever the word, another only if the word may be that.
      if (tag < 0) tags[at] = -tag
      else if ((((possible[lexemes[at] ?? 0] ?? 0) >> tag) & 1) === 1) tags[at] = tag
    }
  }

  #makeRoom(tokens: number): void {
    if (tokens <= this.#room) return
    const [lexemes, starts, spaced] = [this.#lexemes, this.#starts, this.#spaced]
    this.#room = 2 * tokens
    this.#lexemes = new Int32Array(this.#room)
    this.#lexemes.set(lexemes)
    this.#starts = new Int32Array(this.#room)
    this.#starts.set(starts)
    this.#spaced = new Uint8Array(this.#room)
    this.#spaced.set(spaced)
    this.#tags = new Uint8Array(this.#room)
    this.#columns = new Uint8Array(this.#room)
    this.#lasts = new Int32Array(this.#room)
    this.#found = new Int32Array(2 * this.#room)
  }
}

/** Where a token stands at or after `at`: here or after one space nearly always. −1 for the empty token. */
function placeOf(value: string, text: string, at: number): number {
  if (value === '') return -1
  const next = text.charCodeAt(at) === BLANK ? at + 1 : at
  return text.startsWith(value, next) ? next : text.indexOf(value, at)
}

const BLANK = 32

const WORD = 0
const SPACE = 1
const BREAK = 2

/** What the library splits a text at: spaces of some widths, and line breaks or tabs, which are tokens. */
const KINDS = new Uint8Array(0x2060)
for (const code of [0x20, 0xa0, 0x2002, 0x2003, 0x2004, 0x2005, 0x2009, 0x200a, 0x202f, 0x205f])
  KINDS[code] = SPACE
for (const code of [9, 10, 13]) KINDS[code] = BREAK

function kindOf(code: number): number {
  return code < KINDS.length ? (KINDS[code] ?? WORD) : WORD
}
