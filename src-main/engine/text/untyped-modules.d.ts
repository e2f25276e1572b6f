/** Declares the two dependencies that ship no types, as far as the engine uses them. */

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
