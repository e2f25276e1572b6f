/** Makes a Mirror home of its own of a backup, beside the one in use, which is not touched. */
import type { BackupReport } from '#contract/schemas/data.ts'
import { snapshotInto } from '#db/snapshot.ts'
import { renewDevice } from '#db/stamps.ts'
import { DATABASE_NAME } from '../portability/backup-manifest.ts'
import { forgetConsent } from '../providers.ts'
import type { TaskInput } from '../tasks.ts'
import { reportOf } from './backup.ts'
import { checkBackup } from './check-backup.ts'
import type { WorkEnv } from './env.ts'
import { openRestored, refuseNewer } from './open-restored.ts'
import { createScratch } from './scratch.ts'

/**
 * The folder is there whole or not at all. A journal with a passphrase keeps it: its key file comes along.
 *
 * @throws Failure CONFLICT where the folder is not empty; JOURNAL_NEWER; all of checkBackup's.
 */
export async function* restoreBeside(
  env: WorkEnv,
  input: TaskInput<'restoreBeside'>,
): AsyncGenerator<void, BackupReport> {
  const folder = env.writing.openFolder(input.folder)
  const scratch = createScratch(env)
  try {
    const checked = yield* checkBackup(env, input.path, scratch, { passphrase: input.passphrase })
    const { manifest, database, sealed } = checked
    refuseNewer(env, manifest, input.path)
    env.checkpoint({ done: 0, total: 0, step: 'writing the new folder' })
    const restored = openRestored(env, database, sealed?.key ?? null)
    try {
      restored.write(tx => renewDevice(tx, env.ids.next().replaceAll('-', '').slice(-16)))
      forgetConsent({ db: restored })
      yield
      snapshotInto(restored.read, folder.at(DATABASE_NAME))
    } finally {
      restored.close()
    }
    if (sealed) folder.write(`keys/${sealed.key.id}.key`, sealed.key_file)
    yield
    folder.commit()
    return reportOf(input.path, env.files.size(input.path), manifest, checked.checks)
  } finally {
    folder.abandon()
    scratch.release()
  }
}
