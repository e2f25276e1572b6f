import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chunksOf } from './chunks.ts'

it('covers any text in order, without gaps, in pieces of bounded length that never split a surrogate pair', () => {
  const piece = fc.constantFrom('word', ' ', '. ', '\n', '\n\n', '😀', 'longerword')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 4, max: 40 }), (pieces, longest) => {
      const text = pieces.join('')
      const chunks = chunksOf(text, longest)
      expect(chunks.map(([from, to]) => text.slice(from, to)).join('')).toBe(text)
      for (const [from, to] of chunks) {
        expect(to - from).toBeLessThanOrEqual(longest)
        expect(text.slice(from, to).isWellFormed()).toBe(true)
      }
    }),
  )
})

it('prefers a blank line, then a sentence end, then a space', () => {
  const texts = (text: string) => chunksOf(text, 20).map(([from, to]) => text.slice(from, to))
  expect(texts('one two three.\n\nfour five six seven')).toEqual([
    'one two three.\n\n',
    'four five six seven',
  ])
  expect(texts('one two three. four five six')).toEqual(['one two three. ', 'four five six'])
  expect(texts('onetwothree fourfive sixseven')).toEqual(['onetwothree ', 'fourfive sixseven'])
})
