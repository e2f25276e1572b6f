import { expect, test } from 'vitest'
import { createBreaker } from './breaker.ts'

test('a host rests after so many failures in a row, then one call is let through to see', () => {
  let now = 0
  const breaker = createBreaker(3, 30_000, () => now)
  for (let n = 0; n < 3; n += 1) {
    expect(breaker.admits('a')).toBe(true)
    breaker.failed('a')
  }
  expect(breaker.admits('a')).toBe(false)
  expect(breaker.admits('b')).toBe(true)
  now = 29_999
  expect(breaker.admits('a')).toBe(false)
  now = 30_000
  expect(breaker.admits('a')).toBe(true)
  expect(breaker.admits('a')).toBe(false)
  breaker.failed('a')
  now = 59_999
  expect(breaker.admits('a')).toBe(false)
  now = 60_000
  expect(breaker.admits('a')).toBe(true)
  breaker.succeeded('a')
  expect(breaker.admits('a')).toBe(true)
  expect(breaker.admits('a')).toBe(true)
})

test('a success in between begins the count anew', () => {
  const breaker = createBreaker(2, 30_000, () => 0)
  breaker.failed('a')
  breaker.succeeded('a')
  breaker.failed('a')
  expect(breaker.admits('a')).toBe(true)
})
