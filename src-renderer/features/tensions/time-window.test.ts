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

  it('names the calendar years, newest first', () => {
    expect(yearsBetween('1660-01-01', '1662-05-31')).toEqual(['1662', '1661', '1660'])
    expect(yearsBetween(null, null)).toEqual([])
  })
})
