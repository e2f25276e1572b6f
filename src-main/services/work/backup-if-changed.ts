/** A backup for which nobody asked: made only where the journal says something else than the last one. */
import type { BackupReport } from '#contract/schemas/data.ts'
import { stillView } from '#db/still-view.ts'
import { BackupManifest, MANIFEST_LIMIT, MANIFEST_NAME } from '../portability/backup-manifest.ts'
import type { TaskInput } from '../tasks.ts'
import { backup } from './backup.ts'
import type { WorkEnv } from './env.ts'
import { digestRows } from './rows-digest.ts'

export interface MadeBackup {
  readonly report: BackupReport
  /** Of the rows in the backup. */
  readonly rows_sha256: string | null
}

/** Null where the rows are those of `rows_sha256`. @throws Failure as backup. */
export async function* backupIfChanged(
  env: WorkEnv,
  input: TaskInput<'backupIfChanged'>,
): AsyncGenerator<void, MadeBackup | null> {
  if (input.rows_sha256 !== null) {
    const digest = yield* digestNow(env)
    if (digest === input.rows_sha256) return null
  }
  const report = yield* backup(env, { path: input.path })
  const manifest = BackupManifest.parse(
    JSON.parse(await env.zip.text(input.path, MANIFEST_NAME, MANIFEST_LIMIT)),
  )
  return { report, rows_sha256: manifest.rows_sha256 ?? null }
}

function* digestNow(env: WorkEnv): Generator<void, string> {
  const view = stillView(env.db)
  try {
    return (yield* digestRows(env, view, 'looking for changes')).sha256
  } finally {
    view.close()
  }
}
