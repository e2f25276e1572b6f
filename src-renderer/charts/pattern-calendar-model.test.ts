import { expect, test } from 'vitest'
import { patternCalendar } from './pattern-calendar-model.ts'

const DAYS = [
  { journal_day: '2025-12-31', occurrences: 9, with: 1 },
  { journal_day: '2026-01-01', occurrences: 1, with: 1 },
  { journal_day: '2026-01-05', occurrences: 2, with: 2 },
  { journal_day: '2026-03-02', occurrences: 4, with: 1 },
  { journal_day: '2026-03-03', occurrences: 7, with: 3 },
]

test('every day of the range has one cell, filled by how often it came', () => {
  const { grid, rows, summary } = patternCalendar('2026-01-01', '2026-12-31', DAYS)
  expect(grid.cells).toHaveLength(365)
  const filled = grid.cells.filter(cell => cell.level > 0)
  expect(filled.map(cell => [cell.day, cell.level, cell.reflections])).toEqual([
    ['2026-01-01', 1, 1],
    ['2026-01-05', 2, 2],
    ['2026-03-02', 3, 1],
    ['2026-03-03', 4, 3],
  ])
  expect(filled[0]).toMatchObject({ row: 3, week: 0, words: '1 January 2026: once, in 1 reflection' })
  expect(rows).toEqual(DAYS.slice(1))
  expect(summary).toBe('On 4 days, 14 times in all.')
})

test('a year without it says so', () => {
  const { grid, rows, summary } = patternCalendar('2024-01-01', '2024-12-31', DAYS)
  expect(grid.cells.every(cell => cell.level === 0)).toBe(true)
  expect(grid.cells).toHaveLength(366)
  expect(rows).toEqual([])
  expect(summary).toBe('It does not come in this year.')
})
