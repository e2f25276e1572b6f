import { describe, expect, it } from 'vitest'
import { daysOf, yearsBetween } from './time-window.ts'

describe('time windows', () => {
  it.each([
    ['all', '1669-05-31', {}],
    ['year', '1669-05-31', { from: '1668-06-01', to: '1669-05-31' }],
    ['year', '2024-12-31', { from: '2024-01-02', to: '2024-12-31' }],
    ['quarter', '1669-05-31', { from: '1669-03-02', to: '1669-05-31' }],
    ['1666', '1669-05-31', { from: '1666-01-01', to: '1666-12-31' }],
    ['year', null, {}],
  ])('%s of a journal that ends on %s is %j', (window, last, range) => {
    expect(daysOf(window, last)).toEqual(range)
  })

  it.each([
    ['2026-01-01', '2026-01-11', '2026-01-05', '2026-01-06'],
    ['2026-01-01', '2026-01-10', '2026-01-05', '2026-01-06'],
    ['2026-01-01', '2026-01-02', '2026-01-01', '2026-01-02'],
  ])('the halves of %s to %s meet without a gap', (first, last, end, start) => {
    expect(daysOf('earlier', last, first)).toEqual({ from: first, to: end })
    expect(daysOf('later', last, first)).toEqual({ from: start, to: last })
  })

  it('names the calendar years, newest first', () => {
    expect(yearsBetween('1660-01-01', '1662-05-31')).toEqual(['1662', '1661', '1660'])
    expect(yearsBetween(null, null)).toEqual([])
  })
})
