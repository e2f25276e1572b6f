/** The shape of a seed tension: an axis with words for people, and limits on where its evidence counts. */

import type { PoleLexicon, TensionAxis } from '../types.ts'

/**
 * Where a piece of evidence counts. In the lists a lower-case word means a lemma or a form, an upper-case one a part of speech (`NOUN`).
 */
export interface EvidenceLimit {
  /** Parts of speech of the first word, one of which it must be. */
  readonly pos?: readonly string[]
  /** Not right after one of these. */
  readonly notAfter?: readonly string[]
  /** Not right before one of these. */
  readonly notBefore?: readonly string[]
  /** Only right after one of these. */
  readonly onlyAfter?: readonly string[]
  /** Only right before one of these. */
  readonly onlyBefore?: readonly string[]
  /** Only with the writer's first person near. */
  readonly own?: boolean
}

/** A pole whose evidence may be limited, by evidence; an owner's pole has no limits. */
export interface LimitedPole extends PoleLexicon {
  readonly limits?: Readonly<Record<string, EvidenceLimit>>
}

/** What the reader takes: a seed axis, or an owner's, which is a {@link TensionAxis} and nothing more. */
export interface ReadableAxis extends TensionAxis {
  readonly poleA: LimitedPole
  readonly poleB: LimitedPole
}

export interface SeedPole extends LimitedPole {
  /** One line that says what is good in this pole. */
  readonly line: string
}

export interface SeedAxis extends ReadableAxis {
  /** Such as `Control ↔ Surrender`. */
  readonly name: string
  readonly poleA: SeedPole
  readonly poleB: SeedPole
}
