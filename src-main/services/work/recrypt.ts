/** Encrypts the journal, or decrypts it, in place of itself. */
import { recryptInPlace } from '#db/recrypt.ts'
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { createScratch } from './scratch.ts'

/** The journal must be closed everywhere, here too. @throws DbError; then it is as it was. */
export function recryptJournal(env: WorkEnv, input: TaskInput<'recrypt'>): null {
  const scratch = createScratch(env)
  try {
    recryptInPlace(env.places.database, scratch.file('recrypt'), input.from, input.to)
    return null
  } finally {
    scratch.release()
  }
}
