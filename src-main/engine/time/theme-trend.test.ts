import { describe, expect, it } from 'vitest'
import { testTrend } from './theme-trend.ts'

describe('testTrend', () => {
  const days = Array.from({ length: 730 }, (_, day) => day)

  it('measures the change of the share per year', () => {
    // From none to every second entry over two years: the share grows by about .25 a year.
    const at = days.filter(day => (day * 7919) % 1460 < day)
    const test = testTrend(days, at)
    expect(test?.s).toBeGreaterThan(0)
    expect(test?.p).toBeLessThan(1e-6)
    expect(test?.slope).toBeCloseTo(0.25, 1)
  })

  it('sees no trend where only the writing grows', () => {
    // Two entries of ten hold it all along, while ever more is written per day.
    const growing = days.map(entry => Math.sqrt(entry) * 27)
    const test = testTrend(
      growing,
      days.filter(entry => entry % 5 === 0),
    )
    expect(test?.p).toBeGreaterThan(0.2)
  })
})
