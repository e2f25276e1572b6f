import { expect, test } from 'vitest'
import { Failure } from './failure.ts'
import { isLoopback, readAddress } from './provider-address.ts'

test.each([
  ['http://127.0.0.1:11434', 'http://127.0.0.1:11434'],
  ['http://localhost:11434/', 'http://localhost:11434'],
  ['http://[::1]:8080/v1/', 'http://[::1]:8080/v1'],
  ['https://models.example/v1//', 'https://models.example/v1'],
])('%s is taken as it is, without slashes at its end', (text, href) => {
  const url = readAddress(text, false)
  expect(`${url.origin}${url.pathname.replace(/^\/$/, '')}`).toBe(href)
})

test.each([
  ['models.example', 'not a web address'],
  ['file:///etc/passwd', 'must begin with https'],
  ['https://ada:secret@models.example', 'a name or a password'],
  ['https://models.example/v1?key=1', 'goes on after its path'],
  ['https://models.example/#x', 'goes on after its path'],
  ['http://models.example', 'not encrypted'],
  ['http://127.0.0.1.models.example', 'not encrypted'],
  ['http://localhost.models.example', 'not encrypted'],
  ['http://192.168.1.4:11434', 'not encrypted'],
])('%s is refused, and the rule is said', (text, rule) => {
  const failure = failureOf(() => readAddress(text, false))
  expect(failure).toMatchObject({ code: 'BAD_REQUEST', data: { field: 'base_url' } })
  expect(failure.data.rule).toContain(rule)
})

test('http to another machine passes where the owner allows it', () => {
  expect(readAddress('http://192.168.1.4:11434', true).host).toBe('192.168.1.4:11434')
})

test('shorter ways to write this machine are the same machine', () => {
  expect(isLoopback(readAddress('http://127.1:80', false))).toBe(true)
  expect(isLoopback(new URL('http://0.0.0.0'))).toBe(false)
})

function failureOf(act: () => unknown): Failure {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error
  }
  throw new Error('it was not refused')
}
