import { expect, test } from 'vitest'
import { historyFrame, timelineFrame } from './series-frame.ts'
import { tensionHistory } from './tension-history-model.ts'
import { timeline } from './timeline-model.ts'

const POLES = { axis_a: 'Control', axis_b: 'Surrender' }

test('a timeline keeps every period, and only those with words open', () => {
  const model = timeline(
    [
      { period: '2026-01-01', with: 2, reflections: 4, rate: 0.5, low: 0.2, high: 0.8 },
      { period: '2026-02-01', with: 0, reflections: 3, rate: 0, low: 0, high: 0.5 },
      { period: '2026-03-01', with: 0, reflections: 0, rate: null, low: null, high: null },
    ],
    [],
    'month',
    'steady',
  )
  if (!model) throw new Error('no model')
  const opened: string[] = []
  const frame = timelineFrame(model, point => opened.push(point.from))
  expect(frame.points.map(point => [point.key, point.value, point.band, point.open !== null])).toEqual([
    ['2026-01-01', 0.5, [0.2, 0.8], true],
    ['2026-02-01', 0, [0, 0.5], false],
    ['2026-03-01', null, null, false],
  ])
  frame.points[0]?.open?.()
  expect(opened).toEqual(['2026-01-01'])
  expect(frame.y.domain[0]).toBe(0)
  expect(frame.y.ticks.map(tick => tick.at)).toEqual(model.yTicks)
  expect(frame.middle).toBeNull()
})

test('a history stands between its poles, the second-named above, with the middle drawn', () => {
  const model = tensionHistory(
    [{ period: '2026-01-01', position: -0.5, low: -0.9, high: -0.1, intensity: 0.4, count: 3 }],
    'month',
    POLES,
  )
  if (!model) throw new Error('no model')
  const frame = historyFrame(model, POLES, () => {})
  expect(frame.y.domain).toEqual([-1, 1])
  expect(frame.y.ticks.filter(tick => tick.label).map(tick => [tick.at, tick.label])).toEqual([
    [-1, 'Control'],
    [0, 'between'],
    [1, 'Surrender'],
  ])
  expect(frame.middle).toBe(0)
  expect(frame.points).toMatchObject([{ value: -0.5, band: [-0.9, -0.1] }])
})
