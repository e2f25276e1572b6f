import { describe, expect, it } from 'vitest'
import { TensionId } from '#contract/ids.ts'
import { compare, compareRows } from './compare-model.ts'
import type { MapInput } from './tension-map-model.ts'

const point = (n: number, position: number, reach: number, count = 8): MapInput => ({
  tension_id: TensionId.parse(`01900000-0000-7000-8000-00000000000${n}`),
  name: `A${n} ↔ B${n}`,
  axis_a: `A${n}`,
  axis_b: `B${n}`,
  position,
  low: Math.max(-1, position - reach),
  high: Math.min(1, position + reach),
  intensity: 0.5,
  count,
  leaning: 'neither',
})

describe('two times side by side', () => {
  it.each([
    ['apart, to the left', point(1, 0.5, 0.1), point(1, -0.5, 0.1), 'toward-a'],
    ['apart, to the right', point(1, -0.5, 0.1), point(1, 0.5, 0.1), 'toward-b'],
    ['overlapping', point(1, -0.1, 0.4), point(1, 0.4, 0.4), 'unclear'],
    ['touching', point(1, 0, 0.25), point(1, 0.5, 0.25), 'unclear'],
  ])('intervals %s', (_, before, after, change) => {
    expect(compareRows([before], [after])).toMatchObject([{ change }])
  })

  it('keep a tension that was read in only one of them', () => {
    expect(compareRows([point(1, 0, 0.1)], [point(2, 0, 0.1, 20)])).toMatchObject([
      { earlier: null, later: { count: 20 }, change: 'one-sided' },
      { earlier: { count: 8 }, later: null, change: 'one-sided' },
    ])
  })

  it('are drawn between −1 and +1, the earlier above the later', () => {
    const model = compare(compareRows([point(1, -1, 0)], [point(1, 1, 0, 2)]), 800)
    const [earlier, later] = model.marks[0]?.sides ?? []
    expect(earlier?.x).toBeCloseTo(model.ends[0])
    expect(later?.x).toBeCloseTo(model.ends[2])
    expect(earlier?.y).toBeLessThan(later?.y ?? 0)
    expect([earlier?.few, later?.few]).toEqual([false, true])
    expect(model.summary).toBe('Clearly moved: A1 ↔ B1 toward B1.')
  })

  it('say each side with its interval', () => {
    expect(compareRows([point(1, -0.6, 0.1)], [point(1, 0.6, 0.1)])[0]?.words).toBe(
      'A1 ↔ B1: first nearer A1 (−0.60, between −0.70 and −0.50); then nearer B1 (+0.60, between +0.50 and +0.70); clearly nearer B1 than before',
    )
  })
})
