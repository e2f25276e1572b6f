/** While the journal is locked, nothing answers but the lock itself; and every answer counts as use. */

import { os } from '@orpc/server'
import { because } from '#contract/problem-reasons.ts'
import type { Services } from '../context.ts'
import { Failure } from '../failure.ts'

export const refuseLocked = os.$context<Services>().middleware(({ next, context, path }) => {
  if (path[0] === 'vault') return next()
  if (context.vault.locked) throw lockedJournal()
  context.vault.touch()
  return next()
})

export function lockedJournal(): Failure {
  return new Failure('LOCKED', {
    ...because('journal-locked'),
    rule: 'the journal is locked',
    remedy: 'Unlock it with the passphrase or the recovery code, then try again.',
  })
}
