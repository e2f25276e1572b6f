/** Restores a backup to a scratch place for the sake of knowing that it can be done, compares it, and removes it again. */
import type { TestRestoreReport } from '#contract/schemas/data.ts'
import type { Database } from '#db/open.ts'
import { getReflection } from '#db/reflections.ts'
import { integrity, tableCounts } from '#db/snapshot.ts'
import { unreadable } from '../portability/file-problem.ts'
import { mirrorRows } from '../portability/mirror-reader.ts'
import type { TaskInput } from '../tasks.ts'
import { type CheckedBackup, checkBackup } from './check-backup.ts'
import type { WorkEnv } from './env.ts'
import { schemaVersionOf } from './export-json.ts'
import { openRestored, refuseNewer } from './open-restored.ts'
import { createPace } from './pace.ts'
import { digestRows } from './rows-digest.ts'
import { createScratch } from './scratch.ts'

/** @throws Failure as `verify` and `stage`; UNREADABLE_FILE where the restored journal says something else than the backup. */
export async function* testRestore(
  env: WorkEnv,
  input: TaskInput<'testRestore'>,
): AsyncGenerator<void, TestRestoreReport> {
  const { path } = input
  const began = env.clock.ticks()
  const scratch = createScratch(env)
  try {
    const checked = yield* checkBackup(env, path, scratch, { passphrase: input.passphrase })
    const { manifest, database } = checked
    refuseNewer(env, manifest, path)
    const key = checked.sealed?.key ?? null
    env.checkpoint({ done: 0, total: 0, step: 'opening the restored journal' })
    const restored = openRestored(env, database, key)
    let compared: Compared
    try {
      yield
      compared = yield* compareRows(env, restored, checked, path)
    } finally {
      restored.close()
    }
    const problems = integrity(database, key)
    if (problems.length > 0) throw differs(path, `is damaged: ${problems[0]}`)
    const { created_at, app, schema_version, encrypted } = manifest
    return {
      path,
      bytes: env.files.size(path),
      created_at,
      app,
      schema_version,
      encrypted,
      counts: tableCounts(database, key),
      rows_compared: compared.rows,
      checks: [
        ...checked.checks,
        'the restored journal opens as Mirror opens it, and passed the integrity check again',
        compared.words,
      ],
      duration_ms: env.clock.ticks() - began,
    }
  } finally {
    scratch.release()
  }
}

interface Compared {
  readonly rows: number
  readonly words: string
}

function* compareRows(
  env: WorkEnv,
  restored: Database,
  { manifest, exported, rows }: CheckedBackup,
  path: string,
): Generator<void, Compared> {
  const newest = schemaVersionOf(restored)
  const said = rows?.sha256 ?? manifest.rows_sha256
  if (manifest.schema_version === newest && said !== undefined) {
    const found = yield* digestRows(env, restored, 'comparing every row')
    if (found.sha256 !== said) throw differs(path, 'holds other rows than the backup says')
    return {
      rows: found.rows,
      words: `all ${found.rows.toLocaleString('en')} rows of the restored journal have the SHA-256 that the backup says`,
    }
  }
  if (exported !== null) return yield* compareTexts(env, restored, exported, path)
  return {
    rows: 0,
    words: 'it was brought to this version’s schema; its rows were compared by their numbers',
  }
}

/** An older backup's rows have other columns by now; its texts have not changed. */
function* compareTexts(
  env: WorkEnv,
  restored: Database,
  exported: string,
  path: string,
): Generator<void, Compared> {
  const due = createPace(env.clock)
  let rows = 0
  const schema_version = schemaVersionOf(restored)
  for (const { table, row } of mirrorRows({
    path,
    lines: () => env.files.lines(exported),
    hash: null,
    schema_version,
  })) {
    if (table !== 'reflections') continue
    if (getReflection(restored.read, String(row.id))?.body !== row.body)
      throw differs(path, `has not the text of the reflection ${String(row.id)}`)
    rows += 1
    env.checkpoint({ done: rows, total: 0, step: 'comparing every text' })
    if (due()) yield
  }
  return {
    rows,
    words: `it was brought to this version’s schema, and all ${rows.toLocaleString('en')} texts are those of the backup`,
  }
}

function differs(path: string, what: string) {
  return unreadable(
    path,
    `the restored journal ${what}`,
    'Choose another backup, and make a new one. Nothing was changed.',
  )
}
