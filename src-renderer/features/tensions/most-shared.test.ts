import { describe, expect, it } from 'vitest'
import { mostShared } from './most-shared.ts'

describe('the pair that the plane opens with', () => {
  it.each([
    ['the one that most reflections hold', [2, 7, 3], 'b'],
    ['the first of equals', [4, 4, 1], 'a'],
    ['none where nothing is shared', [0, 0, 0], null],
    ['none where there is no pair', [], null],
  ])('is %s', (_, counts, pair) => {
    expect(mostShared(['a', 'b', 'c'].slice(0, counts.length), counts)).toBe(pair)
  })
})
