import { describe, expect, it } from 'vitest'
import { dayNumber } from './day-words.ts'
import { timeTicks } from './time-axis.ts'

const labels = (from: string, to: string, most?: number) => timeTicks(from, to, most).map(t => t.label)

describe('time axis', () => {
  it.each([
    ['1660-01-01', '1669-05-31', ['1660', '1662', '1664', '1666', '1668']],
    ['2024-01-01', '2024-06-30', ['Jan 2024', 'Feb', 'Mar', 'Apr', 'May', 'Jun']],
    ['2023-10-02', '2024-12-30', ['Jan 2024', 'Apr', 'Jul', 'Oct']],
    ['2024-03-05', '2024-03-20', ['Mar 2024']],
    ['2021-07-01', '2024-03-01', ['Jul 2021', '2022', 'Jul', '2023', 'Jul', '2024']],
  ])('from %s to %s reads %j', (from, to, expected) => {
    expect(labels(from, to)).toEqual(expected)
  })

  it('never shows more ticks than asked for', () => {
    for (const most of [3, 5, 8, 12])
      expect(timeTicks('1660-01-01', '2026-01-01', most).length).toBeLessThanOrEqual(most)
  })

  it('places a tick on the first day of its month', () => {
    expect(timeTicks('1660-01-01', '1669-05-31')[1]?.at).toBe(dayNumber('1662-01-01'))
  })
})
