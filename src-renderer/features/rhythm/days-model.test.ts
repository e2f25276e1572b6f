import { expect, test } from 'vitest'
import { daysModel, everyDay } from './days-model.ts'

const days = everyDay(
  '2026-02-27',
  '2026-03-02',
  new Map([
    ['2026-02-28', 50],
    ['2026-03-02', 100],
  ]),
)

test('every day has its place, known or not', () => {
  expect(days).toEqual([
    { day: '2026-02-27', value: null },
    { day: '2026-02-28', value: 50 },
    { day: '2026-03-01', value: null },
    { day: '2026-03-02', value: 100 },
  ])
})

test('bars stand on zero, as high as their value, side by side inside the plot', () => {
  const model = daysModel(days, 466, 132, 100)
  if (!model) throw new Error('no model')
  const { bars, plot, yTicks } = model
  expect(bars.map(bar => bar.height)).toEqual([0, 50, 0, 100])
  expect(bars.every(bar => bar.y + bar.height === plot.base)).toBe(true)
  for (const [at, bar] of bars.entries()) {
    expect(bar.x).toBeGreaterThanOrEqual(at === 0 ? plot.left : (bars[at - 1]?.x ?? 0) + bar.width)
    expect(bar.x + bar.width).toBeLessThanOrEqual(plot.right)
  }
  expect(yTicks.at(-1)).toEqual({ y: plot.top, value: 100 })
  expect(model).toMatchObject({ known: 2, mean: 75 })
})

test('names of days do not run into each other, and the last has one', () => {
  const many = everyDay('2026-03-01', '2026-03-31', new Map())
  const ticks = daysModel(many, 400, 132, 100)?.xTicks ?? []
  expect(ticks.at(-1)?.day).toBe('2026-03-31')
  for (const [at, tick] of ticks.entries())
    if (at > 0) expect(tick.x - (ticks[at - 1]?.x ?? 0)).toBeGreaterThanOrEqual(56)
})

test('an axis without a bound reaches the highest value', () => {
  expect(daysModel(days, 448, 132, null)?.yTicks.at(-1)?.value).toBe(100)
  const none = daysModel(everyDay('2026-03-01', '2026-03-02', new Map()), 448, 132, null)
  expect(none).toMatchObject({ known: 0, mean: null })
  expect(daysModel(days, 0, 132, null)).toBeNull()
})
