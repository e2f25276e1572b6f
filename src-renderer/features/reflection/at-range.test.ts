import { expect, test } from 'vitest'
import { readRange } from './at-range.ts'

test.each([
  ['3-9', 20, { start: 3, end: 9 }],
  ['3-90', 20, { start: 3, end: 20 }],
  ['9-3', 20, null],
  ['30-40', 20, null],
  ['a-b', 20, null],
  [null, 20, null],
])('%j in a text of %d is %j', (at, length, range) => {
  expect(readRange(at, length)).toEqual(range)
})
