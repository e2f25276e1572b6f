/** How strongly the owner says a tension is held: three words for a number that nobody feels to the digit. */

export const strengths = ['light', 'clear', 'strong'] as const
export type Strength = (typeof strengths)[number]

/** The middles of what is called lightly, clearly and strongly held. */
const INTENSITY: Record<Strength, number> = { light: 0.2, clear: 0.5, strong: 0.85 }

export const strengthOf = {
  intensity: (strength: Strength): number => INTENSITY[strength],
  /** The word of an intensity, 0 … 1. */
  reading: (intensity: number): Strength =>
    intensity < 0.34 ? 'light' : intensity < 0.67 ? 'clear' : 'strong',
}
