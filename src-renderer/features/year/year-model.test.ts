import { describe, expect, test } from 'vitest'
import { countLevel, moodLevel, stepDay, yearOf } from './year-model.ts'

const day = (name: string, reflections: number, valence: number | null = null) => ({
  day: name,
  reflections,
  words: reflections * 10,
  valence,
})

describe('a year', () => {
  test('has every day once, in weeks that begin on Monday', () => {
    const year = yearOf('2024', [])
    expect(year.cells.length).toBe(366)
    expect(year.cells[0]).toMatchObject({ day: '2024-01-01', week: 0, row: 0 })
    expect(year.cells.find(cell => cell.day === '2024-02-29')).toMatchObject({ row: 3 })
    expect(year.weeks).toBe(53)
    expect(yearOf('2023', []).cells[0]).toMatchObject({ week: 0, row: 6 })
  })

  test('holds what was written and how it felt, by day and by month', () => {
    const year = yearOf('2026', [
      day('2026-03-01', 2, 0.5),
      day('2026-03-02', 1, -0.1),
      day('2026-04-01', 1),
      day('2025-03-01', 9, 1),
    ])
    expect(year.months[2]).toMatchObject({ day: '2026-03-01', days: 2, reflections: 3, words: 30 })
    expect(year.months[2]?.valence).toBeCloseTo(0.2)
    expect(year.months[3]).toMatchObject({ reflections: 1, valence: null })
    expect([year.daysWritten, year.daysWithMood]).toEqual([3, 2])
  })
})

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 3],
  [5, 4],
  [40, 4],
])('%i reflections are level %i', (reflections, level) => {
  expect(countLevel(reflections)).toBe(level)
})

test.each([
  [null, null],
  [-1, 1],
  [-0.6, 1],
  [-0.59, 2],
  [-0.2, 2],
  [-0.19, 3],
  [0.19, 3],
  [0.2, 4],
  [0.6, 5],
  [1, 5],
])('a mean mood of %s is level %s', (valence, level) => {
  expect(moodLevel(valence)).toBe(level)
})

test.each([
  ['2026-03-10', 'ArrowRight', '2026-03-17'],
  ['2026-03-10', 'ArrowUp', '2026-03-09'],
  ['2026-01-01', 'ArrowUp', null],
  ['2026-12-30', 'ArrowRight', null],
  ['2026-03-10', 'Home', '2026-01-01'],
  ['2026-03-10', 'a', null],
])('%s and %s: %s', (from, key, to) => {
  expect(stepDay(from, key)).toBe(to)
})
