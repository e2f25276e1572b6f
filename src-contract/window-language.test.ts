import { expect, test } from 'vitest'
import { languageFor } from './window-language.ts'

test.each([
  ['en', ['de-DE'], 'en'],
  ['de', ['en-GB'], 'de'],
  ['system', ['de-AT', 'en'], 'de'],
  ['system', ['fr-FR', 'de', 'en'], 'de'],
  ['system', ['en-US', 'de'], 'en'],
  ['system', ['pt-PT'], 'en'],
  ['system', [], 'en'],
] as const)('%s on a machine of %j is %s', (choice, preferred, expected) => {
  expect(languageFor(choice, preferred)).toBe(expected)
})
