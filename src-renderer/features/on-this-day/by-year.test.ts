import { expect, test } from 'vitest'
import { byYear } from './by-year.ts'

test('each year stands once, newest first as given, and says how long ago it was', () => {
  const days = ['2023-05-01', '2023-05-01', '1999-05-01'].map(journal_day => ({ journal_day }))
  expect(
    byYear(days, '2024-05-01').map(({ year, yearsAgo, reflections }) => [year, yearsAgo, reflections.length]),
  ).toEqual([
    ['2023', 1, 2],
    ['1999', 25, 1],
  ])
})
