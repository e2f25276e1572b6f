import { expect, test } from 'vitest'
import { speaksOf } from './speaks-of.ts'

test.each([
  ['Size of the text', 'text', true],
  ['Size of the text', 'TEXT size', true],
  ['Size of the text', 'text colour', false],
  ['Größe der Schrift', 'grosse', false],
  ['Größe der Schrift', 'grö', true],
  ['Café', 'cafe', true],
  ['Anything', '', true],
  ['Anything', '  ', true],
])('%j speaks of %j: %s', (text, query, expected) => {
  expect(speaksOf(text, query)).toBe(expected)
})
