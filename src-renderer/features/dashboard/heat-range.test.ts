import { describe, expect, it } from 'vitest'
import { firstChoice, heatRange } from './heat-range.ts'

describe('the days of the calendar', () => {
  it.each([
    ['recent', '2024-12-31', { from: '2024-01-02', to: '2024-12-31' }],
    ['recent', '2025-02-28', { from: '2024-03-01', to: '2025-02-28' }],
    ['1666', '2026-11-22', { from: '1666-01-01', to: '1666-12-31' }],
  ])('%s on %s are %j', (choice, today, range) => {
    expect(heatRange(choice, today)).toEqual(range)
  })

  it.each([
    ['2026-11-20', 'recent'],
    ['2025-11-23', 'recent'],
    ['2025-11-22', '2025'],
    ['1669-05-31', '1669'],
  ])('a journal that ends on %s begins with %s', (last, choice) => {
    expect(firstChoice(last, '2026-11-22')).toBe(choice)
  })
})
