import { expect, test } from 'vitest'
import { rhythm } from './rhythm-model.ts'

const day = (text: string, reflections = 1, words = 100) => ({
  day: text,
  reflections,
  words,
  valence: null,
})
const DAYS = [day('2026-01-05'), day('2026-01-09', 3, 50), day('2026-03-31', 2, 10)]

test('each month has one bar from zero, months without writing included', () => {
  const model = rhythm('2026-01-05', '2026-03-31', DAYS, 600, 120)
  expect(model?.bars.map(bar => [bar.name, bar.reflections, bar.days, bar.written])).toEqual([
    ['January 2026', 4, 2, 150],
    ['February 2026', 0, 0, 0],
    ['March 2026', 2, 1, 10],
  ])
  const [january, february, march] = model?.bars ?? []
  expect(february?.height).toBe(0)
  expect((january?.height ?? 0) / (march?.height ?? 1)).toBeCloseTo(2)
  expect(january?.words).toBe('January 2026: 4 reflections on 2 days, 150 words')
  expect(model?.summary).toBe('Something was written in 2 of 3 months; most in January 2026 (4 reflections).')
  for (const bar of model?.bars ?? []) {
    expect(bar.x).toBeGreaterThanOrEqual(model?.plot.left ?? 0)
    expect(bar.x + bar.width).toBeLessThanOrEqual((model?.plot.right ?? 0) + 1e-9)
  }
})

test('where several months hold the most, none of them is named as the one', () => {
  const even = [day('2026-01-05', 3), day('2026-02-09', 3), day('2026-03-31', 2)]
  expect(rhythm('2026-01-05', '2026-03-31', even, 600, 120)?.summary).toBe(
    'Something was written in each of 3 months; at most 3 reflections in one.',
  )
})

test('bars that stand apart carry their month under the middle', () => {
  const model = rhythm('2026-01-05', '2026-03-31', DAYS, 600, 120)
  expect(model?.centred).toBe(true)
  expect(model?.xTicks.map(tick => tick.label)).toEqual(['Jan 2026', 'Feb', 'Mar'])
  for (const [at, tick] of (model?.xTicks ?? []).entries()) {
    const bar = model?.bars[at]
    expect(Math.abs(tick.x - ((bar?.x ?? 0) + (bar?.width ?? 0) / 2))).toBeLessThan(12)
  }
  expect(rhythm('2020-01-01', '2026-03-31', DAYS, 600, 120)?.centred).toBe(false)
})

test('a long journal is drawn by quarters, and loses nothing', () => {
  const model = rhythm('1990-01-01', '2026-03-31', DAYS, 600, 120)
  expect(model?.period).toBe('quarter')
  expect(model?.bars.reduce((sum, bar) => sum + bar.reflections, 0)).toBe(6)
})

test('of a single month nothing is compared, and only whole numbers stand on the axis', () => {
  const model = rhythm('2026-01-05', '2026-01-05', [day('2026-01-05')], 600, 120)
  expect(model?.summary).toBe('1 reflection in January 2026.')
  expect(model?.yTicks.map(tick => tick.label)).toEqual(['0', '1'])
})

test('nothing is drawn before there is room', () => {
  expect(rhythm('2026-01-05', '2026-03-31', DAYS, 0, 120)).toBeNull()
})
