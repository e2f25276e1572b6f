import { describe, expect, it } from 'vitest'
import { addDays, isoWeekday, parseDay } from '#contract/journal-day.ts'
import { dayNumber, weekdayOf } from './day-number.ts'

describe('dayNumber', () => {
  it('counts days as the journal calendar does, over four centuries', () => {
    for (let day = '1660-01-01'; day < '2100-01-01'; day = addDays(day, 37)) {
      expect(dayNumber(day)).toBe(parseDay(day).getTime() / 86_400_000)
      expect(weekdayOf(dayNumber(day))).toBe(isoWeekday(day))
    }
  })
})
