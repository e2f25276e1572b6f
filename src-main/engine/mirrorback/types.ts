/** What the built-in mirrorback is made from, and what it is made into. */

import type { ParsedText } from '../text/parsed-text.ts'
import type { Span, TensionReading } from '../types.ts'

/** A theme sighted in this reflection. */
export interface MirrorTheme {
  readonly key: string
  readonly name: string
  readonly spans: readonly Span[]
  /** How many reflections hold it, this one included. */
  readonly entries: number
  /** Journal day (YYYY-MM-DD) of the first of them. */
  readonly since: string
  readonly pattern_id?: string
}

export interface MirrorTension {
  readonly axis: string
  readonly name: string
  readonly poleA: string
  readonly poleB: string
  readonly reading: TensionReading
}

/** An earlier reflection that has something in common with this one, and the sentence that shows it. */
export interface MirrorRelated {
  readonly reflection_id: string
  readonly journal_day: string
  readonly text: string
  readonly sentence: Span
  /** What this reflection and that sentence share, where it stands in `text`. */
  readonly shared?: Span
}

export interface MirrorbackInput {
  readonly text: string
  readonly parsed: ParsedText
  /** Stable for the reflection, such as its id: the same seed gives the same words. */
  readonly seed: string
  /** 0 for the first reply; each regeneration walks to the next-best framing. */
  readonly variant: number
  /** Every place where the reader saw a theme, or a word for a pole of a tension, whether or not it recurs. */
  readonly seen: { readonly themed: readonly Span[]; readonly pulled: readonly Span[] }
  readonly themes: readonly MirrorTheme[]
  readonly tensions: readonly MirrorTension[]
  readonly related: readonly MirrorRelated[]
  /** Ids of frames used in recent mirrorbacks; they are avoided while others are left. */
  readonly previousFrames: readonly string[]
  /** A journal day as the writer reads it, without a preposition: "12 May 2025". */
  readonly dateWords: (journal_day: string) => string
  readonly affect: { readonly sum: number; readonly words: number }
}

/** Where a piece of the body comes from: `start` and `end` are into the reflection (or the related one), `in_body` into the body. */
export interface MirrorEvidence {
  readonly kind: 'quote' | 'theme' | 'tension' | 'related'
  readonly reflection_id?: string
  readonly start: number
  readonly end: number
  readonly in_body: readonly [number, number]
}

export interface MirrorbackDraft {
  /** Two or three short paragraphs of plain text, separated by a blank line. */
  readonly body: string
  readonly evidence: readonly MirrorEvidence[]
  readonly frames: readonly string[]
  /** No sentence qualified: the body says so and quotes none. */
  readonly silent: boolean
}
