/** Imports a `mirror-export` file: merges it by id into the journal, in one transaction. */
import type { IdentityId } from '#contract/ids.ts'
import type { ImportResult } from '#contract/schemas/data.ts'
import type { WriteDb } from '#db/handles.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { mirrorRows } from '../portability/mirror-reader.ts'
import type { TaskInput } from '../tasks.ts'
import { ensureSeedTensions } from '../tension-axes.ts'
import type { WorkEnv } from './env.ts'
import { createJournalMatch } from './match-identities.ts'
import { createMerger, type MergeCounts } from './merge-rows.ts'

/**
 * Absent here → added; same → nothing; changed on one side → that side; on both → the newer text stands and the other is
 * kept. All of it, or nothing. A dry run does the same and takes it back.
 *
 * @throws Failure UNREADABLE_FILE, UNSUPPORTED (a newer Mirror), CONFLICT (another journal has that name).
 */
export function* importMirror(env: WorkEnv, input: TaskInput<'import'>): Generator<void, ImportResult> {
  const dry = input.dry_run === true
  env.checkpoint({ done: 0, total: 0, step: 'reading the export' })
  yield
  try {
    return env.db.write(tx => {
      const result = mergeFile(env, tx, input.path, dry)
      if (dry) throw new TakenBack(result)
      return result
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.result
    throw error
  }
}

/** Ends a transaction without keeping it. */
class TakenBack extends Error {
  readonly result: ImportResult

  constructor(result: ImportResult) {
    super('a dry run')
    this.result = result
  }
}

function mergeFile(env: WorkEnv, tx: WriteDb, path: string, dry: boolean): ImportResult {
  const journals = createJournalMatch(tx, path)
  const merger = createMerger(tx, path)
  const file = {
    path,
    lines: env.files.lines(path),
    hash: env.writing.hash(),
    schema_version: readMigrations(env.places.migrations).length,
  }
  let done = 0
  for (const { table, row, line } of mirrorRows(file)) {
    merger.take(table, journals.placed(table, row), line)
    done += 1
    env.checkpoint({ done, total: 0, step: 'merging rows' })
  }
  const counts = merger.finish()
  for (const { id } of journals.all()) ensureSeedTensions(tx, env, id)
  return resultOf(journals.all(), counts, dry)
}

function resultOf(
  journals: readonly { readonly id: string; readonly name: string }[],
  counts: MergeCounts,
  dry: boolean,
): ImportResult {
  const only = journals.length === 1 ? journals[0] : undefined
  return {
    format: 'mirror',
    // What a dry run would make is not there to be looked at.
    identity_id: only && !dry ? (only.id as IdentityId) : null,
    identity: journals.map(journal => journal.name).join(', '),
    ...counts,
    dry_run: dry,
  }
}
