/** Small builders that keep the rules readable: a pattern is a phrase, with bounded gaps and nothing nested. */

import type { RulePattern } from './types.ts'

/** Words that may slip between the parts of a phrase without changing what it asks. */
export const FILLER =
  '(?: (?:also|really|just|maybe|perhaps|even|simply|probably|definitely|still|always|then|now|well|possibly|at least|certainly|first|ever|not|only|almost|actually)){0,3}'

/** A breach: `source` is a regular expression over lower-case text with straight marks and single spaces. */
export function breach(why: string, source: string): RulePattern {
  return { why, match: new RegExp(`\\b(?:${source})`, 'giu') }
}

/** A suggestion: counts as directive, and asks for a rewrite where it stands among enough other sentences. */
export function nudge(why: string, source: string): RulePattern {
  return { ...breach(why, source), soft: true }
}
