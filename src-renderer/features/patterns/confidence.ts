/** Says a calibrated probability in words, so that a number is never more precise than its reader. */
import { percent } from '../../charts/number-words.ts'

/** 0 … 1 → `very likely · 93 %`. */
export function confidenceWords(confidence: number): string {
  return `${likelihood(confidence)} · ${percent(confidence)}`
}

/** The word alone. */
export function likelihood(confidence: number): string {
  if (confidence >= 0.9) return 'very likely'
  if (confidence >= 0.75) return 'likely'
  if (confidence >= 0.5) return 'perhaps'
  return 'uncertain'
}
