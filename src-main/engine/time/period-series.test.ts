import { describe, expect, it } from 'vitest'
import { periodSeries, wilson } from './period-series.ts'

describe('periodSeries', () => {
  const entries = ['2024-01-02', '2024-01-09', '2024-01-31', '2024-03-01', '2024-03-01', '2024-04-15']

  it('counts sightings, entries that hold the theme and entries written per month', () => {
    const series = periodSeries({ entries, at: [1, 3, 4], counts: [3, 1, 2], period: 'month' })
    expect(series.map(p => [p.period, p.occurrences, p.entries, p.reflections, p.rate])).toEqual([
      ['2024-01-01', 3, 1, 3, 1 / 3],
      ['2024-02-01', 0, 0, 0, null],
      ['2024-03-01', 3, 2, 2, 1],
      ['2024-04-01', 0, 0, 1, 0],
    ])
    expect(series[1]?.interval).toBeNull()
  })

  it.each(['week', 'month', 'quarter'] as const)('loses no entry and no sighting per %s', period => {
    const series = periodSeries({ entries, at: [0, 2, 5], period })
    expect(series.reduce((sum, p) => sum + p.reflections, 0)).toBe(6)
    expect(series.reduce((sum, p) => sum + p.occurrences, 0)).toBe(3)
  })

  it('keeps to the days asked for, empty periods at both ends included', () => {
    const series = periodSeries({
      entries,
      at: [0, 3],
      period: 'month',
      from: '2024-02-10',
      to: '2024-05-01',
    })
    expect(series.map(p => [p.period, p.reflections, p.entries])).toEqual([
      ['2024-02-01', 0, 0],
      ['2024-03-01', 2, 1],
      ['2024-04-01', 1, 0],
      ['2024-05-01', 0, 0],
    ])
  })

  it('is empty for a journal without entries', () => {
    expect(periodSeries({ entries: [], at: [], period: 'week' })).toEqual([])
  })
})

describe('wilson', () => {
  it('gives the published interval of 81 in 263', () => {
    // Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
    expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4)
    expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4)
  })

  it('stays within 0 and 1 at none and at all', () => {
    expect(wilson(0, 20).low).toBe(0)
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4)
    expect(wilson(29, 29).high).toBe(1)
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })
})
