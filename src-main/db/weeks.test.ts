import { expect, test } from 'vitest'
import { addDays, periodStart } from '#contract/journal-day.ts'
import { weekOf, weekStart } from './weeks.ts'

test('a week begins on the Monday that the contract’s calendar says', () => {
  for (const day of ['0001-01-01', '1660-01-01', '1969-12-29', '1970-01-01', '2026-11-22', '9999-12-26'])
    expect(weekStart(weekOf(day))).toBe(periodStart(day, 'week'))
})

test('the number grows by one from Sunday to Monday and at no other time', () => {
  expect(weekOf('1969-12-29')).toBe(0)
  for (let at = 0; at < 21; at++) {
    const day = addDays('2026-03-02', at)
    expect(weekOf(day)).toBe(weekOf('2026-03-02') + Math.floor(at / 7))
  }
})
