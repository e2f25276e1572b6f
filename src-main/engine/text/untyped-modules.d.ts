/** Declares what ships no types, as far as the engine uses it: two dependencies, and the inner parts of the parser. */

declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string
  }
  interface StemmerFactory {
    /** @throws when there is no such algorithm. */
    newStemmer(algorithm: string): Stemmer
    algorithms(): string[]
  }
  const factory: StemmerFactory
  export default factory
}

declare module 'stopword' {
  const lists: Readonly<Record<string, readonly string[]>>
  export = lists
}

declare module 'wink-nlp/src/cache.js' {
  /** The words of the model and those met since, by their numbers. */
  export interface WordCache {
    /** One number; four for each part of a contraction; null for a word never met. */
    lookup(text: string): readonly number[] | null
    value(word: number): string | undefined
    property(word: number, name: string): number
    normal(word: number): number
    /** The normal form of a part of a contraction, from the second number of its token. */
    nox(second: number): number
    posOf(word: number): number
    isMemberPOS(word: number, tag: number): boolean
    mappedSpelling(word: number): number
  }
  export default function createCache(core: unknown, features: unknown): WordCache
}

declare module 'wink-nlp/src/compile-trex.js' {
  export default function compile(expressions: unknown): unknown
}

declare module 'wink-nlp/src/dd-wrapper.js' {
  import type { WordCache } from 'wink-nlp/src/cache.js'
  /** Where the tokenizer puts what it finds: four numbers a token. */
  export default function wrap(data: {
    cache: WordCache
    tokens: number[]
    nonBreakingSpaces: object
  }): object
}

declare module 'wink-nlp/src/tokenizer.js' {
  export default function createTokenizer(
    expressions: unknown,
    categories: unknown,
    preserve: unknown,
  ): (document: object, text: string) => void
}
