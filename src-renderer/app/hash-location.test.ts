import { expect, test } from 'vitest'
import { splitHash } from './hash-location.ts'

test.each([
  ['', '/', ''],
  ['#', '/', ''],
  ['#/journal', '/journal', ''],
  ['#journal', '/journal', ''],
  ['#/r/abc?at=3-9', '/r/abc', 'at=3-9'],
  ['#/search?q=a%3Fb', '/search', 'q=a%3Fb'],
  ['#/search?q=what?', '/search', 'q=what?'],
])('%j is the path %j with the query %j', (hash, path, search) => {
  expect(splitHash(hash)).toEqual({ path, search })
})
