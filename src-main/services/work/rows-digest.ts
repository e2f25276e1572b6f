/** The fingerprint of what a journal says: of every row that an export holds, whatever file it lies in. */
import type { Database } from '#db/open.ts'
import { exportRows } from '#db/tables.ts'
import { rowForHash } from '../portability/mirror-format.ts'
import type { WorkEnv } from './env.ts'
import { createPace } from './pace.ts'

export interface RowsDigest {
  /** The same that stands at the end of a JSON export of these rows. */
  readonly sha256: string
  readonly rows: number
}

/** Of a journal that nobody changes meanwhile, at the newest schema. `step` says what it is done for. */
export function* digestRows(
  env: Pick<WorkEnv, 'clock' | 'writing' | 'checkpoint'>,
  db: Database,
  step: string,
): Generator<void, RowsDigest> {
  const due = createPace(env.clock)
  const hash = env.writing.hash()
  let rows = 0
  for (const { table, row } of exportRows(db.read, null)) {
    hash.update(rowForHash(table, JSON.stringify(row)))
    rows += 1
    env.checkpoint({ done: rows, total: 0, step })
    if (due()) yield
  }
  return { sha256: hash.hex(), rows }
}
