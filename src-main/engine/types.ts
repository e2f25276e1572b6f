/** The words in which the engine speaks: what one reading of a text yields, and what a whole journal's counts yield. */

import type { ParsedText } from './text/parsed-text.ts'

/** Bumped whenever the same text could yield another observation; every derived row carries it. */
export const ENGINE_VERSION = '1.3.0'

/** Half-open UTF-16 range into the text as it was given: `text.slice(start, end)` is the quote. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What works in a language: `full` English; `recurrence` words with spaces; `ngram` Japanese, Chinese …; `none` too short to tell. */
export type LanguageClass = 'full' | 'recurrence' | 'ngram' | 'none'

/** One sighting of a term of the person's own words (the yours tier counts these). */
export interface TermSighting extends Span {
  /** Lemma, or lemmas of a noun phrase or bigram joined by a space; lower case. */
  readonly term: string
  readonly kind: 'word' | 'phrase'
  /** A first person and a mental verb stand near (the reflective share counts these). */
  readonly reflective: boolean
}

/** One sighting of a library concept or a language shape. */
export interface ThemeSighting extends Span {
  /** Key of the concept in the library, such as `sleeplessness`. */
  readonly theme: string
  /** 0 … 1: how much evidence this span carries. */
  readonly strength: number
}

/** Which pole a piece of evidence speaks for; `weight` carries negation and intensity and may be negative. */
export interface TensionEvidence extends Span {
  readonly pole: 'a' | 'b'
  readonly weight: number
}

/** One tension read in one text; a reading is a measurement only when `evidence.length >= 2`. */
export interface TensionReading {
  /** Key of the axis: a seed's key or the id of an axis of the owner's. */
  readonly axis: string
  /** −1 wholly pole A … +1 wholly pole B: (B − A) / (A + B + 1). */
  readonly position: number
  /** 0 … 1: 1 − exp(−(A + B) / 3), × 1.2 (at most 1) where both poles share a sentence with a contrast marker. */
  readonly intensity: number
  /** 0 … 1. */
  readonly confidence: number
  readonly evidence: readonly TensionEvidence[]
}

/** An axis as the reader needs it; the seeds are in tensions/seed-axes.ts, the owner's come from the database. */
export interface TensionAxis {
  readonly key: string
  readonly poleA: PoleLexicon
  readonly poleB: PoleLexicon
}

export interface PoleLexicon {
  readonly name: string
  /** Lower-case lemmas or phrases of lemmas. */
  readonly evidence: readonly string[]
}

/** Everything one reading of one text yields. Same text, same axes, same engine version → the same reading. */
export interface Reading {
  readonly engineVersion: string
  /** ISO 639-1 of the text's main language, or `und`. */
  readonly language: string
  readonly languageClass: LanguageClass
  readonly tokens: number
  readonly words: number
  readonly sentences: number
  readonly terms: readonly TermSighting[]
  readonly themes: readonly ThemeSighting[]
  readonly tensions: readonly TensionReading[]
  /** Sum of AFINN valences (negation heard) and how many words carried one. */
  readonly affect: { readonly sum: number; readonly words: number }
}

/** Reads texts. Make one per process: the model is loaded once. */
export interface Reader {
  parse(text: string): ParsedText
  read(text: string, axes?: readonly TensionAxis[]): Reading
}
