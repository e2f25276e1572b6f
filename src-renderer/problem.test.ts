import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { problemStatus } from '#contract/errors.ts'
import { isProblem, problemOf } from './problem.ts'

const data = { rule: 'that name is taken', remedy: 'Choose another.', field: 'name' }

test('an expected failure is shown in its own words', () => {
  const error = new ORPCError('CONFLICT', { status: 409, data })
  expect(problemOf(error)).toEqual({ ...data, code: 'CONFLICT' })
  expect(isProblem(error, 'CONFLICT')).toBe(true)
  expect(isProblem(error, 'NOT_FOUND')).toBe(false)
})

test('every code of the contract is an expected failure here', () => {
  for (const code of Object.keys(problemStatus))
    expect(problemOf(new ORPCError(code, { status: 409, data })).rule).toBe(data.rule)
})

test('nobody answering is told apart from a bug', () => {
  expect(problemOf(new TypeError('Failed to fetch')).code).toBe('OFFLINE')
  expect(problemOf(new ORPCError('UNAUTHORIZED', { status: 401 })).code).toBe('OFFLINE')
  expect(problemOf(new ORPCError('INTERNAL_SERVER_ERROR', { status: 500 })).code).toBe('BUG')
  expect(problemOf(new Error('x')).code).toBe('BUG')
})

test('a refused input without words of its own is said plainly, not as a bug', () => {
  expect(problemOf(new ORPCError('BAD_REQUEST', { status: 400, data: { issues: [] } })).code).toBe(
    'BAD_REQUEST',
  )
})

test('a failure that carries a code of ours but no words is a bug', () => {
  expect(problemOf(new ORPCError('CONFLICT', { status: 409 })).code).toBe('BUG')
})
