import { describe, expect, it } from 'vitest'
import { findForeignWords } from './locality.ts'

const THEIRS = ['We buried the tin box behind the old chapel wall.']

describe('findForeignWords', () => {
  it('finds six words in a row of another journal', () => {
    const text = 'Mirror sees the tin box behind the old chapel here.'
    const [first] = findForeignWords(text, [], THEIRS)
    expect(text.slice(first?.start, first?.end)).toBe('the tin box behind the old')
  })

  it('lets stand what both journals say', () => {
    expect(
      findForeignWords(
        'the tin box behind the old chapel',
        ['the tin box behind the old chapel wall'],
        THEIRS,
      ),
    ).toEqual([])
  })

  it('lets five words stand', () => {
    expect(findForeignWords('the tin box behind the', [], THEIRS)).toEqual([])
  })
})
