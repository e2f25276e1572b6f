import { describe, expect, it } from 'vitest'
import { seededRandom } from './random.ts'
import { weekdayTest } from './weekday.ts'

describe('weekdayTest', () => {
  it('gives the χ² of the two-row table worked by hand', () => {
    // Ten entries each on Monday and Tuesday; 8 and 2 hold the theme: (3² / 5) · 4 = 7.2 with one degree of freedom.
    const test = weekdayTest([8, 2, 0, 0, 0, 0, 0], [10, 10, 0, 0, 0, 0, 0], 1)
    expect(test?.chiSquare).toBeCloseTo(7.2, 10)
    expect(test?.p).toBeCloseTo(0.00729, 4)
    expect(test).toMatchObject({ weekday: 1, share: 0.8, expected: 0.5 })
  })

  it('does not take a day for the theme’s own that is merely the day of writing', () => {
    const test = weekdayTest([2, 2, 2, 2, 2, 2, 60], [10, 10, 10, 10, 10, 10, 300], 1)
    expect(test?.p).toBeGreaterThan(0.99)
  })

  it('names the peak day and finds it beyond chance', () => {
    const test = weekdayTest([3, 4, 2, 3, 4, 3, 25], [52, 52, 52, 52, 52, 52, 53], 1)
    expect(test?.weekday).toBe(7)
    expect(test?.p).toBeLessThan(0.001)
  })

  it('keeps its promise on sparse themes: p ≤ .05 in about one of twenty', () => {
    const random = seededRandom(11)
    let small = 0
    for (let round = 0; round < 400; round++) {
      const hits = new Array<number>(7).fill(0)
      for (let dealt = 0; dealt < 12; dealt++) {
        const day = Math.floor(random() * 7)
        hits[day] = (hits[day] ?? 0) + 1
      }
      if ((weekdayTest(hits, new Array<number>(7).fill(50), round)?.p ?? 1) <= 0.05) small++
    }
    expect(small).toBeLessThan(34)
    expect(small).toBeGreaterThan(4)
  })

  it('has nothing to say of one weekday, of none and of every entry', () => {
    const even = new Array<number>(7).fill(3)
    expect(weekdayTest([4, 0, 0, 0, 0, 0, 0], [9, 0, 0, 0, 0, 0, 0], 1)).toBeNull()
    expect(weekdayTest(new Array<number>(7).fill(0), even, 1)).toBeNull()
    expect(weekdayTest(even, even, 1)).toBeNull()
  })
})
