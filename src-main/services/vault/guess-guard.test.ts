import { expect, test } from 'vitest'
import { Failure } from '../failure.ts'
import { guessGuard, waitAfter } from './guess-guard.ts'

const wrong = async () => {
  throw new Failure('LOCKED', { rule: 'this is not the passphrase', remedy: 'Try again.' })
}

test.each([
  [1, 0],
  [2, 0],
  [3, 1000],
  [4, 2000],
  [8, 32_000],
  [9, 60_000],
  [10_000, 60_000],
])('after %i wrong tries the wait is %i ms', (count, ms) => {
  expect(waitAfter(count)).toBe(ms)
})

test('a right one after the wait ends the waiting; one that comes too early is not even tried', async () => {
  let now = 0
  let tried = 0
  const guard = guessGuard(() => now)
  for (let guess = 0; guess < 3; guess += 1)
    await expect(guard.guess(wrong)).rejects.toThrow(/not the passphrase/)
  expect(guard.wait()).toBe(1000)
  const right = async () => {
    tried += 1
    return 'open'
  }
  await expect(guard.guess(right)).rejects.toMatchObject({ code: 'TOO_MANY' })
  expect(tried).toBe(0)
  now = 1000
  expect(await guard.guess(right)).toBe('open')
  expect(guard.wait()).toBe(0)
})

test('two tries at once are one too many', async () => {
  const guard = guessGuard(() => 0)
  const first = guard.guess(() => new Promise(resolve => setTimeout(() => resolve('open'), 20)))
  await expect(guard.guess(async () => 'open')).rejects.toMatchObject({ code: 'TOO_MANY' })
  expect(await first).toBe('open')
})

test('a clock that is set back does not lock anybody out for longer than a minute', async () => {
  let now = 1_000_000_000
  const guard = guessGuard(() => now)
  for (let guess = 0; guess < 3; guess += 1) await expect(guard.guess(wrong)).rejects.toThrow()
  now = 0
  expect(guard.wait()).toBe(60_000)
})
