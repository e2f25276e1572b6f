import { describe, expect, it } from 'vitest'
import { tierFor } from './tier.ts'

describe('tierFor', () => {
  it.each([
    [0, 'quotes'],
    [9, 'quotes'],
    [10, 'early'],
    [29, 'early'],
    [30, 'growing'],
    [99, 'growing'],
    [100, 'established'],
    [364, 'established'],
    [365, 'long'],
    [100_000, 'long'],
  ])('gives %i entries the tier %s', (entries, tier) => {
    expect(tierFor(entries).tier).toBe(tier)
  })

  it('adds one kind of claim with each tier', () => {
    const claims = [9, 10, 30, 100, 365].map(tierFor).map(t => [t.mostThemes, t.weekday, t.bursts, t.trends])
    expect(claims).toEqual([
      [0, false, false, false],
      [3, false, false, false],
      [40, true, false, false],
      [40, true, true, false],
      [40, true, true, true],
    ])
  })
})
