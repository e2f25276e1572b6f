import { expect, test } from 'vitest'
import { ratio, rowLine, within } from './report.ts'

test.each([
  [within('save', 3, 'ms', 5), 'ok    save'],
  [within('save', 6, 'ms', 5), 'MISS  save'],
  [ratio('save / floor', 6, 3, 'ms', 2), 'ok    save / floor'],
  [ratio('save / floor', 7, 3, 'ms', 2), 'MISS  save / floor'],
])('a figure with a limit says whether it holds, and the limit', (row, begins) => {
  expect(rowLine(row)).toMatch(begins)
  expect(rowLine(row)).toMatch(/ {2}limit \d$/)
})

test.each([
  within('save', 6, 'ms', Number.POSITIVE_INFINITY),
  ratio('save', 6, 3, 'ms', Number.POSITIVE_INFINITY),
])('a figure without a limit neither holds nor fails, and names none', row => {
  expect(row.ok).toBeUndefined()
  expect(rowLine(row)).toMatch(/^ {6}save/)
  expect(rowLine(row)).not.toMatch(/limit|Infinity/)
})

test('a ratio keeps the two figures it is made of', () => {
  expect(ratio('save', 6, 3, 'ms', 2)).toMatchObject({ value: 2, of: [6, 3], unit: '× (6.00 / 3.00 ms)' })
})
