import { describe, expect, it } from 'vitest'
import { chiSquareTail, logChoose, normalTail } from './distributions.ts'

describe('normalTail', () => {
  it.each([
    [0, 0.5],
    [1.959964, 0.025],
    [2.575829, 0.005],
    [-1.644854, 0.95],
    [4, 3.167124e-5],
  ])('gives the table value at z = %f', (z, p) => {
    expect(normalTail(z) / p).toBeCloseTo(1, 5)
  })
})

describe('chiSquareTail', () => {
  it.each([
    [3.841459, 1, 0.05],
    [5.991465, 2, 0.05],
    [7.814728, 3, 0.05],
    [12.591587, 6, 0.05],
    [16.811894, 6, 0.01],
    [22.457744, 6, 0.001],
    [15.086272, 5, 0.01],
  ])('gives the table value at χ² = %f with %i degrees of freedom', (x, degrees, p) => {
    expect(chiSquareTail(x, degrees) / p).toBeCloseTo(1, 4)
  })

  it('is certain where nothing deviates', () => {
    expect(chiSquareTail(0, 6)).toBe(1)
  })
})

describe('logChoose', () => {
  it.each([
    [10, 3, 120],
    [15, 7, 6435],
    [16, 8, 12_870],
    [40, 20, 137_846_528_820],
    [100_000, 2, 4_999_950_000],
    [7, 0, 1],
  ])('of %i over %i is the logarithm of %i', (n, k, ways) => {
    expect(logChoose(n, k)).toBeCloseTo(Math.log(ways), 8)
  })
})
