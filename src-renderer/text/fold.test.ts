import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test('a short text is shown whole', () => {
  expect(fold('a few words')).toEqual({ text: 'a few words', folded: false })
})

test('a text a little over the limit is not folded for so little', () => {
  expect(fold('x'.repeat(1800), 1400).folded).toBe(false)
})

test('a long text is folded at the last paragraph that fits', () => {
  const body = `${'a'.repeat(60)}\n\n${'b'.repeat(30)}\n\n${'c'.repeat(200)}`
  expect(fold(body, 100)).toEqual({ text: `${'a'.repeat(60)}\n\n${'b'.repeat(30)}`, folded: true })
})

test('without paragraphs it is folded at the end of a sentence', () => {
  const body = `${'word '.repeat(12)}end. ${'more '.repeat(60)}`
  expect(fold(body, 100).text.endsWith('end.')).toBe(true)
})

test('without any place to part it, no character is halved', () => {
  const { text, folded } = fold(`x${'😀'.repeat(200)}`, 100)
  expect(folded).toBe(true)
  expect(text.isWellFormed()).toBe(true)
})
