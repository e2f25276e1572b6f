import { expect, it } from 'vitest'
import { stopwordsOf } from './stopwords.ts'

it.each([
  ['en', 'the'],
  ['en', 'thing'],
  ['en', 'thou'],
  ['de', 'und'],
  ['fr', 'les'],
  ['ru', 'и'],
  ['pt', 'que'],
])('knows of %s that %j is no term', (language, word) => {
  expect(stopwordsOf(language).has(word)).toBe(true)
})

it('keeps the words that can be somebody’s theme', () => {
  for (const word of ['mother', 'night', 'letter', 'work', 'home'])
    expect(stopwordsOf('en').has(word)).toBe(false)
})

it('has no list, and no throw, for a language it does not know', () => {
  expect(stopwordsOf('xx').size).toBe(0)
  expect(stopwordsOf('constructor').size).toBe(0)
})
