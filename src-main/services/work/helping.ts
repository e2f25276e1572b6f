/** What a second thread does for a task: it reads files that stand still, and writes what only the task will use. */
import type { DataKey } from '#db/cipher.ts'
import { openDatabase } from '#db/open.ts'
import { integrity, tableCounts } from '#db/snapshot.ts'
import { mirrorRows } from '../portability/mirror-reader.ts'
import type { WorkEnv } from './env.ts'
import { schemaVersionOf, type WrittenJson, writeJournalJson } from './export-json.ts'
import { createPace } from './pace.ts'
import { digestRows, type RowsDigest } from './rows-digest.ts'
import type { WrittenFile } from './writing-port.ts'

/** The part of a task's surroundings that does not belong to one thread. */
export type HelpEnv = Pick<WorkEnv, 'clock' | 'files' | 'writing' | 'places' | 'checkpoint'>

/** A journal that nobody changes. */
export interface StillJournal {
  readonly file: string
  readonly key: DataKey | null
}

export interface JournalFacts {
  /** In SQLite's words; empty when it is sound. */
  readonly problems: readonly string[]
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>
  readonly schema_version: number
}

export interface ExportFile {
  /** In messages: the file that its owner knows. */
  readonly path: string
  readonly file: string
  /** The newest schema that its rows may be of. */
  readonly schema_version: number
}

export const helping = {
  /** Every row as a JSON export. */
  *exportRows(env: HelpEnv, { file, key, to }: StillJournal & { to: string }): Generator<void, WrittenJson> {
    const journal = openDatabase({ file, readonly: true, key })
    try {
      return yield* writeJournalJson(env, journal, to, null)
    } finally {
      journal.close()
    }
  },

  /** The hash of every row, where no export is made. */
  *digest(env: HelpEnv, { file, key }: StillJournal): Generator<void, RowsDigest> {
    const journal = openDatabase({ file, readonly: true, key })
    try {
      return yield* digestRows(env, journal, 'reading every row')
    } finally {
      journal.close()
    }
  },

  hash(env: HelpEnv, file: string): Omit<WrittenFile, 'path'> {
    return { bytes: env.files.size(file), sha256: env.files.sha256(file) }
  },

  /** @throws Failure JOURNAL_DAMAGED where it cannot be read at all. */
  check(_env: HelpEnv, { file, key }: StillJournal): JournalFacts {
    const counts = tableCounts(file, key)
    return { problems: integrity(file, key), counts, schema_version: schemaVersionOf(file, key) }
  },

  /** @throws Failure UNREADABLE_FILE where the export is not whole. */
  *readExport(env: HelpEnv, { path, file, schema_version }: ExportFile): Generator<void, RowsDigest> {
    const due = createPace(env.clock)
    const lines = () => env.files.lines(file)
    const read = mirrorRows({ path, lines, hash: env.writing.hash, schema_version })
    for (let rows = 0; ; rows += 1) {
      const step = read.next()
      if (step.done) return { rows, sha256: step.value.sha256 }
      env.checkpoint({ done: rows + 1, total: 0, step: 'checking the export' })
      if (due()) yield
    }
  },
}

export type HelpName = keyof typeof helping
export type HelpInput<Name extends HelpName> = Parameters<(typeof helping)[Name]>[1]
type Given<Name extends HelpName> = ReturnType<(typeof helping)[Name]>
export type HelpOutput<Name extends HelpName> =
  Given<Name> extends Generator<void, infer Output> ? Output : Given<Name>

/** What `name` stands for, step by step. */
export function* doHelp<Name extends HelpName>(
  env: HelpEnv,
  name: Name,
  input: HelpInput<Name>,
): Generator<void, HelpOutput<Name>> {
  const help = helping[name] as (env: HelpEnv, input: HelpInput<Name>) => Given<Name>
  const done = help(env, input)
  return (isSteps(done) ? yield* done : done) as HelpOutput<Name>
}

function isSteps(done: unknown): done is Generator<void, unknown> {
  return typeof done === 'object' && done !== null && 'next' in done
}
