import { describe, expect, it } from 'vitest'
import {
  dayNumber,
  dayOfNumber,
  dayWords,
  periodEnd,
  periodWords,
  rangeWords,
  shortDay,
  weekdayWords,
} from './day-words.ts'

describe('days in words', () => {
  it('names days long and short', () => {
    expect(dayWords('1666-09-02')).toBe('2 September 1666')
    expect(shortDay('2024-02-29')).toBe('29 Feb 2024')
  })

  it('keeps the Gregorian reading before 1582', () => {
    expect(dayWords('1492-10-12')).toBe('12 October 1492')
  })

  it('names weekdays from Monday', () => {
    expect(weekdayWords(1)).toBe('Monday')
    expect(weekdayWords(7)).toBe('Sunday')
  })

  it.each([
    ['1666-09-06', 'week', 'week of 6 Sep 1666', '1666-09-12'],
    ['2024-02-01', 'month', 'February 2024', '2024-02-29'],
    ['2025-10-01', 'quarter', 'October to December 2025', '2025-12-31'],
  ] as const)('%s as a %s is %s and ends on %s', (start, period, words, end) => {
    expect(periodWords(start, period)).toBe(words)
    expect(periodEnd(start, period)).toBe(end)
  })

  it.each([
    ['1665-06-07', '1666-05-20', 'Jun 1665 – May 1666'],
    ['1666-03-01', '1666-11-30', 'Mar – Nov 1666'],
    ['1666-09-02', '1666-09-15', '2 Sep – 15 Sep 1666'],
    ['1666-09-02', '1666-09-02', '2 Sep 1666'],
    ['1665-12-28', '1666-01-04', '28 Dec 1665 – 4 Jan 1666'],
  ])('the range %s … %s is said as %s', (from, to, words) => {
    expect(rangeWords(from, to)).toBe(words)
  })

  it('counts days both ways, before 1970 too', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayOfNumber(dayNumber('1660-01-01'))).toBe('1660-01-01')
    expect(dayNumber('1666-09-03') - dayNumber('1666-09-02')).toBe(1)
  })
})
