import { expect, test } from 'vitest'
import { createSessions } from './sessions.ts'

function cookieOf(setCookie: string | undefined): string {
  return (setCookie ?? '').split(';')[0] ?? ''
}

test('a token opens the door once', () => {
  const sessions = createSessions(4000)
  const token = sessions.issueToken()
  const first = sessions.redeem(token)
  expect(first).toMatch(/^mirror-session-4000=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(sessions.redeem(token)).toBeUndefined()
  expect(sessions.admits(cookieOf(first))).toBe(true)
})

test('a session is found among other cookies', () => {
  const sessions = createSessions(4000)
  const cookie = cookieOf(sessions.redeem(sessions.issueToken()))
  expect(sessions.admits(`theme=dark; ${cookie}; x=1`)).toBe(true)
})

test('a guess, another server’s cookie and none at all are turned away', () => {
  const sessions = createSessions(4000)
  const cookie = cookieOf(sessions.redeem(sessions.issueToken()))
  const other = createSessions(4000)
  expect(sessions.admits(undefined)).toBe(false)
  expect(sessions.admits('mirror-session-4000=')).toBe(false)
  expect(sessions.admits(cookie.slice(0, -1))).toBe(false)
  expect(sessions.admits(cookie.replace('4000', '4001'))).toBe(false)
  expect(other.admits(cookie)).toBe(false)
  expect(sessions.redeem('')).toBeUndefined()
})
