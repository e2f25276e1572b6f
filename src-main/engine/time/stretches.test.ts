import { describe, expect, it } from 'vitest'
import { batchTotals, bestStretch, slotTotals, stretchLikelihood } from './stretches.ts'

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

describe('stretchLikelihood', () => {
  const gains = { perHit: Math.log(2), perMiss: Math.log(0.5) }

  it('sums the likelihood ratio of every stretch', () => {
    // Stretches of one slot 2, 2, ½; of two 4, 1; of all three 2.
    expect(stretchLikelihood([1, 1, 0], [1, 1, 1], gains)).toBeCloseTo(11.5, 10)
  })

  it('leaves out the stretches that touch none of the slots asked about', () => {
    expect(stretchLikelihood([1, 1, 0], [1, 1, 1], gains, 2, 3)).toBeCloseTo(0.5 + 1 + 2, 10)
    expect(stretchLikelihood([1, 1, 0], [1, 1, 1], gains, 0, 1)).toBeCloseTo(2 + 4 + 2, 10)
  })

  it('is no less than the best stretch alone, and stays a number', () => {
    const long = Array<number>(3000).fill(1)
    expect(stretchLikelihood(long, long, gains)).toBeLessThan(Number.POSITIVE_INFINITY)
    expect(stretchLikelihood([1, 0, 1], [1, 1, 1], gains)).toBeGreaterThan(2)
  })
})
