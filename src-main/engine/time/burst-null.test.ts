import { describe, expect, it } from 'vitest'
import { BurstNull, batchTotals, bestStretch, slotTotals } from './burst-null.ts'

describe('BurstNull', () => {
  it('gives the same p whatever was asked before', () => {
    const fresh = new BurstNull(3)
    const used = new BurstNull(3)
    used.p(30, 500, 8)
    used.p(12, 300, 4)
    expect(used.p(25, 400, 6.5)).toBe(fresh.p(25, 400, 6.5))
  })

  it('finds a heavier burst less likely, and never impossible', () => {
    const chance = new BurstNull(1)
    const p = [0.5, 5, 7, 9, 12, 200].map(weight => chance.p(40, 365, weight))
    expect(p).toEqual(p.toSorted((a, b) => b - a))
    expect(p.at(-1)).toBeGreaterThan(0)
    expect(p.at(-1)).toBeLessThan(0.0001)
  })

  it('answers for a theme in nearly every entry and for a rare one', () => {
    const chance = new BurstNull(1)
    expect(chance.p(360, 365, 6)).toBeLessThan(0.05)
    for (const weight of [0.5, 4, 50]) {
      expect(chance.p(5, 100, weight)).toBeGreaterThan(0)
      expect(chance.p(5, 100, weight)).toBeLessThanOrEqual(1)
    }
  })
})

describe('bestStretch', () => {
  const gains = { perHit: 2, perMiss: -1 }
  const one = [1, 1, 1, 1, 1, 1, 1]

  it('adds up the run that gains most, over the misses inside it', () => {
    expect(bestStretch([0, 1, 1, 0, 1, 0, 0], one, gains)).toBe(5)
    expect(bestStretch([0, 0, 0], [1, 1, 1], gains)).toBe(0)
  })

  it('reaches beyond the slots asked about, but must touch them', () => {
    expect(bestStretch([1, 1, 0, 0, 0, 0, 1], one, gains, 1, 2)).toBe(4)
    expect(bestStretch([1, 1, 0, 0, 0, 0, 1], one, gains, 6, 7)).toBe(2)
    expect(bestStretch([1, 1, 0, 1, 1, 0, 0], one, gains, 3, 4)).toBe(7)
  })
})

describe('slotTotals', () => {
  it('gives every entry its own slot up to four hundred', () => {
    expect([...slotTotals(365)]).toEqual(Array(365).fill(1))
    expect(slotTotals(100_000)).toHaveLength(400)
    expect(slotTotals(100_000).reduce((a, b) => a + b)).toBe(100_000)
  })
})

describe('batchTotals', () => {
  it.each([100, 239, 240, 3413, 100_000])(
    'spreads all of %i entries over batches of nearly one size',
    entries => {
      const totals = [...batchTotals(entries)]
      expect(totals.reduce((a, b) => a + b)).toBe(entries)
      expect(Math.max(...totals) - Math.min(...totals)).toBeLessThanOrEqual(1)
    },
  )
})
