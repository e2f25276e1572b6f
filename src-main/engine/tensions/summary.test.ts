import { describe, expect, it } from 'vitest'
import { type Measurement, pool, studentQuantile, summarise } from './summary.ts'

function measured(positions: readonly number[], confidence = 0.5): Measurement[] {
  return positions.map((position, at) => ({
    reflection: `r${at}`,
    day: `2024-0${1 + Math.floor(at / 10)}-${String(1 + (at % 10)).padStart(2, '0')}`,
    position,
    intensity: 0.4,
    confidence,
  }))
}

describe('pool', () => {
  it('weighs positions and intensities by confidence', () => {
    const pooled = pool([
      { reflection: 'a', day: '2024-01-01', position: 0.6, intensity: 0.8, confidence: 0.75 },
      { reflection: 'b', day: '2024-01-02', position: -0.2, intensity: 0.4, confidence: 0.25 },
    ])
    expect(pooled.position).toBeCloseTo(0.4, 12)
    expect(pooled.intensity).toBeCloseTo(0.7, 12)
    expect(pooled.spread).toBeCloseTo(Math.sqrt(0.75 * 0.04 + 0.25 * 0.36), 12)
  })

  it('narrows its interval as readings gather, and keeps it within the axis', () => {
    const width = (count: number) => {
      const { interval } = pool(measured(Array.from({ length: count }, (_, at) => (at % 2 ? 0.7 : 0.1))))
      return (interval?.high ?? Number.NaN) - (interval?.low ?? Number.NaN)
    }
    expect(width(40)).toBeLessThan(width(10))
    expect(width(10)).toBeLessThan(width(3))
    expect(pool(measured([1, 1, 0.9])).interval?.high).toBe(1)
  })

  it('has no interval for one reading and nothing for none', () => {
    expect(pool(measured([0.5])).interval).toBeNull()
    expect(pool([])).toEqual({ count: 0, position: null, intensity: null, spread: null, interval: null })
  })

  it('covers the true mean about nineteen times in twenty', () => {
    let covered = 0
    for (let round = 0; round < 400; round++) {
      const positions = Array.from(
        { length: 12 },
        (_, at) => 0.2 + 0.5 * Math.sin(1 + round * 12.9898 + at * 78.233),
      )
      const { interval } = pool(measured(positions))
      if (interval && interval.low <= 0.2 && interval.high >= 0.2) covered++
    }
    expect(covered / 400).toBeGreaterThan(0.93)
  })
})

describe('studentQuantile', () => {
  it.each([
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [1000, 1.962],
  ])('gives the table value for %i degrees of freedom', (degrees, value) => {
    expect(Math.abs(studentQuantile(degrees) / value - 1)).toBeLessThan(0.01)
  })
})

describe('summarise', () => {
  it('calls it leaning only where the interval keeps clear of the middle', () => {
    expect(summarise(measured(new Array(12).fill(-0.5)), 'month').leaning).toBe('a')
    expect(summarise(measured(new Array(12).fill(0.5)), 'month').leaning).toBe('b')
    expect(summarise(measured([0.6, -0.5, 0.7, -0.6, 0.2, 0.1]), 'month').leaning).toBe('neither')
    expect(summarise(measured([0.67, 0.67]), 'month').leaning).toBe('neither')
  })

  it('mirrors exactly when the poles change places', () => {
    const positions = [0.6, -0.2, 0.7, 0.4, 0.1, 0.5, 0.6, 0.3]
    const there = summarise(measured(positions), 'week')
    const mirrored = summarise(measured(positions.map(position => -position)), 'week')
    expect(mirrored.position).toBe(-(there.position ?? Number.NaN))
    expect(mirrored.interval?.low).toBe(-(there.interval?.high ?? Number.NaN))
    expect([there.leaning, mirrored.leaning]).toEqual(['b', 'a'])
  })

  it('has a trend only beyond the dead band and from three readings on', () => {
    expect(summarise(measured([0, 0.9]), 'month')).toMatchObject({ trend: 'too-few', change: null })
    expect(summarise(measured([0, 0, 0.1, 0.1]), 'month').trend).toBe('steady')
    expect(summarise(measured([0, 0, 0.2, 0.2]), 'month').trend).toBe('toward-b')
    expect(summarise(measured([0.3, 0.1, -0.3]), 'month').trend).toBe('toward-a')
  })

  it('has a point for every month between the first and the last', () => {
    const [early, late] = measured([0.4, 0.2])
    if (!early || !late) throw new Error('two measurements were made')
    const { series, first, last } = summarise([early, { ...late, day: '2024-03-20' }], 'month')
    expect(series.map(({ period, count, position }) => [period, count, position])).toEqual([
      ['2024-01-01', 1, 0.4],
      ['2024-02-01', 0, null],
      ['2024-03-01', 1, 0.2],
    ])
    expect([first, last]).toEqual(['2024-01-01', '2024-03-20'])
  })

  it('is empty and calm about nothing', () => {
    expect(summarise([], 'week')).toMatchObject({
      count: 0,
      leaning: 'neither',
      trend: 'too-few',
      series: [],
      first: null,
    })
  })
})
