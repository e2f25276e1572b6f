import { describe, expect, it } from 'vitest'
import { affectTest } from './affect-beside.ts'
import { seededRandom } from './random.ts'

describe('affectTest', () => {
  it('is the exact rank-sum of one month: 4 of 4 lowest among 8', () => {
    // Sum 0+1+2+3 = 6 where 14 is expected, variance 4 · 4 · 9 / 12 = 12.
    const test = affectTest([1, 1, 1, 1, 1, 1, 1, 1], [-4, -3, -2, -1, 1, 2, 3, 4], [0, 1, 2, 3])
    expect(test?.p).toBeCloseTo(0.0209, 4)
    expect(test).toMatchObject({ beside: -2.5, elsewhere: 2.5 })
  })

  it('does not take a dark month in which the theme is frequent for the theme', () => {
    const random = seededRandom(3)
    const months = Array.from({ length: 400 }, (_, at) => Math.floor(at / 200))
    const valences = months.map(month => (month === 0 ? -2 : 2) + random())
    const at = months.flatMap((month, index) => (random() < (month === 0 ? 0.6 : 0.05) ? [index] : []))
    expect(affectTest(months, valences, at)?.p).toBeGreaterThan(0.01)
    const oneMonth = months.map(() => 0)
    expect(affectTest(oneMonth, valences, at)?.p).toBeLessThan(1e-6)
  })

  it('says nothing where no month has both, or no word is valued', () => {
    expect(affectTest([1, 1, 2, 2], [1, 2, 3, 4], [0, 1])).toBeNull()
    expect(affectTest([1, 1], [Number.NaN, Number.NaN], [0])).toBeNull()
  })

  it('leaves entries without a valued word out', () => {
    const beside = affectTest([1, 1, 1, 1, 1], [1, 2, Number.NaN, 3, 4], [0, 2])
    expect(beside).toEqual(affectTest([1, 1, 1, 1], [1, 2, 3, 4], [0]))
  })
})
