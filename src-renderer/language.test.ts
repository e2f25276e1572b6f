import { expect, test } from 'vitest'
import { languageFor, localeFor } from './language.ts'

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

test.each([
  ['de', ['en-GB', 'de-AT'], 'de-AT'],
  ['de', ['en-GB'], 'de'],
  ['en', ['en-GB'], 'en-GB'],
] as const)('%s on a machine of %j writes dates as %s', (language, preferred, expected) => {
  expect(localeFor(language, preferred)).toBe(expected)
})
