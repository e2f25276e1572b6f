import { describe, expect, it } from 'vitest'
import { pairPoints, planePoints, throughTime } from './map.ts'
import { type Measurement, summarise } from './summary.ts'

function at(reflection: string, day: string, position: number, confidence = 0.5): Measurement {
  return { reflection, day, position, intensity: 0.5, confidence }
}

const control = [at('r1', '2024-01-01', -0.5, 0.4), at('r2', '2024-01-03', 0.1), at('r4', '2024-02-01', 0.3)]
const rest = [at('r1', '2024-01-01', 0.2), at('r3', '2024-01-09', 0.9), at('r4', '2024-02-01', -0.4, 0.3)]

describe('planePoints', () => {
  it('places each measured tension by mean position and intensity, sized by its count', () => {
    const points = planePoints([
      { axis: 'control-surrender', summary: summarise(control, 'month') },
      { axis: 'structure-flow', summary: summarise([], 'month') },
    ])
    expect(points).toHaveLength(1)
    expect(points[0]).toMatchObject({ axis: 'control-surrender', y: 0.5, size: 3 })
    expect(points[0]?.x).toBeCloseTo((-0.5 * 0.4 + 0.1 * 0.5 + 0.3 * 0.5) / 1.4, 12)
  })
})

describe('pairPoints', () => {
  it('has one point for each reflection that measures both, in time order along the trail', () => {
    expect(pairPoints(control, rest)).toEqual([
      { reflection: 'r1', day: '2024-01-01', x: -0.5, y: 0.2, confidence: 0.4, age: 0 },
      { reflection: 'r4', day: '2024-02-01', x: 0.3, y: -0.4, confidence: 0.3, age: 1 },
    ])
  })

  it('is empty where no reflection measures both', () => {
    expect(pairPoints(control, [])).toEqual([])
  })
})

describe('throughTime', () => {
  it('keeps every measurement and has one band for each period', () => {
    const view = throughTime(control, 'month')
    expect(view.points).toEqual(control)
    expect(view.band.map(({ period, count }) => [period, count])).toEqual([
      ['2024-01-01', 2],
      ['2024-02-01', 1],
    ])
  })
})
