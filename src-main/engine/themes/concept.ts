/** The shape of a library concept: a named theme as data that a reader can check by eye. */

/**
 * A pattern is lemmas or words separated by spaces, matched inside one sentence. Each place may be
 * - `lemma`: the lemma or the word as written, lower case (`n't` has the lemma `not`);
 * - `=word`: the word as written only;
 * - `lemma/NOUN`: with that part of speech;
 * - `a|b/VERB|=c`: any of these;
 * - `word?`: may be absent; `*`: any one token (`*?`: or none), `*` before `/NOUN`: any of that part of speech; `~`: up to three tokens, none of them a negator.
 */
export type Pattern = string

/** What a concept is: a theme of life, an emotion named, or a habit of language. */
export type ConceptKind = 'theme' | 'emotion' | 'language-shape'

/** Seeds that count only where one of the companions stands within 6 tokens, in the same sentence. */
export interface NearCondition {
  readonly seeds: readonly Pattern[]
  readonly companions: readonly string[]
}

export interface Concept {
  /** Stable: rows in journals carry it. */
  readonly key: string
  /** Shown to the writer; every content word of it is evidenced by what matches. */
  readonly name: string
  readonly kind: ConceptKind
  /** Enough on their own. */
  readonly seeds: readonly Pattern[]
  readonly near?: readonly NearCondition[]
  /** A match that overlaps one of these does not count. */
  readonly unless?: readonly Pattern[]
  /** Counts only within 9 tokens of the writer's own `I`, and outside quotations. */
  readonly firstPerson?: boolean
  /** Does not count where a negator stands within 3 tokens before. */
  readonly affirmed?: boolean
  /** Sentences that must be sighted, and sentences that must not. */
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
}
