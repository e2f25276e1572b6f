/** Refuses a file of no bytes in the place of a journal. */

import { statSync } from 'node:fs'
import { because } from '#contract/problem-reasons.ts'
import { DbError, guarded } from './db-error.ts'

/**
 * SQLite would take a file of no bytes for a new journal: a truncated journal must not turn into an empty one.
 *
 * @throws DbError JOURNAL_DAMAGED.
 */
export function refuseEmptyFile(file: string): void {
  if (file === ':memory:') return
  const size = guarded(file, () => statSync(file, { throwIfNoEntry: false })?.size)
  if (size !== 0) return
  throw new DbError('JOURNAL_DAMAGED', {
    ...because('journal-empty'),
    rule: 'the journal’s file is there but holds nothing',
    remedy: 'Restore a backup. To begin a new journal instead, move this empty file away first.',
    path: file,
  })
}
