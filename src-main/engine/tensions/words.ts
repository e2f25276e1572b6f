/** Says in plain words where a tension lies; it names both poles and ranks neither. */

import type { TensionSummary, TensionTrend } from './summary.ts'

export interface PoleNames {
  readonly a: string
  readonly b: string
}

/** Such as “leans toward Control” or “held between Control and Surrender”. */
export function leaningWords(
  { leaning, count }: Pick<TensionSummary, 'leaning' | 'count'>,
  { a, b }: PoleNames,
): string {
  if (count === 0) return `no words of ${a} or ${b} yet`
  if (leaning === 'neither') return `held between ${a} and ${b}`
  return `leans toward ${leaning === 'a' ? a : b}`
}

/** Such as “moving toward Surrender”. */
export function tensionTrendWords(trend: TensionTrend, { a, b }: PoleNames): string {
  const words: Record<TensionTrend, string> = {
    'toward-a': `moving toward ${a}`,
    'toward-b': `moving toward ${b}`,
    steady: 'about where it was',
    'too-few': 'too few readings to say',
  }
  return words[trend]
}
