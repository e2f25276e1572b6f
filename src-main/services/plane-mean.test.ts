import { describe, expect, it } from 'vitest'
import { ReflectionId } from '#contract/ids.ts'
import { planeMean } from './plane-mean.ts'

const row = (x: number, y: number, confidence = 0.5) => ({
  reflection_id: ReflectionId.parse('01900000-0000-7000-8000-000000000001'),
  journal_day: '2026-01-01',
  x,
  y,
  intensity: 0.5,
  x_confidence: confidence,
  y_confidence: confidence,
  evidence: [],
})
const line = (slope: number) =>
  Array.from({ length: 10 }, (_, at) => row(at / 10 - 0.5, slope * (at / 10 - 0.5)))

describe('the mean of a plane', () => {
  it('is unknown for none and for one', () => {
    expect(planeMean([])).toBeNull()
    expect(planeMean([row(0.2, 0.4)])).toBeNull()
  })

  it('lies inside its intervals, drawn toward the surer readings', () => {
    const mean = planeMean([row(-1, -1, 0.1), row(1, 1, 0.9)])
    expect(mean?.x.position).toBeCloseTo(0.8)
    expect(mean?.x.low).toBeLessThan(0.8)
    expect(mean?.y.high).toBeLessThanOrEqual(1)
  })

  it.each([
    [1, 1],
    [-0.5, -1],
    [0, null],
  ])('of ten points on a line of slope %d has the correlation %s', (slope, expected) => {
    const { correlation } = planeMean(line(slope)) ?? { correlation: Number.NaN }
    if (expected === null) expect(correlation).toBeNull()
    else expect(correlation).toBeCloseTo(expected)
  })

  it('of two points says nothing of how they go together', () => {
    expect(planeMean([row(0, 0), row(1, 1)])?.correlation).toBeNull()
  })
})
