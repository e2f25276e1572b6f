import { expect, test } from 'vitest'
import { DbError } from '#db/db-error.ts'
import { Failure } from '#services/failure.ts'
import { describeStartFailure } from './start-failure.ts'

const home = '/home/ada/mirror'
const problem = { rule: 'the journal has version 9', remedy: 'Install the newer Mirror.' }

test('an expected failure is told with its title, its rule as a sentence, its remedy and the place', () => {
  expect(describeStartFailure(new DbError('JOURNAL_NEWER', problem), home)).toEqual({
    title: 'This journal was opened by a newer Mirror',
    detail: `The journal has version 9. Install the newer Mirror.\n\nYour journal is in ${home}.`,
  })
})

test.each([
  'JOURNAL_DAMAGED',
  'JOURNAL_LOCKED',
  'MIGRATION_MISMATCH',
  'FOLDER_UNAVAILABLE',
  'DISK_FULL',
] as const)('%s has a title of its own', code => {
  const { title } = describeStartFailure(new Failure(code, problem), home)
  expect(title).not.toBe(describeStartFailure(new Failure('CONFLICT', problem), home).title)
})

test('a port that is taken is told by what to do', () => {
  const error = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' })
  expect(describeStartFailure(error, home).detail).toMatch(/--port/)
})

test('of an unknown error its message is all that is known', () => {
  expect(describeStartFailure(new Error('odd thing'), home).detail).toContain('odd thing')
  expect(describeStartFailure('just text', home).detail).toContain('just text')
})
