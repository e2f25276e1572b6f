import { describe, expect, it } from 'vitest'
import { clamp, linear, quantile, ticksToMax } from './scale.ts'

describe('scales', () => {
  it('maps a domain onto a range, turned round where the range is', () => {
    const y = linear([0, 1], [100, 0])
    expect([y(0), y(0.25), y(1)]).toEqual([100, 75, 0])
  })

  it('puts a domain of no length in the middle', () => {
    expect(linear([3, 3], [0, 10])(3)).toBe(5)
  })

  it.each([
    [0.31, [0, 0.1, 0.2, 0.3, 0.4]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0.02, [0, 0.005, 0.01, 0.015, 0.02]],
    [0, [0, 1]],
    [37, [0, 10, 20, 30, 40]],
  ])('ticks up to %d are %j', (max, ticks) => {
    expect(ticksToMax(max)).toEqual(ticks)
  })

  it('finds quantiles between values, and 0 for none', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([], 0.5)).toBe(0)
  })

  it('clamps', () => {
    expect([clamp(-2, -1, 1), clamp(0.5, -1, 1), clamp(9, -1, 1)]).toEqual([-1, 0.5, 1])
  })
})
