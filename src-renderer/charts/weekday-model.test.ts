import { expect, test } from 'vitest'
import { weekdays } from './weekday-model.ts'

const rate = (weekday: number, held: number, reflections: number) => ({
  weekday,
  with: held,
  reflections,
  rate: reflections ? held / reflections : null,
  low: reflections ? Math.max(0, held / reflections - 0.1) : null,
  high: reflections ? Math.min(1, held / reflections + 0.1) : null,
})
const WEEK = [
  rate(1, 5, 50),
  rate(2, 5, 50),
  rate(3, 0, 0),
  rate(4, 5, 50),
  rate(5, 5, 50),
  rate(6, 10, 50),
  rate(7, 20, 50),
]

test('seven bars from zero, in the order of the week, longer for a higher share', () => {
  const { marks, plot, mean } = weekdays(WEEK, null, 700, 200)
  expect(marks.map(mark => mark.label)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
  expect(marks[2]).toMatchObject({ y: plot.base, words: 'Wednesday: nothing written' })
  const lengths = marks.map(mark => Math.round(mark.base - mark.y))
  expect(lengths[6]).toBeGreaterThan(lengths[5] ?? 0)
  expect((lengths[6] ?? 0) / (lengths[5] ?? 1)).toBeCloseTo(2, 1)
  for (const mark of marks) expect(mark.high).toBeLessThanOrEqual(mark.low)
  expect(mean?.words).toBe('All days: 17\u00a0%')
})

test('each bar says its counts and its interval', () => {
  expect(weekdays(WEEK, null, 700, 200).marks[6]?.words).toBe(
    'Sunday: in 20 of 50 reflections (40\u00a0%, between 30\u00a0% and 50\u00a0%)',
  )
})

test('a habit is said, and so is its absence', () => {
  expect(weekdays(WEEK, null, 700, 200).summary).toMatch(/^No day of the week stands out/)
  expect(weekdays(WEEK, { weekday: 7, share: 0.4, expected: 0.14 }, 700, 200).summary).toBe(
    'It gathers on Sundays: 40\u00a0% of it, where 14\u00a0% of all reflections are written.',
  )
})
