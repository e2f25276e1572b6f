/** Tells whether a sentence speaks of what was written: a reflection does, a maxim does not. */

import { MASK } from './normalise.ts'
import type { Finding } from './types.ts'

const OF_THE_PAGE =
  /\b(?:you|your|yours|page|pages|entry|entries|line|lines|word|words|sentence|sentences|paragraph|paragraphs|passage|text|writing|written|here|there|mirror|i|me|title|list|question|journal|reflection|pattern|tension|verb|tense|comma|voice|tone|between|side|sides|named|mentioned|first|last|middle|beginning|end|twice)\b/u

/** It goes on from the sentence before. */
const GOES_ON =
  /^["'(]*(?:and |but |or |yet |so |perhaps |maybe |then )?(?:it|its|this|that|these|those|they|their|them|he|his|she|her|neither|both|another|other|others|one|two|three|something|nothing|someone|somewhere|which|who|where|what|when|how|is|was|are|were|does|did|do|whose|as|the two|the other|the same|the first|the last|the second)\b/u

/** A finding where `sentence` (normalised, quotations masked) names nothing of the page, and nothing out of `sourceWords`. */
export function findUnanchored(sentence: string, sourceWords: ReadonlySet<string>): readonly Finding[] {
  if (sentence.includes(MASK) || OF_THE_PAGE.test(sentence) || GOES_ON.test(sentence)) return []
  const words = sentence.match(/[\p{L}]{4,}/gu) ?? []
  if (words.some(word => sourceWords.has(word))) return []
  return [{ start: 0, end: sentence.length, why: 'speaks of something that is not on the page' }]
}

/** The longer words of the writer's texts, lower case: what a sentence may be about. */
export function wordsOf(sources: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const source of sources)
    for (const word of source.toLowerCase().matchAll(/\p{L}{4,}/gu)) words.add(word[0])
  return words
}
