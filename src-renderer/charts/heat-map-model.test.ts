import { describe, expect, it } from 'vitest'
import { heatMap, neighbourDay } from './heat-map-model.ts'

const day = (name: string, words = 100, reflections = 1) => ({ day: name, words, reflections, valence: null })

describe('heat map', () => {
  it.each([
    // 2024 is a leap year that begins on a Monday; 2023 begins on a Sunday; 2000 leaps, 1900 does not.
    ['2024', 366, 53, { week: 0, row: 0 }, { week: 52, row: 1 }],
    ['2023', 365, 53, { week: 0, row: 6 }, { week: 52, row: 6 }],
    ['2012', 366, 54, { week: 0, row: 6 }, { week: 53, row: 0 }],
    ['1900', 365, 53, { week: 0, row: 0 }, { week: 52, row: 0 }],
    ['2000', 366, 53, { week: 0, row: 5 }, { week: 52, row: 6 }],
  ])('the year %s has %d days in %d columns', (year, days, weeks, first, last) => {
    const map = heatMap(`${year}-01-01`, `${year}-12-31`, [])
    expect(map.cells).toHaveLength(days)
    expect(map.weeks).toBe(weeks)
    expect(map.cells[0]).toMatchObject(first)
    expect(map.cells.at(-1)).toMatchObject(last)
  })

  it('runs over a year end without a break', () => {
    const map = heatMap('2023-12-30', '2024-01-02', [])
    expect(map.cells.map(c => [c.day, c.week, c.row])).toEqual([
      ['2023-12-30', 0, 5],
      ['2023-12-31', 0, 6],
      ['2024-01-01', 1, 0],
      ['2024-01-02', 1, 1],
    ])
  })

  it('holds 29 February', () => {
    const map = heatMap('2024-01-01', '2024-12-31', [day('2024-02-29', 12)])
    expect(map.cells.find(c => c.day === '2024-02-29')).toMatchObject({
      level: 1,
      words: '29 February 2024: 1 reflection, 12 words',
    })
  })

  it('divides the days with writing into quarters by their words', () => {
    const days = [10, 20, 30, 40, 50, 60, 70, 80].map((words, i) => day(`2024-03-0${i + 1}`, words))
    const map = heatMap('2024-03-01', '2024-03-08', days)
    expect(map.cells.map(c => c.level)).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  })

  it('labels a month over the first column that is wholly its own', () => {
    const map = heatMap('2024-01-01', '2024-12-31', [])
    expect(map.months.slice(0, 3)).toEqual([
      { label: 'Jan', week: 0 },
      { label: 'Feb', week: 5 },
      { label: 'Mar', week: 9 },
    ])
  })

  it('says the same day by day, and in words', () => {
    const map = heatMap('2024-01-01', '2024-02-29', [
      day('2024-02-29', 12, 2),
      day('2024-01-05', 30),
      day('2023-12-31'),
    ])
    expect(map.rows).toEqual([
      { day: '2024-01-05', reflections: 1, words: 30 },
      { day: '2024-02-29', reflections: 2, words: 12 },
    ])
    expect(map.summary).toBe('3 reflections on 2 days of 60; 42 words.')
  })

  it.each([
    ['2024-01-10', 'ArrowLeft', '2024-01-03'],
    ['2024-01-10', 'ArrowDown', '2024-01-11'],
    ['2024-01-10', 'Home', '2024-01-01'],
    ['2024-01-10', 'End', '2024-12-31'],
    ['2024-01-03', 'ArrowLeft', null],
    ['2024-12-31', 'ArrowDown', null],
    ['2024-12-31', 'a', null],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(neighbourDay(from, key, '2024-01-01', '2024-12-31')).toBe(to)
  })
})
