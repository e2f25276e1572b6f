import { describe, expect, test } from 'vitest'
import { countLevel, moodLevel, yearOf } from './year-model.ts'

const day = (name: string, reflections: number, valence: number | null = null) => ({
  day: name,
  reflections,
  words: reflections * 10,
  valence,
})

const says = {
  count: (name: string, found: { reflections: number } | undefined) =>
    `${name}: ${found?.reflections ?? 'nothing'}`,
  mood: (name: string, valence: number | null) => `${name}: ${valence ?? 'none'}`,
}

describe('a year', () => {
  test('has every day once, in weeks that begin on Monday', () => {
    const { counts, moods } = yearOf('2024', [], says)
    expect(counts.cells.length).toBe(366)
    expect(counts.cells[0]).toMatchObject({ day: '2024-01-01', week: 0, row: 0 })
    expect(counts.cells.find(cell => cell.day === '2024-02-29')).toMatchObject({ row: 3 })
    expect(moods.weeks).toBe(53)
    expect(yearOf('2023', [], says).counts.cells[0]).toMatchObject({ week: 0, row: 6 })
  })

  test('holds what was written and how it felt, each in its own grid', () => {
    const year = yearOf(
      '2026',
      [day('2026-04-01', 1), day('2026-03-01', 2, 0.5), day('2026-03-02', 1, -0.1), day('2025-03-01', 9, 1)],
      says,
    )
    expect(year.written.map(one => one.day)).toEqual(['2026-03-01', '2026-03-02', '2026-04-01'])
    expect(year.felt.map(one => [one.day, one.valence])).toEqual([
      ['2026-03-01', 0.5],
      ['2026-03-02', -0.1],
    ])
    const at = (grid: typeof year.counts, name: string) => grid.cells.find(cell => cell.day === name)
    expect(at(year.counts, '2026-03-01')).toMatchObject({ level: 2, words: '2026-03-01: 2', reflections: 2 })
    expect(at(year.moods, '2026-03-01')).toMatchObject({ level: 4, words: '2026-03-01: 0.5', sign: '+' })
    expect(at(year.moods, '2026-04-01')).toMatchObject({
      level: 0,
      words: '2026-04-01: none',
      reflections: 1,
    })
    expect(at(year.moods, '2026-04-01')).not.toHaveProperty('sign')
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
  [null, 0],
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
