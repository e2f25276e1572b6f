import { describe, expect, it } from 'vitest'
import { expectedEntries, FLOOR, themeRate } from './theme-rates.ts'

describe('expectedEntries', () => {
  it.each([
    [0, 100, 20_000, 0],
    [1_000, 0, 0, 0],
    [5_000, 100, 20_000, 100 * (1 - Math.exp(-1))],
  ])('at %d per million in %d entries of %d tokens', (rate, entries, tokens, expected) => {
    expect(expectedEntries(rate, entries, tokens)).toBeCloseTo(expected, 10)
  })

  it('never exceeds the entries there are', () => {
    expect(expectedEntries(1e9, 50, 10_000)).toBeLessThanOrEqual(50)
  })
})

describe('themeRate', () => {
  it('takes a floor for what the background never saw, and says so', () => {
    expect(themeRate('no-such-theme')).toEqual({ perMillion: FLOOR, unseen: true })
  })
})
