import { expect, test } from 'vitest'
import { localeFor } from './language.ts'

test.each([
  ['de', ['en-GB', 'de-AT'], 'de-AT'],
  ['de', ['en-GB'], 'de'],
  ['en', ['en-GB'], 'en-GB'],
] as const)('%s on a machine of %j writes dates as %s', (language, preferred, expected) => {
  expect(localeFor(language, preferred)).toBe(expected)
})
