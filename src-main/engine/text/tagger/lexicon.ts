/** The parser's model and word cache, asked about one word at a time by the library's own code. */

import winkModel from 'wink-eng-lite-web-model'
import createCache, { type WordCache } from 'wink-nlp/src/cache.js'
import compileExpressions from 'wink-nlp/src/compile-trex.js'
import wrapDocument from 'wink-nlp/src/dd-wrapper.js'
import createTokenizer from 'wink-nlp/src/tokenizer.js'
import { type Automaton, compileAutomaton, SKIPPED } from './automaton.ts'

/** What is known of a token before it stands in a sentence. */
export interface Lexeme {
  /** The library's number of the word. */
  readonly word: number
  /** Where it is a part of a contraction, which part of which; else 0. */
  readonly contraction: number
  /** The library's number of the lemma that a part of a contraction has. */
  readonly lemma: number
  /** As it is written. */
  readonly value: string
  /** Its column in the automaton of sentence ends; {@link AMBIGUOUS_QUOTE} where a space before it decides. */
  readonly sentenceColumn: number
  /** Number of the part of speech that it most often is. */
  readonly tag: number
  /** Whether it is that part of speech whatever stands around it. */
  readonly fixed: boolean
  /** Bit by bit, the parts of speech that it may be. */
  readonly tags: number
  /** Its columns in the two automata of parts of speech; {@link NO_HINT} where the part of speech itself stands for it. */
  readonly firstHint: number
  readonly secondHint: number
}

export const AMBIGUOUS_QUOTE = 254
export const NO_HINT = 254

/** Finds what marks parts of speech by what stands around them. */
export interface Tagging {
  readonly automaton: Automaton
  /** Number of a part of speech → its column. */
  readonly columnOfTag: Uint8Array
}

/** The model, made ready. */
export interface Lexicon {
  readonly sentenceEnds: Automaton
  /** Columns of an ambiguous quotation mark. */
  readonly quoteColumn: number
  readonly spacedQuoteColumn: number
  /** Run one after the other, the second on what the first made of the tags. */
  readonly tagging: readonly [Tagging, Tagging]
  readonly tagNames: readonly string[]
  /**
   * The tokens of what stands between two spaces, {@link TOKEN_SIZE} numbers each: its word, its part of a contraction (see
   * {@link contractionOf}), its lemma and part of speech if it has them from there, and one for others. The library's cache
   * keeps every new word as long as it lives; the array holds until the next call.
   */
  cut(between: string): readonly number[]
  /** What is known of a token, from the first three of its numbers. */
  describe(word: number, part: number, lemmaAndTag: number): Lexeme
  /** The lemma as one part of speech; undefined where the model has none. */
  lemmaOf(lexeme: Lexeme, tag: string): string | undefined
}

/** What the model's package holds; its own types leave it out. */
interface Model {
  core(): {
    readonly trex: unknown
    readonly tcat: { readonly hash: unknown }
    readonly preserve: unknown
    readonly features: { readonly pos: { readonly list: readonly string[] } }
  }
  readonly featureFn: unknown
  sbd(): { readonly machines: readonly [string] }
  pos(): { readonly machines: readonly [string, string] }
  readonly addons: { lemmatize(value: string, tag: string, cache: WordCache): string }
}

