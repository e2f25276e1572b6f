/** The parsed form of one text that every observer (themes, terms, tensions, affect) reads. */

import type { LanguageClass, Span } from '../types.ts'

/** One token of the text; `text.slice(start, end)` is exactly what the writer wrote there. */
export interface Token extends Span {
  /** What the writer wrote, lower-cased and with straight apostrophes: the form to match against. */
  readonly value: string
  /** Lower-case lemma; the value itself where the parser knows none. */
  readonly lemma: string
  /** Numbers of the two (see `wordNumber`); equal where value and lemma are. */
  readonly valueNumber: number
  readonly lemmaNumber: number
  /** Universal part of speech (`NOUN`, `VERB`, `ADJ`, `PUNCT` …); `X` outside English. */
  readonly pos: string
  /** Index into {@link ParsedText.sentences}. */
  readonly sentence: number
  /** A negator stands within the 3 tokens before, in the same clause (no comma, colon or dash between). */
  readonly negated: boolean
  /** The writer's own `I`, `me`, `my` … stands within 9 tokens, in the same sentence. */
  readonly nearFirst: boolean
  /** Holds a letter or digit and is not a clitic (`n't`, `'s` …): what a person would count as a word. */
  readonly isWord: boolean
  /** Inside quotation marks that hold at least 3 words: somebody's speech, or a text quoted. */
  readonly quoted: boolean
}

/** A sentence; `first` and `last` are token indices, half-open. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
}

/** One text, read once. */
export interface ParsedText {
  /** The text as it was given; every span in the tokens is a range of it. */
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** ISO 639-1 of the main language, or `und`. */
  readonly language: string
  readonly languageClass: LanguageClass
}
