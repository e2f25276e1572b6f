/** The words of the constitution: its rules, what a check is told, and what a check answers. */

import type { Span } from '../types.ts'

/** Bumped whenever a text could get another verdict; stored with every mirrorback. */
export const CONSTITUTION_VERSION = '1.1.0'

export type RuleId = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9' | 'C10'

/** `reject`: the text may not be shown. `rewrite`: it is tried again, and refused when it does not mend. */
export type Severity = 'reject' | 'rewrite'

export type Outcome = 'pass' | Severity

/** One shape that breaks a rule; `match` runs over one normalised, lower-case sentence. */
export interface RulePattern {
  readonly why: string
  readonly match: RegExp
  /** A suggestion rather than a command: counts towards the directive share; alone it asks for a rewrite. */
  readonly soft?: true
}

/** A rule as data: what the app says of it, what breaks it, and the texts that keep it honest. */
export interface Rule {
  readonly id: RuleId
  readonly title: string
  /** The rule in the plain words that the app shows. */
  readonly plain: string
  readonly severity: Severity
  readonly patterns: readonly RulePattern[]
  /** Texts that this rule must catch. */
  readonly fails: readonly string[]
  /** Texts close to the line that no rule may catch. */
  readonly passes: readonly string[]
}

/** What a text is checked against. */
export interface CheckContext {
  /** The writer's own texts; a quotation may come from these and from nowhere else. */
  readonly sources: readonly string[]
  /** Texts of other identities in the same app: nothing of theirs may appear. */
  readonly otherIdentities?: readonly { readonly texts: readonly string[] }[]
  /** Names that may stand outside quotation marks: of patterns, of poles, and dates in words. */
  readonly labels?: readonly string[]
  /** `built-in` refuses whatever it does not know; `model` knows more shapes, and the writer’s own words. */
  readonly mode: 'built-in' | 'model'
}

export interface Finding extends Span {
  readonly why: string
}

export interface RuleVerdict {
  readonly id: RuleId
  readonly outcome: Outcome
  readonly spans: readonly Finding[]
}

export interface CheckedQuote extends Span {
  /** What stands between the marks, as written. */
  readonly text: string
  readonly found: boolean
}

/** Why a text could not be checked at all (it is then rejected): never a silent pass. */
export type Refusal = 'empty' | 'too-long' | 'language'

/** The answer of the check, in the names under which it is stored and sent. */
export interface Verdict {
  readonly constitution_version: string
  readonly outcome: Outcome
  /** Every rule, in order, the kept ones too. */
  readonly rules: readonly RuleVerdict[]
  /** 0 … 1: directive sentences ÷ sentences. */
  readonly directive_share: number
  readonly quotes: readonly CheckedQuote[]
  readonly refusal: Refusal | null
}
