/** Says a mood in words: two axes, and the field between them. */
import type { Mood } from '#contract/schemas/reflection.ts'
import { words } from '../../words.ts'

/** Such as `pleasant and calm`; the middle of an axis is left unsaid. */
export function moodWords({ valence, energy, label }: Mood): string {
  if (label) return label
  const parts = [
    side(valence, words.write.unpleasant, words.write.pleasant),
    side(energy, words.write.calm, words.write.lively),
  ].filter(part => part !== null)
  return parts.length === 0 ? words.write.between : parts.join(words.write.moodAnd)
}

/** One step of 0.1 in a direction, held inside −1 … 1, without the dust of floating point. */
export function nudge(value: number, by: number): number {
  return Math.round(Math.max(-1, Math.min(1, value + by)) * 100) / 100
}

function side(value: number, low: string, high: string): string | null {
  if (Math.abs(value) < 0.2) return null
  const word = value < 0 ? low : high
  return Math.abs(value) >= 0.75 ? words.write.very(word) : word
}
