/** Streams the journal as a `mirror-export` file: every row of every table that belongs to an identity. */
import type { DataKey } from '#db/cipher.ts'
import { history } from '#db/migrate/history.ts'
import type { Database } from '#db/open.ts'
import { type ExportRange, exportRows } from '#db/tables.ts'
import {
  createExportLayout,
  EXPORT_FORMAT,
  EXPORT_VERSION,
  rowForHash,
} from '../portability/mirror-format.ts'
import type { WorkEnv } from './env.ts'
import { createPace } from './pace.ts'
import type { FileInWriting, WrittenFile } from './writing-port.ts'

export interface WrittenJson extends WrittenFile {
  /** As at the end of the file. */
  readonly rows_sha256: string
}

/**
 * Of one identity, or of all for null; of reflections, and what belongs to them, only those of the range. The same journal gives the same bytes but for `exported_at`. Stopped or failed, it
 * leaves nothing behind.
 */
export function* writeJournalJson(
  env: Pick<WorkEnv, 'clock' | 'writing' | 'places' | 'checkpoint'>,
  db: Database,
  path: string,
  identity: string | null,
  range: ExportRange = {},
): Generator<void, WrittenJson> {
  const file = env.writing.open(path)
  try {
    const rows_sha256 = yield* writeJournalRows(env, db, file, { identity, range })
    return { ...file.commit(), rows_sha256 }
  } finally {
    file.abandon()
  }
}

/** The text of such a file, piece by piece; gives the hash of its rows. */
export function* writeJournalRows(
  env: Pick<WorkEnv, 'clock' | 'writing' | 'places' | 'checkpoint'>,
  db: Database,
  file: Pick<FileInWriting, 'write'>,
  { identity, range }: { readonly identity: string | null; readonly range: ExportRange },
): Generator<void, string> {
  const due = createPace(env.clock)
  const layout = createExportLayout()
  const hash = env.writing.hash()
  const counts: Record<string, number> = {}
  let rows = 0
  file.write(
    layout.header({
      format: EXPORT_FORMAT,
      version: EXPORT_VERSION,
      exported_at: env.clock.now(),
      app: env.places.app,
      schema_version: schemaVersionOf(db),
    }),
  )
  for (const { table, row } of exportRows(db.read, identity, range)) {
    const json = JSON.stringify(row)
    file.write(layout.row(table, json))
    hash.update(rowForHash(table, json))
    counts[table] = (counts[table] ?? 0) + 1
    rows += 1
    env.checkpoint({ done: rows, total: 0, step: 'writing rows' })
    if (due()) yield
  }
  const sha256 = hash.hex()
  file.write(layout.footer({ counts, sha256 }))
  return sha256
}

/** The last migration that ran on it; 0 for none. */
export function schemaVersionOf(of: Database | string, key: DataKey | null = null): number {
  return history(of, key).at(-1)?.version ?? 0
}
