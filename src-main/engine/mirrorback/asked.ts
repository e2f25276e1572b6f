/** Hears when the writer asks Mirror something: for advice, or for a fact. */

import type { ParsedText } from '../text/parsed-text.ts'
import type { Span } from '../types.ts'

export interface Asked {
  readonly kind: 'advice' | 'fact'
  readonly span: Span
}

const ADVICE =
  /\bwhat (?:should|shall|can|do|must|would you have) i (?:do|say|tell|write|choose)\b|\b(?:should|shall|must|ought) i\b|\bwhat (?:am i|are we) (?:supposed|meant) to do\b|\b(?:any|some|your) advice\b|\btell me what to\b|\bwhat would you do\b|\bcan (?:you|anyone) help me\b|\bhow (?:do|can|should|could) i (?:stop|get|fix|tell|help|cope|deal|make|move|handle|change|overcome|learn|find|be)\b/u

const FACT =
  /^(?:mirror[,:]? )?(?:who|what|when|where|which|how (?:many|much|far|old|long|tall|big)|is|are|was|were|does|did|do you know|can you tell me)\b/u

const OF_THE_WRITER = /\b(?:i|me|my|mine|myself|we|us|our|this|that|it)\b/u

/** The question put to Mirror, if there is one: for advice anywhere in the text, for a fact only where the text is little else. */
export function askedOf(text: string, parsed: ParsedText): Asked | undefined {
  const sentences = parsed.sentences.map(({ start, end, first, last }) => ({
    span: { start, end },
    plain: text.slice(start, end).trim().toLowerCase().replace(/[‘’]/gu, "'"),
    quoted: parsed.tokens.slice(first, last).some(token => token.quoted),
  }))
  const near = sentences.length <= 12 ? sentences : sentences.slice(-3)
  const advice = near.findLast(
    one =>
      !one.quoted &&
      (one.plain.endsWith('?') || /advice|tell me what/u.test(one.plain)) &&
      ADVICE.test(one.plain),
  )
  if (advice !== undefined) return { kind: 'advice', span: advice.span }
  const only = sentences.filter(one => one.plain !== '')
  const fact = only.at(-1)
  if (only.length > 2 || fact === undefined || !fact.plain.endsWith('?')) return undefined
  return FACT.test(fact.plain) && only.every(one => !OF_THE_WRITER.test(one.plain))
    ? { kind: 'fact', span: fact.span }
    : undefined
}
