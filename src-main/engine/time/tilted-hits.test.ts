import { describe, expect, it } from 'vitest'
import { stateRates } from './kleinberg.ts'
import { tiltedHits } from './tilted-hits.ts'

describe('tiltedHits', () => {
  it.each([
    [5, 20, 8],
    [12, 30, 3],
    [18, 24, 15],
    [7, 10, 10],
  ])(
    'weighs %i hits of %i entries in a stretch of %i by the hypergeometric formula',
    (hits, entries, inside) => {
      const gains = stateRates(hits, entries, 2.5)
      if (!gains) throw new Error('no gains')
      const shares = Array.from({ length: hits + 1 }, (_, held) => {
        const chance = (choose(inside, held) * choose(entries - inside, hits - held)) / choose(entries, hits)
        return chance * Math.exp(held * gains.perHit + (inside - held) * gains.perMiss)
      })
      const mean = shares.reduce((a, b) => a + b)
      const tilted = tiltedHits({ hits, entries, gains }, inside)
      expect(tilted.mean).toBeCloseTo(mean, 8)
      expect(tilted.mean).toBeLessThanOrEqual(1)
      const total = tilted.summed.at(-1) ?? 0
      let sum = 0
      shares.forEach((share, held) => {
        sum += share
        if (held >= tilted.fewest && share > 0)
          expect((tilted.summed[held - tilted.fewest] ?? 0) / total).toBeCloseTo(sum / mean, 8)
      })
    },
  )

  it('stays a number in a long journal', () => {
    const gains = stateRates(960, 100_000, 2.5)
    if (!gains) throw new Error('no gains')
    for (const inside of [1, 250, 30_000, 99_999, 100_000]) {
      const { mean } = tiltedHits({ hits: 960, entries: 100_000, gains }, inside)
      expect(mean).toBeGreaterThan(0)
      expect(mean).toBeLessThanOrEqual(1 + 1e-9)
    }
  })
})

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  let ways = 1
  for (let at = 1; at <= k; at++) ways = (ways * (n - k + at)) / at
  return ways
}
