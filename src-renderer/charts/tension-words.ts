/** Says where a reading stands between two poles, and how firmly, without preferring either. */

import type { z } from 'zod'
import type { Leaning, TensionTrend } from '#contract/schemas/tension.ts'
import { signed } from './number-words.ts'

export interface Poles {
  readonly axis_a: string
  readonly axis_b: string
}

/** `Control ↔ Surrender`. */
export function axisWords({ axis_a, axis_b }: Poles): string {
  return `${axis_a} ↔ ${axis_b}`
}

/** One reading, −1 … +1: `nearer Control`, `in between`, `wholly Surrender`. */
export function positionWords(position: number, { axis_a, axis_b }: Poles): string {
  const size = Math.abs(position)
  if (size < 0.1) return 'in between'
  const pole = position < 0 ? axis_a : axis_b
  if (size >= 0.95) return `wholly ${pole}`
  return size >= 0.5 ? `nearer ${pole}` : `a little nearer ${pole}`
}

/** A window's mean: called leaning only where its interval leaves out the middle. */
export function leaningWords(leaning: z.infer<typeof Leaning>, { axis_a, axis_b }: Poles): string {
  if (leaning === 'neither') return `between ${axis_a} and ${axis_b}`
  return `leaning toward ${leaning === 'a' ? axis_a : axis_b}`
}

export function tensionTrendWords(trend: z.infer<typeof TensionTrend>, { axis_a, axis_b }: Poles): string {
  const words: Record<z.infer<typeof TensionTrend>, string> = {
    'toward-a': `moving toward ${axis_a}`,
    'toward-b': `moving toward ${axis_b}`,
    steady: 'holding about the same place',
    'too-few': 'too few readings to say how it moves',
  }
  return words[trend]
}

/** 0 … 1: how much of the writing the tension took. */
export function intensityWords(intensity: number): string {
  if (intensity < 0.34) return 'lightly held'
  return intensity < 0.67 ? 'clearly held' : 'strongly held'
}

/** The weight of one word, as the engine counts it: a negator turns it round, other words strengthen or soften it. */
export function weightWords(weight: number): string {
  if (weight < 0) return 'turned round by a “not”'
  if (weight < 0.95) return 'softened'
  return weight > 1.05 ? 'strengthened' : 'plain'
}

/** `+0.12, between −0.03 and +0.27`. */
export function intervalWords(position: number, low: number, high: number): string {
  return `${signed(position)}, between ${signed(low)} and ${signed(high)}`
}
