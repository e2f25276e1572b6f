/** Makes ready for a restore: checks the backup, and puts its journal beside the one in use. */
import type { TaskInput, TaskOutput } from '../tasks.ts'
import { reportOf } from './backup.ts'
import { checkBackup } from './check-backup.ts'
import type { WorkEnv } from './env.ts'
import { refuseNewer } from './open-restored.ts'
import { createScratch } from './scratch.ts'

/** The file at `staged` is the caller's to use or remove. @throws Failure JOURNAL_NEWER, and all of checkBackup's. */
export async function* stage(
  env: WorkEnv,
  input: TaskInput<'stage'>,
): AsyncGenerator<void, TaskOutput<'stage'>> {
  const scratch = createScratch(env)
  try {
    const { passphrase } = input
    const { manifest, database, checks, sealed } = yield* checkBackup(env, input.path, scratch, {
      passphrase,
    })
    refuseNewer(env, manifest, input.path)
    scratch.keep(database)
    const report = reportOf(input.path, env.files.size(input.path), manifest, checks)
    return { staged: database, report, sealed }
  } finally {
    scratch.release()
  }
}
