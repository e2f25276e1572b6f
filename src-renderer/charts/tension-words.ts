/** Says where a reading stands between two poles, and how firmly, without preferring either. */

import type { z } from 'zod'
import type { Leaning, TensionTrend } from '#contract/schemas/tension.ts'
import { signed } from './number-words.ts'
import { chartWords as text } from './words.ts'

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
  if (size < 0.1) return text.positions.between
  const pole = position < 0 ? axis_a : axis_b
  if (size >= 0.95) return text.positions.wholly(pole)
  return size >= 0.5 ? text.positions.nearer(pole) : text.positions.little(pole)
}

/** A window's mean: called leaning only where its interval leaves out the middle. */
export function leaningWords(leaning: z.infer<typeof Leaning>, { axis_a, axis_b }: Poles): string {
  if (leaning === 'neither') return text.leaning.between(axis_a, axis_b)
  return text.leaning.toward(leaning === 'a' ? axis_a : axis_b)
}

export function tensionTrendWords(trend: z.infer<typeof TensionTrend>, { axis_a, axis_b }: Poles): string {
  const words: Record<z.infer<typeof TensionTrend>, string> = {
    'toward-a': text.tensionTrends.toward(axis_a),
    'toward-b': text.tensionTrends.toward(axis_b),
    steady: text.tensionTrends.steady,
    'too-few': text.tensionTrends.tooFew,
  }
  return words[trend]
}

/** 0 … 1: how much of the writing the tension took. */
export function intensityWords(intensity: number): string {
  if (intensity < 0.34) return text.intensities.light
  return intensity < 0.67 ? text.intensities.clear : text.intensities.strong
}

/** The weight of one word, as the engine counts it: a negator turns it round, other words strengthen or soften it. */
export function weightWords(weight: number): string {
  if (weight < 0) return text.weights.turned
  if (weight < 0.95) return text.weights.softened
  return weight > 1.05 ? text.weights.strengthened : text.weights.plain
}

/** `+0.12, between −0.03 and +0.27`. */
export function intervalWords(position: number, low: number, high: number): string {
  return text.interval(signed(position), signed(low), signed(high))
}
