/** The words of the crisis screen. It errs toward showing help, and it is never a reliable detector of anything. */

import type { Span } from '../types.ts'

/**
 * `none`: nothing heard. `note`: heavy words, but denied, figurative or of a story; nothing is shown by itself.
 * `quiet`: the mirrorback comes, with one quiet line. `pause`: no mirrorback; a calm card with help lines and "continue writing".
 */
export type CrisisLevel = 'none' | 'note' | 'quiet' | 'pause'

export type CrisisTopic = 'suicide' | 'self-harm' | 'harm-to-others' | 'despair' | 'abuse' | 'grief' | 'anger'

/** One shape of words. `match` is a regular expression over lower-case text with straight marks and single spaces. */
export interface CrisisTerm {
  readonly topic: CrisisTopic
  readonly level: 'note' | 'quiet' | 'pause'
  readonly match: string
}

/** The list of one language; a language without a list is not supported, and the screen says so. */
export interface CrisisList {
  /** ISO 639-1. */
  readonly language: string
  readonly version: string
  /** A sentence without any of these stems is not looked at further. */
  readonly stems: string
  /** Harmless figures of speech, blanked before anything else is read. */
  readonly figures: readonly string[]
  readonly terms: readonly CrisisTerm[]
  /** Signs of a plan (means, a time, farewells): alone `quiet`, beside suicidal words anywhere in the text `pause`. */
  readonly plans: readonly string[]
  /** Stands directly before a term and denies it. */
  readonly denials: readonly string[]
  /** Makes of the sentence a story, a song, a piece of news. */
  readonly fiction: readonly string[]
}

export interface CrisisFinding extends Span {
  readonly topic: CrisisTopic
  readonly level: Exclude<CrisisLevel, 'none'>
}

/** What was heard; `supported: false` means that hearing nothing says nothing. */
export interface ScreenResult {
  readonly supported: boolean
  readonly language: string
  readonly list_version: string
  readonly level: CrisisLevel
  readonly findings: readonly CrisisFinding[]
}
