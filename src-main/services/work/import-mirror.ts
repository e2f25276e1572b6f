/** Reads a `mirror-export` file for an import: once to see that it is whole, then row by row. */
import { schemaVersion } from '#db/totals.ts'
import { rowProblem } from '../portability/export-rows.ts'
import { brokenLine, unreadable } from '../portability/file-problem.ts'
import { mirrorRows, type NumberedRow } from '../portability/mirror-reader.ts'
import { STAMPS_SINCE, upgradeRow } from '../portability/upgrade-row.ts'
import type { WorkEnv } from './env.ts'
import type { ImportSource } from './import.ts'
import { createPace } from './pace.ts'

export function mirrorSource(env: WorkEnv, path: string): ImportSource {
  /** When earlier texts were replaced: only for files that do not say when texts were written. */
  const replaced = new Map<string, string[]>()
  let written = ''
  let old = false
  const open = () => ({
    path,
    lines: env.files.lines(path),
    hash: env.writing.hash(),
    // An open journal has the newest schema that this version knows.
    schema_version: schemaVersion(env.db.read),
    onHeader: ({ schema_version }: { schema_version: number }) => {
      old = schema_version < STAMPS_SINCE
    },
  })

  function upgraded(row: NumberedRow): NumberedRow {
    return old ? { ...row, row: upgradeRow(row.table, row.row, replaced) } : row
  }

  return {
    format: 'mirror',
    sha256: env.files.sha256(path),
    *check() {
      const due = createPace(env.clock)
      const rows = mirrorRows(open())
      let count = 0
      for (let step = rows.next(); ; step = rows.next()) {
        if (step.done) {
          written = step.value.sha256
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
      const rows = mirrorRows(open())
      for (let step = rows.next(); ; step = rows.next()) {
        if (!step.done) yield upgraded(step.value)
        else if (step.value.sha256 === written) return
        else throw changedMeanwhile(path)
      }
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
