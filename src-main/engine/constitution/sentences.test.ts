import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences.ts'

const split = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each([
    ['one. two? three!', ['one.', 'two?', 'three!']],
    ['mr. gray came. he left', ['mr. gray came.', 'he left']],
    ['at 3.5 km. e. g. there', ['at 3.5 km.', 'e. g. there']],
    ['she said "go." then left.', ['she said "go."', 'then left.']],
    ['line one\nline two', ['line one', 'line two']],
    ['wait... what?!', ['wait...', 'what?!']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('cuts a text without an end into pieces', () => {
    expect(splitSentences('a'.repeat(5000)).every(({ start, end }) => end - start <= 1201)).toBe(true)
  })
})
