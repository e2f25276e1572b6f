import { describe, expect, it } from 'vitest'
import { batchCount, findBursts } from './kleinberg.ts'
import { seededRandom } from './random.ts'

// The worked example of the `burst_detection` package (PyPI): its rates are .339 and .679, its weights below.
const HITS = [0, 2, 1, 6, 7, 2, 8, 7, 2, 1]
const TOTALS = [9, 11, 12, 10, 10, 8, 12, 10, 13, 11]

function gain(hits: readonly number[], totals: readonly number[], s: number, first: number, last: number) {
  const p0 = hits.reduce((a, b) => a + b) / totals.reduce((a, b) => a + b)
  const p1 = Math.min(s * p0, (3 + p0) / 4)
  let sum = 0
  for (let at = first; at <= last; at++) {
    const hit = hits[at] ?? 0
    sum += hit * Math.log(p1 / p0) + ((totals[at] ?? 0) - hit) * Math.log((1 - p1) / (1 - p0))
  }
  return sum
}

/** Best of all 2ⁿ state sequences, by trying each: gain of the busy batches less the price of each entry. */
function bestByTrying(hits: readonly number[], totals: readonly number[], s: number): number {
  let best = 0
  for (let mask = 0; mask < 1 << hits.length; mask++) {
    let total = 0
    for (let at = 0; at < hits.length; at++) {
      if (!((mask >> at) & 1)) continue
      total += gain(hits, totals, s, at, at)
      if (at === 0 || !((mask >> (at - 1)) & 1)) total -= Math.log(hits.length)
    }
    best = Math.max(best, total)
  }
  return best
}

describe('findBursts', () => {
  it('weighs bursts as the published worked example does', () => {
    const [early, late] = findBursts(HITS, TOTALS, { s: 2, gamma: 1 })
    expect([early, late]).toMatchObject([
      { first: 3, last: 4 },
      { first: 6, last: 7 },
    ])
    // 2.68563 (batch 4) and 5.34226 (batches 6 and 7) are published; the cheapest path also takes in batch 3.
    expect(late?.weight).toBeCloseTo(5.34226, 3)
    expect((early?.weight ?? 0) - gain(HITS, TOTALS, 2, 3, 3)).toBeCloseTo(2.68563, 3)
  })

  it('finds the cheapest of all state sequences', () => {
    const random = seededRandom(5)
    for (let round = 0; round < 40; round++) {
      const totals = Array.from({ length: 9 }, () => 3 + Math.floor(random() * 4))
      const hits = totals.map(total => Math.floor(random() ** 2 * (total + 1)))
      if (hits.every(hit => hit === 0)) continue
      const found = findBursts(hits, totals)
      const value = found.reduce((sum, burst) => sum + burst.weight - Math.log(9), 0)
      expect(value).toBeCloseTo(bestByTrying(hits, totals, 3), 9)
    }
  })

  it('finds no burst in an even series, in none and in all', () => {
    const totals = new Array<number>(20).fill(5)
    expect(findBursts(new Array<number>(20).fill(1), totals)).toEqual([])
    expect(findBursts(new Array<number>(20).fill(0), totals)).toEqual([])
    expect(findBursts(totals, totals)).toEqual([])
  })

  it('marks the batches where a theme gathers, at the very start and at the very end too', () => {
    const totals = new Array<number>(40).fill(5)
    const start = totals.map((_, at) => (at < 3 ? 4 : 0))
    expect(findBursts(start, totals)).toMatchObject([{ first: 0, last: 2 }])
    expect(findBursts(start.toReversed(), totals)).toMatchObject([{ first: 37, last: 39 }])
  })
})

describe('batchCount', () => {
  it('cuts into batches of at least three entries and at most eighty batches', () => {
    expect([100, 239, 240, 241, 100_000].map(batchCount)).toEqual([33, 79, 80, 80, 80])
  })
})
