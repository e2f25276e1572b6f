import { describe, expect, it } from 'vitest'
import { weekdayHabit } from './weekday-model.ts'

describe('weekday habit', () => {
  it.each([
    [{ weekday: 7, share: 0.5, expected: 0.125 }, [1, 0.25]],
    [{ weekday: 1, share: 0.1, expected: 0.2 }, [0.5, 1]],
    [{ weekday: 3, share: 0, expected: 0 }, [0, 0]],
  ])('draws %j from zero against the longer bar', (input, lengths) => {
    expect(weekdayHabit(input, 'Sermon').bars.map(b => b.length)).toEqual(lengths)
  })

  it('says it in words', () => {
    expect(weekdayHabit({ weekday: 7, share: 0.5, expected: 0.143 }, 'Sermon').sentence).toBe(
      'It gathers on Sundays: 50 % of it, where 14 % of all reflections are written.',
    )
  })
})
