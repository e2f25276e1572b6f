import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_BODY_UNITS, textProblem } from './text-rules.ts'
import { wordCount } from './word-count.ts'

describe('textProblem', () => {
  it.each([
    ['', /at least one word/],
    [' \n\u00a0\t', /at least one word/],
    ['x'.repeat(MAX_BODY_UNITS + 1), /at most 2,000,000/],
    ['ab\0', /position 2/],
    ['a\udc00b', /position 1/],
  ])('names the rule that is broken (%#)', (text, rule) => {
    const problem = textProblem(text)
    expect(problem?.rule).toMatch(rule)
    expect(problem?.remedy).not.toBe('')
  })

  it('lets any whole text pass, whatever its script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text => {
        fc.pre(text.trim() !== '' && !text.includes('\0'))
        expect(textProblem(text)).toBeNull()
      }),
    )
  })
})

describe('wordCount', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ["It’s well-known, isn't it?", 4],
    ['今日は', 3],
    ['今日は rainy day', 5],
    ['—  …', 0],
    ['e\u0301te\u0301 2026', 2],
    ['a\n\nb', 2],
  ])('of %j is %d', (text, count) => {
    expect(wordCount(text)).toBe(count)
  })
})
