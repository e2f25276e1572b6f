/** Checks a backup as thoroughly as when it was made, and changes nothing. */
import type { BackupReport } from '#contract/schemas/data.ts'
import type { TaskInput } from '../tasks.ts'
import { reportOf } from './backup.ts'
import { checkBackup } from './check-backup.ts'
import type { WorkEnv } from './env.ts'
import { createScratch } from './scratch.ts'

/** @throws Failure UNREADABLE_FILE for the first thing that does not hold. */
export async function* verify(env: WorkEnv, input: TaskInput<'verify'>): AsyncGenerator<void, BackupReport> {
  const scratch = createScratch(env)
  try {
    const { manifest, checks } = yield* checkBackup(env, input.path, scratch, {
      passphrase: input.passphrase,
    })
    return reportOf(input.path, env.files.size(input.path), manifest, checks)
  } finally {
    scratch.release()
  }
}
