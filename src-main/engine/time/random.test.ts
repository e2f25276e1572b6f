import { describe, expect, it } from 'vitest'
import { mixSeeds, seededRandom, shuffled, xoshiro } from './random.ts'

describe('seeded randomness', () => {
  it('follows the reference stream of xoshiro128** from the state 1, 2, 3, 4', () => {
    const next = xoshiro([1, 2, 3, 4])
    const words = Array.from({ length: 4 }, () => next() * 2 ** 32)
    expect(words).toEqual([11520, 0, 5927040, 70819200])
  })

  it('gives the same stream for the same seed and another for another', () => {
    const stream = (seed: number) => Array.from({ length: 5 }, seededRandom(seed))
    expect(stream(7)).toEqual(stream(7))
    expect(stream(7)).not.toEqual(stream(8))
  })

  it('spreads evenly over the unit interval', () => {
    const next = seededRandom(42)
    const tenths = new Array<number>(10).fill(0)
    for (let draw = 0; draw < 20_000; draw++) {
      const tenth = Math.floor(next() * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
  })

  it('tells apart seeds mixed in another order', () => {
    expect(mixSeeds(1, 2)).not.toBe(mixSeeds(2, 1))
  })
})

describe('shuffled', () => {
  it('keeps every item, moves them as the seed says, and leaves the given ones alone', () => {
    const items = Array.from({ length: 50 }, (_, at) => at)
    const mixed = shuffled(items, 4)
    expect(mixed.toSorted((one, other) => one - other)).toEqual(items)
    expect(mixed).not.toEqual(items)
    expect(shuffled(items, 4)).toEqual(mixed)
    expect(shuffled(items, 5)).not.toEqual(mixed)
  })
})