/** Loads the model, some 50 MB; to be done once in a process. */
export function loadLexicon(): Lexicon {
  const model = winkModel as unknown as Model
  const core = model.core()
  const cache = createCache(core, model.featureFn)
  const tokenize = createTokenizer(compileExpressions(core.trex), core.tcat.hash, core.preserve)
  const tokens: number[] = []
  const document = wrapDocument({ cache, tokens, nonBreakingSpaces: {} })
  const tagNames = core.features.pos.list
  const sentenceEnds = compileAutomaton(model.sbd().machines[0], () => 0)
  const [first, second] = model.pos().machines
  const tagging = [taggingBy(first, tagNames), taggingBy(second, tagNames)] as const
  const lineFeed = cache.lookup('\n')?.[0]

  return {
    sentenceEnds,
    quoteColumn: sentenceEnds.columnOf(HINTS + AMBIGUOUS),
    spacedQuoteColumn: sentenceEnds.columnOf(HINTS + AMBIGUOUS_AFTER_SPACE),
    tagging,
    tagNames,
    cut(between) {
      tokens.length = 0
      tokenize(document, between)
      return tokens
    },
    describe,
    lemmaOf({ contraction, word, lemma }, tag) {
      return contraction === 0 ? lemmaOf(word, tag) : cache.value(lemma)
    },
  }

  function describe(word: number, part: number, lemmaAndTag: number): Lexeme {
    const contraction = contractionOf(part)
    const normal = contraction === 0 ? cache.normal(word) : cache.nox(part)
    const fixed = lemmaAndTag !== 0
    const hint = cache.property(word, 'posHint')
    let tags = 0
    for (let tag = 0; tag < tagNames.length; tag += 1) if (cache.isMemberPOS(normal, tag)) tags |= 1 << tag
    return {
      word,
      contraction,
      lemma: lemmaAndTag & LEMMA_MASK,
      value: cache.value(word) ?? '',
      sentenceColumn: sentenceColumn(word, normal),
      tag: fixed ? (lemmaAndTag & TAG_MASK) >>> LEMMA_BITS : cache.posOf(cache.mappedSpelling(word)) || NOUN,
      fixed,
      tags,
      firstHint: hint ? tagging[0].automaton.columnOf(HINTS + hint) : NO_HINT,
      secondHint: hint ? tagging[1].automaton.columnOf(HINTS + hint) : NO_HINT,
    }
  }

  /** @see https://github.com/winkjs/wink-eng-lite-web-model, dist/sbd-transformers.js */
  function sentenceColumn(word: number, normal: number): number {
    if (normal === lineFeed) return SKIPPED
    const hint = cache.property(normal, 'sbdHint') || cache.property(word, 'sbdHint')
    if (hint === AMBIGUOUS) return AMBIGUOUS_QUOTE
    if (hint) return sentenceEnds.columnOf(HINTS + hint)
    if (!cache.property(normal, 'isAbbrev')) return sentenceEnds.columnOf(normal)
    return sentenceEnds.columnOf(HINTS + (cache.value(normal)?.length === 2 ? NO_END : LIKELY_END))
  }

  /** @see https://github.com/winkjs/wink-nlp/blob/master/src/its.js, lemma */
  function lemmaOf(word: number, tag: string): string | undefined {
    const mapped = cache.mappedSpelling(word)
    if (cache.property(mapped, 'isSLemma') === 1) return cache.value(cache.property(mapped, 'lemma'))
    return model.addons.lemmatize(cache.value(cache.normal(word)) ?? '', tag, cache)
  }
}

function taggingBy(machine: string, tagNames: readonly string[]): Tagging {
  const automaton = compileAutomaton(machine, Number)
  // What the model does not know is passed over, as a line break is.
  const columnOfTag = Uint8Array.from(tagNames, (_, tag) => (tag === 0 ? SKIPPED : automaton.columnOf(tag)))
  return { automaton, columnOfTag }
}

/** Numbers of a token. */
export const TOKEN_SIZE = 4

/** Which part of which contraction a token is, by its second number; 0 for none. */
export function contractionOf(part: number): number {
  return part >>> SPACE_BITS
}

// Numbers of wink-nlp's src/constants.js and of the model's sbd-transformers.js and pos-transformers.js.
const SPACE_BITS = 16
const LEMMA_BITS = 20
const LEMMA_MASK = 0xf_ffff
const TAG_MASK = 0x3f0_0000
const NOUN = 8
const HINTS = 1_080_000
const AMBIGUOUS = 4
const AMBIGUOUS_AFTER_SPACE = 6
const LIKELY_END = 7
const NO_END = 8
