import { expect, test } from 'vitest'
import { addMonths, monthWeeks, moveDay } from './month-model.ts'

test('February of a leap year has its 29 days in weeks that begin on Monday', () => {
  const weeks = monthWeeks('2024-02-14')
  expect(weeks).toHaveLength(5)
  expect(weeks[0]?.[0]).toEqual({ day: '2024-01-29', number: 29, inMonth: false })
  expect(weeks.flat().filter(cell => cell.inMonth)).toHaveLength(29)
})

test('a month that begins on a Sunday and has 31 days takes six weeks', () => {
  expect(monthWeeks('2023-10-01')).toHaveLength(6)
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-03-31', -1, '2023-02-28'],
  ['2024-12-05', 1, '2025-01-05'],
  ['2024-01-05', -1, '2023-12-05'],
])('%s and %d month is %s', (day, count, moved) => {
  expect(addMonths(day, count)).toBe(moved)
})

test.each([
  ['ArrowLeft', '2024-02-29'],
  ['ArrowDown', '2024-03-08'],
  ['PageUp', '2024-02-01'],
  ['Home', '2024-02-26'],
  ['End', '2024-03-03'],
  ['a', null],
])('%s from Friday 1 March 2024 goes to %s', (key, day) => {
  expect(moveDay('2024-03-01', key)).toBe(day)
})
