import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordCount } from './word-count.ts'

test.each([
  ['', 0],
  ['one', 1],
  ['well-known, isn’t it?', 3],
  ['a--b -c- d', 4],
  ["rock 'n' roll", 3],
  ['3 1/2 cups', 4],
  ['naïve façade — “über”', 3],
  ['今日は雨', 4],
  ['мир и war', 3],
  ['👋🏽 hello', 1],
  ['a\u0301b', 1],
])('%j holds %i words', (text, words) => {
  expect(wordCount(text)).toBe(words)
})

test('a text in Latin letters counts as it does before a sign of another script', () => {
  const signs = fc.constantFrom(..."ab1é½ª'’‑-—“” .\n\u2060\u00ad")
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), list => {
      const text = list.join('')
      // The sign of another script sends the whole text the long way round.
      expect(wordCount(`${text} 雨`)).toBe(wordCount(text) + 1)
    }),
    { numRuns: 2000 },
  )
})
