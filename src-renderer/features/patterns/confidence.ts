/** Says a calibrated probability in words, so that a number is never more precise than its reader. */
import { percent } from '../../charts/number-words.ts'
import { patternWords } from './words.ts'

/** 0 … 1 → `very likely · 93 %`. */
export function confidenceWords(confidence: number): string {
  return `${likelihood(confidence)} · ${percent(confidence)}`
}

/** The word alone. */
export function likelihood(confidence: number): string {
  if (confidence >= 0.9) return patternWords.likely.very
  if (confidence >= 0.75) return patternWords.likely.likely
  if (confidence >= 0.5) return patternWords.likely.perhaps
  return patternWords.likely.uncertain
}
