import { expect, test } from 'vitest'
import { dayHeading, dayRows } from './day-rows.ts'

test('a heading stands above the first reflection of each day only', () => {
  const rows = dayRows(['2024-03-02', '2024-03-02', '2024-02-29'].map(journal_day => ({ journal_day })))
  expect(rows.map(row => row.startsDay)).toEqual([true, false, true])
})

test('today and yesterday are called so, across the end of a month too', () => {
  expect(dayHeading('2024-03-01', '2024-03-01').name).toBe('Today')
  expect(dayHeading('2024-02-29', '2024-03-01').name).toBe('Yesterday')
})

test('an older day is named by its weekday and its full date', () => {
  const { name, date } = dayHeading('1665-06-07', '2024-03-01')
  expect(name).toBe('Sunday')
  expect(date).toContain('1665')
})
