import { expect, test } from 'vitest'
import { dayHeading } from './day-heading.ts'

test('today and yesterday are called so, across the end of a month too', () => {
  expect(dayHeading('2024-03-01', '2024-03-01').name).toBe('Today')
  expect(dayHeading('2024-02-29', '2024-03-01').name).toBe('Yesterday')
})

test('an older day is named by its weekday and its full date', () => {
  const { name, date } = dayHeading('1665-06-07', '2024-03-01')
  expect(name).toBe('Sunday')
  expect(date).toContain('1665')
})
