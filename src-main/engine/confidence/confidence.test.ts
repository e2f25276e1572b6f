import { describe, expect, it } from 'vitest'
import { confidence, features } from './confidence.ts'
import { BANDS } from './weights.ts'

const SIZES = [5, 10, 17, 30, 60, 100, 180, 300, 2000, 100_000]

describe('confidence', () => {
  it('is the logistic of the fitted weights at a fitted size', () => {
    for (const { entries, weights } of BANDS) {
      const input = { k: 4, n: entries, expected: 2, unseen: false }
      const score = features(input).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
      expect(confidence(input)).toBeCloseTo(1 / (1 + Math.exp(-score)), 12)
    }
  })

  it('rises with every further entry that holds the theme', () => {
    for (const n of SIZES) {
      const rising = [3, 4, 6, 9, 14]
        .filter(k => k <= n)
        .map(k => confidence({ k, n, expected: 3, unseen: false }))
      expect(rising).toEqual(rising.toSorted((a, b) => a - b))
      expect(new Set(rising).size).toBeGreaterThan(1)
    }
  })

  it('falls as the background expects more', () => {
    for (const n of SIZES) {
      const falling = [0, 1, 2, 5, 20].map(expected => confidence({ k: 5, n, expected, unseen: false }))
      expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    }
  })

  it('does not believe a word that nobody else uses as soon as a familiar one', () => {
    for (const n of SIZES) {
      const odds = (unseen: boolean) => confidence({ k: 3, n, expected: 1, unseen })
      expect(odds(true)).toBeLessThan(odds(false))
    }
  })

  it('stays at .85 or under until a hundred entries are written, and never claims certainty', () => {
    expect(confidence({ k: 90, n: 99, expected: 0.1, unseen: false })).toBe(0.85)
    expect(confidence({ k: 90, n: 100, expected: 0.1, unseen: false })).toBeGreaterThan(0.9)
    expect(confidence({ k: 90_000, n: 100_000, expected: 0.1, unseen: false })).toBe(0.99)
  })

  it('does not jump where one size band passes into the next', () => {
    for (const edge of [10, 30, 300]) {
      const at = (n: number) => confidence({ k: 8, n, expected: 4, unseen: false })
      expect(Math.abs(at(edge + 1) - at(edge - 1))).toBeLessThan(0.05)
    }
  })

  it('is 0 for what never came', () => {
    expect(confidence({ k: 0, n: 50, expected: 1, unseen: false })).toBe(0)
    expect(confidence({ k: 0, n: 0, expected: 0, unseen: true })).toBe(0)
  })
})
