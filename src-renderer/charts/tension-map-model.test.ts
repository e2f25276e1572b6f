import { describe, expect, it } from 'vitest'
import { TensionId } from '#contract/ids.ts'
import { overlap } from './label-placement.ts'
import { type MapFrame, type MapInput, tensionMap } from './tension-map-model.ts'

const frame: MapFrame = {
  width: 640,
  height: 440,
  margin: { top: 20, right: 20, bottom: 20, left: 20 },
  charWidth: 6.5,
  lineHeight: 16,
  maxRadius: 18,
}

function point(a: string, b: string, changed: Partial<MapInput> = {}): MapInput {
  return {
    tension_id: TensionId.parse('01900000-0000-7000-8000-000000000001'),
    name: `${a} ↔ ${b}`,
    axis_a: a,
    axis_b: b,
    position: 0,
    low: -0.1,
    high: 0.1,
    intensity: 0.4,
    count: 10,
    leaning: 'neither',
    ...changed,
  }
}

describe('tension map', () => {
  it.each([
    ['wholly pole A on the left', { position: -1 }, 20],
    ['the middle in the middle', { position: 0 }, 320],
    ['wholly pole B on the right', { position: 1 }, 620],
  ])('puts %s', (_, changed, x) => {
    expect(tensionMap([point('Being', 'Doing', changed)], frame).marks[0]?.x).toBe(x)
  })

  it('draws the interval as a whisker that stays on the plane', () => {
    const [mark] = tensionMap([point('Being', 'Doing', { position: -0.9, low: -1, high: -0.5 })], frame).marks
    expect(mark?.whisker).toEqual([20, 170])
  })

  it('lets the area grow with the count, and keeps one reading visible', () => {
    const { marks } = tensionMap(
      [
        point('A', 'B', { count: 100 }),
        point('C', 'D', { count: 25, intensity: 0.2 }),
        point('E', 'F', { count: 1, intensity: 0.1 }),
      ],
      frame,
    )
    expect(marks.map(m => m.r)).toEqual([18, 9, 4])
  })

  it.each([
    [2, true],
    [3, false],
  ])('%d readings are few: %s', (count, few) => {
    expect(tensionMap([point('A', 'B', { count })], frame).marks[0]?.few).toBe(few)
  })

  it('sets more intense higher', () => {
    const model = tensionMap(
      [point('A', 'B', { intensity: 0.55 }), point('C', 'D', { intensity: 0.1 })],
      frame,
    )
    const [high, low] = model.marks
    expect((high?.y ?? 0) < (low?.y ?? 0)).toBe(true)
  })

  it.each([
    [
      [0.55, 0.1],
      [0, 0.6],
      [0, 0.2, 0.4, 0.6],
    ],
    [
      [0.52, 0.71],
      [0.4, 0.8],
      [0.4, 0.5, 0.6, 0.7, 0.8],
    ],
    [[0.5], [0.4, 0.6], [0.4, 0.5, 0.6]],
    [[1], [0.8, 1], [0.8, 0.9, 1]],
    [[0], [0, 0.2], [0, 0.1, 0.2]],
  ])('intensities %j are drawn on %j', (values, domain, ticks) => {
    const model = tensionMap(
      values.map(intensity => point('A', 'B', { intensity })),
      frame,
    )
    expect(model.yDomain).toEqual(domain)
    expect(model.yTicks).toEqual(ticks)
  })

  it('labels nine tensions in one place without covering any', () => {
    const names = [
      'Control',
      'Certainty',
      'Individual',
      'Being',
      'Logic',
      'Connection',
      'Action',
      'Structure',
      'Holding',
    ]
    const points = names.map((name, i) =>
      point(name, 'Something', { position: (i - 4) / 40, intensity: 0.4 + i / 200, count: 40 - i }),
    )
    const labels = tensionMap(points, frame).marks.map(m => m.label)
    for (const [i, a] of labels.entries()) for (const b of labels.slice(i + 1)) expect(overlap(a, b)).toBe(0)
  })

  it('says each mark and the whole in words', () => {
    const model = tensionMap(
      [point('Being', 'Doing', { position: 0.3, low: 0.1, high: 0.5, leaning: 'b', count: 1 })],
      frame,
    )
    expect(model.marks[0]?.words).toBe(
      'Being ↔ Doing: leaning toward Doing, position +0.30, between +0.10 and +0.50; intensity 40\u00a0%; 1 reading',
    )
    expect(model.summary).toBe(
      '1 tension read; most often Being ↔ Doing (1 reading). Leaning clearly: Being ↔ Doing toward Doing.',
    )
    expect(tensionMap([], frame).summary).toBe('No tension has been read in this time.')
  })
})
