import { describe, expect, it } from 'vitest'
import { hourWords } from './hour-words.ts'

const said = (hour: number, share = 0.6) => hourWords({ hour, share, expected: 0.2, p: 0.01 })

describe('the hours of a pattern', () => {
  it('are said with how much lies in them, beside how much of all writing does', () => {
    expect(said(21)).toBe(
      'Mostly in the evening, around nine: 60\u00a0% of it is written between 20:00 and 23:00, as 20\u00a0% of all reflections are.',
    )
  })

  it.each([
    [0, 'at night, around midnight: 60\u00a0% of it is written between 23:00 and 02:00'],
    [4, 'at night, around four'],
    [5, 'in the morning, around five'],
    [12, 'in the afternoon, around noon'],
    [18, 'in the evening, around six'],
    [23, 'at night, around eleven: 60\u00a0% of it is written between 22:00 and 01:00'],
  ])('%d o’clock is %s', (hour, words) => {
    expect(said(hour)).toContain(words)
  })

  it('are not “mostly” where most of it lies elsewhere', () => {
    expect(said(21, 0.4)).toMatch(/^More often in the evening/)
  })
})
