/** Copies of the journal from before a change, as bare databases: made, and opened again. */
import { integrity, snapshotInto } from '#db/snapshot.ts'
import { Failure } from '../failure.ts'
import type { TaskInput, TaskOutput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { schemaVersionOf } from './export-json.ts'

/** In the backups folder, with the journal's own protection. @throws Failure; then there is no copy. */
export function* safetyCopy(
  env: WorkEnv,
  { path }: TaskInput<'safetyCopy'>,
): Generator<void, TaskOutput<'safetyCopy'>> {
  env.checkpoint({ done: 0, total: 0, step: 'keeping what is there' })
  env.writing.makeFolder(env.places.backups)
  snapshotInto(env.db.read, path)
  let whole = false
  try {
    yield
    const checked = verifyCopy(env, { path })
    whole = true
    return checked
  } finally {
    if (!whole) env.writing.remove(path)
  }
}

/** Opens the copy again. @throws Failure JOURNAL_DAMAGED; LOCKED where it has another key than the journal. */
export function verifyCopy(env: WorkEnv, { path }: TaskInput<'verifyCopy'>): TaskOutput<'verifyCopy'> {
  const [problem] = integrity(path, env.db.key)
  if (problem !== undefined)
    throw new Failure('JOURNAL_DAMAGED', {
      rule: `a copy of the journal is damaged: ${problem}`,
      remedy: 'Check the disk, and make a backup elsewhere. The journal itself was not changed.',
      path,
    })
  return { bytes: env.files.size(path), schema_version: schemaVersionOf(path, env.db.key) }
}
