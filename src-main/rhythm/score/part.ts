/** What the scores are made of: parts that explain themselves, and the weighted mean over those that have data. */
import type { Domain, DomainScore, ScoreFacts, ScorePart } from '#contract/schemas/rhythm-score.ts'

/** Half away from zero, to one decimal; a hair of slack, or 0.05 would fall to the side of its last bit. */
export function oneDecimal(value: number): number {
  return (Math.sign(value) * Math.floor(Math.abs(value) * 10 + 0.5 + 1e-9)) / 10
}

/** The weighted mean over the parts that have a score, and the share of all weight that they have; null without any. */
export function meanOf(
  parts: readonly { readonly weight: number; readonly score: number | null }[],
): { readonly mean: number; readonly share: number } | null {
  let weight = 0
  let sum = 0
  let all = 0
  for (const part of parts) {
    all += part.weight
    if (part.score === null || part.weight === 0) continue
    weight += part.weight
    sum += part.weight * part.score
  }
  return weight === 0 ? null : { mean: sum / weight, share: Math.min(1, weight / all) }
}

export function domainScore(domain: Domain, weight: number, parts: readonly ScorePart[]): DomainScore {
  const mean = meanOf(parts)
  return {
    domain,
    weight,
    score: mean ? oneDecimal(mean.mean) : null,
    coverage: mean ? mean.share : 0,
    parts: [...parts],
  }
}

/** A part without data; the facts say which of several reasons it is. */
export function absent(
  code: string,
  name: string,
  weight: number,
  why: string,
  facts: ScoreFacts = {},
): ScorePart {
  return { code, name, weight, score: null, why, facts }
}

/** The score of the first step whose bound the value is under; else the last. */
export function stepped(
  value: number,
  steps: readonly (readonly [under: number, score: number])[],
  otherwise: number,
): number {
  return steps.find(([under]) => value < under)?.[1] ?? otherwise
}

/** A figure without needless decimals. */
export function figure(value: number): string {
  return String(oneDecimal(value))
}
