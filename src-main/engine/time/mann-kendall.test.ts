import { describe, expect, it } from 'vitest'
import { mannKendall, theilSen } from './mann-kendall.ts'

describe('mannKendall', () => {
  it('gives S, variance and Z of the worked example of Holy Cross, which holds one tie', () => {
    // J. Little, "A Mann-Kendall Example (By Hand)": S = 54, V = (14·13·33 − 2·1·9) / 18, Z = 2.9058.
    const series = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7]
    const result = mannKendall(series)
    expect(result?.s).toBe(54)
    expect(result?.variance).toBeCloseTo((14 * 13 * 33 - 2 * 1 * 9) / 18, 10)
    expect(result?.z).toBeCloseTo(2.9058, 4)
    expect(result?.p).toBeCloseTo(2 * 0.00183, 4)
  })

  it('negates when the series is turned round', () => {
    const series = [3, 1, 4, 1, 5, 9, 2, 6, 5]
    expect(mannKendall(series.toReversed())?.s).toBe(-(mannKendall(series)?.s ?? Number.NaN))
  })

  it('sees nothing in a constant series and nothing under eight values', () => {
    expect(mannKendall(new Array<number>(10).fill(2))).toMatchObject({ s: 0, z: 0, p: 1 })
    expect(mannKendall([1, 2, 3, 4, 5, 6, 7])).toBeNull()
  })
})

describe('theilSen', () => {
  it('takes the median of all pairwise slopes, unmoved by one outlier', () => {
    expect(theilSen([0, 1, 2, 3, 4], [0, 2, 4, 6, 100])).toBe(2)
  })

  it('averages the two middle slopes of an even number', () => {
    // Slopes 1, 2, 3, 1.5, 2, 2.5: the middle two are both 2.
    expect(theilSen([0, 1, 2, 3], [0, 1, 3, 6])).toBe(2)
  })

  it('has no slope where no two values stand apart in time', () => {
    expect(theilSen([5, 5], [1, 2])).toBeNull()
  })
})
