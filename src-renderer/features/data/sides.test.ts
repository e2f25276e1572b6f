import { expect, test } from 'vitest'
import { sidesOf } from './sides.ts'

const side = (body: string, here: boolean) => ({
  stamp: body,
  body,
  written_at: '2026-01-01T00:00:00Z',
  here,
})
const joined = (parts: readonly { readonly text: string }[]) => parts.map(part => part.text).join('')

test.each([
  [true, false, 'standing'],
  [false, true, 'other'],
  [true, true, 'standing'],
  [false, false, 'standing'],
] as const)('standing here: %s, other here: %s, so mine is the %s', (standing, other, mine) => {
  const pair = { standing: side('The sea was calm.', standing), other: side('The sea was wild.', other) }
  expect(sidesOf(pair).mine).toBe(pair[mine])
})

test('each column is its own text, whole, and marks only what the other lacks', () => {
  const pair = { standing: side('The sea was calm today.', true), other: side('The sea was wild.', false) }
  const { left, right, added, removed } = sidesOf(pair)
  expect([joined(left), joined(right)]).toEqual([pair.standing.body, pair.other.body])
  expect([added, removed]).toEqual([1, 2])
  expect(left.some(part => part.type === 'added')).toBe(false)
  expect(right.some(part => part.type === 'removed')).toBe(false)
})
