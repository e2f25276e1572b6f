import { expect, test } from 'vitest'
import { DbError } from '#db/db-error.ts'
import { openingFailure } from './failure.ts'

const failureOf = (code: ConstructorParameters<typeof DbError>[0], line?: number) =>
  openingFailure(
    new DbError(code, {
      rule: 'it is so',
      remedy: 'Do this.',
      path: '/home/ada/x',
      ...(line ? { line } : {}),
    }),
    '/home/ada',
    '/home/ada/mirror.db',
  )

test.each([
  ['JOURNAL_DAMAGED', undefined, 'damaged', true, true],
  ['JOURNAL_NEWER', undefined, 'newer', true, false],
  ['JOURNAL_LOCKED', undefined, 'held', false, false],
  ['MIGRATION_MISMATCH', 7, 'migration-failed', true, true],
  ['MIGRATION_MISMATCH', undefined, 'migration-changed', true, false],
  ['FOLDER_UNAVAILABLE', undefined, 'folder', false, false],
  ['DISK_FULL', undefined, 'disk-full', false, false],
] as const)(
  '%s (line %s) is %s; a backup is offered: %s, an export: %s',
  (code, line, trouble, backup, out) => {
    expect(failureOf(code, line)).toMatchObject({
      trouble,
      what: 'It is so.',
      remedy: 'Do this.',
      path: '/home/ada/x',
      line: line ?? null,
      offers: { backup, export: out },
    })
  },
)

test('what nobody expected says its message, names the journal, and offers both', () => {
  expect(openingFailure(new Error('odd thing'), '/home/ada', '/home/ada/mirror.db')).toMatchObject({
    trouble: 'unknown',
    what: 'odd thing',
    path: '/home/ada/mirror.db',
    offers: { backup: true, export: true },
  })
})
