/** Takes the rows of an export in, one table's rule at a time. */
import type { WriteDb } from '#db/handles.ts'
import { listMirrorbacks } from '#db/mirrorbacks.ts'
import { findRow, importRow, replaceRow } from '#db/tables.ts'
import { brokenLine } from '../portability/file-problem.ts'
import type { ExportRow } from '../portability/mirror-format.ts'
import { createReflectionMerge, type MergeCounts } from './merge-reflections.ts'

export type { MergeCounts } from './merge-reflections.ts'

export interface Merger {
  /** @throws Failure UNREADABLE_FILE with the line, where the row breaks a rule. */
  take(table: string, row: ExportRow, line: number): void
  /** After the last row. Counts are those of reflections. */
  finish(): MergeCounts
}

export function createMerger(tx: WriteDb, path: string): Merger {
  const reflections = createReflectionMerge(tx, path)
  /** Threads whose order follows the file, because they changed there later. */
  const followed = new Set<unknown>()

  function merge(table: string, row: ExportRow): void {
    const here = findRow(tx, table, row)
    if (!here) {
      if (table === 'threads') followed.add(row.id)
      importRow(tx, table, table === 'mirrorbacks' ? withFreeVersion(tx, row) : row)
      return
    }
    const chosen = choose(table, here, row, followed)
    if (chosen !== here) replaceRow(tx, table, chosen)
  }

  return {
    take(table, row, line) {
      try {
        if (table === 'reflections') reflections.take(row)
        else if (table === 'revisions') reflections.takeRevision(row)
        else merge(table, row)
      } catch (error) {
        throw withLine(error, path, line)
      }
    },
    finish: reflections.finish,
  }
}

/** Which of two rows with one key stands: `here` itself where nothing is to be written. */
function choose(table: string, here: ExportRow, there: ExportRow, followed: Set<unknown>): ExportRow {
  switch (table) {
    case 'identities':
    case 'threads': {
      if (!later(there, here, 'updated_at')) return here
      followed.add(there.id)
      // What makes its ids stays what it was.
      return 'seed' in here ? { ...there, seed: here.seed } : there
    }
    case 'drafts':
    case 'pattern_feedback':
      return later(there, here, 'saved_at') ? there : here
    case 'thread_reflections':
      return followed.has(there.thread_id) && there.position !== here.position ? there : here
    case 'patterns':
      return ownersWord(here, there)
    case 'tensions':
      return here.hidden === 0 && there.hidden === 1 ? { ...here, hidden: 1 } : here
    default:
      // Never changed after they were written, or without a time that could tell which is newer.
      return here
  }
}

function later(one: ExportRow, other: ExportRow, field: string): boolean {
  return String(one[field]) > String(other[field])
}

/** The owner's choices there count where none was made here. */
function ownersWord(here: ExportRow, there: ExportRow): ExportRow {
  const named = here.owner_name === null && there.owner_name !== null
  const merged = here.merged_into === null && there.merged_into !== null
  const hidden = here.hidden === 0 && there.hidden === 1
  const pinned = here.pinned === 0 && there.pinned === 1
  if (!named && !merged && !hidden && !pinned) return here
  return {
    ...here,
    ...(named ? { owner_name: there.owner_name, origin: there.origin } : {}),
    ...(merged ? { merged_into: there.merged_into } : {}),
    ...(hidden ? { hidden: 1 } : {}),
    ...(pinned ? { pinned: 1 } : {}),
  }
}

/** Two devices may each have asked for a next mirrorback: both stay, one after the other. */
function withFreeVersion(tx: WriteDb, row: ExportRow): ExportRow {
  const taken = listMirrorbacks(tx, String(row.reflection_id)).map(mirrorback => mirrorback.version)
  return taken.includes(Number(row.version)) ? { ...row, version: Math.max(...taken) + 1 } : row
}

/** What the database refuses is told with its line. */
function withLine(error: unknown, path: string, line: number): unknown {
  if (!(error instanceof Error)) return error
  const { code, data } = error as { code?: unknown; data?: { rule: string; remedy: string } }
  if ((code !== 'UNREADABLE_FILE' && code !== 'NOT_FOUND') || !data) return error
  return brokenLine(path, line, { rule: data.rule, remedy: data.remedy })
}
