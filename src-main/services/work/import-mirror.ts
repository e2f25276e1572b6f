/** Reads a `mirror-export` file for an import: once to see that it is whole, then row by row. */
import { schemaVersion } from '#db/totals.ts'
import { rowProblem } from '../portability/export-rows.ts'
import { brokenLine, unreadable } from '../portability/file-problem.ts'
import { mirrorRows, type NumberedRow } from '../portability/mirror-reader.ts'
import { STAMPS_SINCE, upgradeRow } from '../portability/upgrade-row.ts'
import type { Files } from '../ports.ts'
import type { WorkEnv } from './env.ts'
import type { ImportSource } from './import.ts'
import { createPace } from './pace.ts'
import type { RunningHash } from './writing-port.ts'

export function mirrorSource(
  env: WorkEnv,
  path: string,
  files: Pick<Files, 'lines'> = env.files,
): ImportSource {
  /** When earlier texts were replaced: only for files that do not say when texts were written. */
  const replaced = new Map<string, string[]>()
  let sha256 = ''
  let old = false
  const open = (bytes: RunningHash, hash: (() => RunningHash) | null) => ({
    path,
    lines: () => files.lines(path, bytes),
    hash,
    // An open journal has the newest schema that this version knows.
    schema_version: schemaVersion(env.db.read),
    onHeader: ({ schema_version }: { schema_version: number }) => {
      old = schema_version < STAMPS_SINCE
    },
  })

  function upgraded(row: NumberedRow): NumberedRow {
    return old ? { ...row, row: upgradeRow(row.table, row.row, replaced), json: null } : row
  }

  return {
    format: 'mirror',
    sha256: () => sha256,
    *check() {
      const due = createPace(env.clock)
      const bytes = env.writing.hash()
      const rows = mirrorRows(open(bytes, env.writing.hash))
      let count = 0
      for (let step = rows.next(); ; step = rows.next()) {
        if (step.done) {
          sha256 = bytes.hex()
          return count
        }
        const { table, row, line } = step.value
        if (old && table === 'revisions') {
          const id = String(row.reflection_id)
          const known = replaced.get(id)
          if (known) known.push(String(row.replaced_at))
          else replaced.set(id, [String(row.replaced_at)])
        }
        const rule = rowProblem(table, upgraded(step.value).row)
        if (rule !== null)
          throw brokenLine(path, line, {
            rule,
            remedy: 'The file was changed or is not complete; make the export again.',
          })
        count += 1
        env.checkpoint({ done: count, total: 0, step: 'checking' })
        if (due()) yield
      }
    },
    *rows() {
      const bytes = env.writing.hash()
      // The rows were checked; now it is enough that the file is the same.
      for (const row of mirrorRows(open(bytes, null))) yield upgraded(row)
      if (bytes.hex() !== sha256) throw changedMeanwhile(path)
    },
    skipped: () => 0,
  }
}

export function changedMeanwhile(path: string) {
  return unreadable(
    path,
    'the file changed while it was read',
    'Close the program that writes it, and import it again.',
  )
}
