/** Reads the journal of an encrypted backup for an import: row by row out of the unpacked database, which stays encrypted. */
import type { Database } from '#db/open.ts'
import { exportRows } from '#db/tables.ts'
import { rowProblem } from '../portability/export-rows.ts'
import { unreadable } from '../portability/file-problem.ts'
import type { WorkEnv } from './env.ts'
import type { ImportSource } from './import.ts'
import { createPace } from './pace.ts'

/** Of a journal at the newest schema that nobody changes meanwhile; `path` is the backup's. Closing `db` is the caller's. */
export function databaseSource(env: WorkEnv, db: Database, path: string): ImportSource {
  return {
    format: 'mirror',
    sha256: () => env.files.sha256(path),
    *check() {
      const due = createPace(env.clock)
      let count = 0
      for (const { table, row } of exportRows(db.read, null)) {
        const rule = rowProblem(table, row)
        if (rule !== null)
          throw unreadable(path, `row ${count + 1} of the backup: ${rule}`, 'Choose another backup.')
        count += 1
        env.checkpoint({ done: count, total: 0, step: 'checking' })
        if (due()) yield
      }
      return count
    },
    *rows() {
      let line = 0
      for (const { table, row } of exportRows(db.read, null)) {
        line += 1
        yield { table, row, line }
      }
    },
    skipped: () => 0,
  }
}
