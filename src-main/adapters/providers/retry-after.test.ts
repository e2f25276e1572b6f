import { expect, test } from 'vitest'
import { retryAfterSeconds } from './retry-after.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')

test.each([
  ['120', 120],
  ['0', 0],
  ['Sun, 22 Nov 2026 10:00:30 GMT', 30],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ['soon', null],
  [undefined, null],
])('%s is %s seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, NOW)).toBe(seconds)
})
