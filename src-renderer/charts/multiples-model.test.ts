import { expect, test } from 'vitest'
import { type MultipleInput, multiples } from './multiples-model.ts'

const one = (name: string, rates: readonly (number | null)[]): MultipleInput => ({
  pattern_id: name,
  name,
  trend: 'steady',
  points: rates.map((rate, at) => ({
    period: `2026-0${at + 1}-01`,
    with: rate === null ? 0 : Math.round(rate * 10),
    reflections: rate === null ? 0 : 10,
    rate,
    low: rate,
    high: rate,
  })),
})
const SERIES = [one('Sea', [0.1, 0.4, null, 0.2]), one('Bread', [0, 0.1, 0.1, 0]), one('Road', [0, 0, 0, 0])]

test('all panels share one scale, and the highest reaches its top', () => {
  const model = multiples(SERIES, 'month', 900)
  if (!model) throw new Error('no model')
  expect(model.top).toBe(0.4)
  const [sea, bread, road] = model.panels
  expect(sea?.peak).toMatchObject({ y: model.panel.top, label: '40\u00a0%' })
  expect(bread?.peak?.y).toBeGreaterThan(sea?.peak?.y ?? Number.POSITIVE_INFINITY)
  expect(road?.peak).toBeNull()
  expect(sea?.line.match(/M/g)).toHaveLength(2)
  expect(sea?.words).toBe('Sea: about as often as before; most in February 2026 (40\u00a0%)')
})

test.each([
  ['week', ['1 Jan 2026', '7 Apr 2026']],
  ['month', ['Jan 2026', 'Apr 2026']],
  ['quarter', ['Jan 2026', 'Jun 2026']],
] as const)('the ends of the time in %ss are short enough for a panel', (period, ends) => {
  expect(multiples(SERIES, period, 900)?.ends).toEqual(ends)
})

test('the table holds every rate that is drawn', () => {
  const model = multiples(SERIES, 'month', 900)
  expect(model?.table).toEqual({
    head: ['Period', 'Sea', 'Bread', 'Road'],
    rows: [
      ['January 2026', '10\u00a0%', '0\u00a0%', '0\u00a0%'],
      ['February 2026', '40\u00a0%', '10\u00a0%', '0\u00a0%'],
      ['March 2026', '–', '10\u00a0%', '0\u00a0%'],
      ['April 2026', '20\u00a0%', '0\u00a0%', '0\u00a0%'],
    ],
  })
})

test.each([
  [900, 3, 1],
  [420, 2, 2],
  [180, 1, 3],
])('at %i pixels there are %i columns and %i rows, and nothing stands outside', (width, columns, rows) => {
  const model = multiples(SERIES, 'month', width)
  if (!model) throw new Error('no model')
  expect(new Set(model.panels.map(panel => panel.x)).size).toBe(columns)
  expect(new Set(model.panels.map(panel => panel.y)).size).toBe(rows)
  for (const panel of model.panels) {
    expect(panel.x + model.panel.width).toBeLessThanOrEqual(width + 1e-9)
    expect(panel.y + model.panel.height).toBeLessThanOrEqual(model.height + 1e-9)
  }
})

test('nothing to compare gives nothing', () => {
  expect(multiples([], 'month', 900)).toBeNull()
  expect(multiples([one('Sea', [])], 'month', 900)).toBeNull()
})
