import { describe, expect, it } from 'vitest'
import { areaUnderCurve, cohensKappa } from './statistics.ts'

describe('cohensKappa', () => {
  it('gives .4 for the textbook table 20, 5, 10, 15', () => {
    const pairs = [
      ...new Array<[boolean, boolean]>(20).fill([true, true]),
      ...new Array<[boolean, boolean]>(5).fill([true, false]),
      ...new Array<[boolean, boolean]>(10).fill([false, true]),
      ...new Array<[boolean, boolean]>(15).fill([false, false]),
    ]
    expect(cohensKappa(pairs)).toBeCloseTo(0.4, 10)
  })
})

describe('areaUnderCurve', () => {
  it('is the share of pairs in the right order, ties by half', () => {
    expect(areaUnderCurve([3, 2], [1, 2])).toBe(0.875)
    expect(areaUnderCurve([], [1])).toBeNaN()
  })
})
