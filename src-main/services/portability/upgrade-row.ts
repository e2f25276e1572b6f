/** Gives rows of exports from before there were stamps the stamps that the migration gives to such rows in a journal. */
import { stampOf } from '#db/stamps.ts'
import type { ExportRow } from './mirror-format.ts'

/** The first schema whose rows have stamps. */
export const STAMPS_SINCE = 5

/** When the earlier texts of each edited reflection were replaced, in their order: known only after the first reading. */
export type Replaced = ReadonlyMap<string, readonly string[]>

/** The row as this version writes it. @see migrations/0005-clocks.sql, which does the same */
export function upgradeRow(table: string, row: ExportRow, replaced: Replaced): ExportRow {
  const upgrade = upgrades[table]
  return upgrade ? { ...row, ...upgrade(row, replaced) } : row
}

const upgrades: Readonly<Record<string, (row: ExportRow, replaced: Replaced) => ExportRow>> = {
  identities: row => ({ stamps: since(row, 'created_at', ['day_start', 'deleted', 'name', 'zone']) }),
  reflections: (row, replaced) => {
    const last = Number(row.revision) - 1
    const text_stamp = textStamp(String(row.id), last, replaced)
    return {
      stamps: since(row, 'created_at', ['analysable', 'mood', 'tags', 'time', 'trash', 'visibility']),
      text_stamp,
      text_after: last > 0 ? [textStamp(String(row.id), last - 1, replaced)] : [],
      text_at: row.occurred_at,
      trash_at: row.deleted_at,
      trash_saw: row.deleted_at === null ? null : [text_stamp],
    }
  },
  revisions: (row, replaced) => {
    const [id, earlier] = [String(row.reflection_id), Number(row.revision) - 1]
    return {
      stamp: textStamp(id, earlier, replaced),
      after: earlier > 0 ? [textStamp(id, earlier - 1, replaced)] : [],
    }
  },
  mirrorbacks: (row, replaced) => ({
    stamp: stampOf(String(row.created_at), Number(row.version)),
    text_stamp: textStamp(String(row.reflection_id), Number(row.revision) - 1, replaced),
  }),
  threads: row => ({ stamps: since(row, 'started_at', ['deleted', 'status', 'title']) }),
  thread_reflections: () => ({ stamps: {} }),
  patterns: row => ({ merge_choice: row.merged_into, stamps: chosen(row) }),
  tensions: row => ({ stamps: row.hidden === 1 ? { hidden: LONG_AGO } : {} }),
  measurements: () => ({ stamps: {} }),
  settings: () => ({ stamps: {} }),
}

const LONG_AGO = '000000000000-0000-'

/** The stamp of the text that came after `earlier` others. */
function textStamp(id: string, earlier: number, replaced: Replaced): string {
  const at = replaced.get(id)?.[earlier - 1]
  return at === undefined ? '' : stampOf(at, earlier)
}

function since(row: ExportRow, made: string, parts: readonly string[]): Record<string, string> {
  if (String(row.updated_at) <= String(row[made])) return {}
  const stamp = stampOf(String(row.updated_at))
  return Object.fromEntries(parts.map(part => [part, stamp]))
}

function chosen(row: ExportRow): Record<string, string> {
  const parts = [
    ['hidden', row.hidden === 1],
    ['merged', row.merged_into !== null],
    ['name', row.owner_name !== null],
    ['pinned', row.pinned === 1],
  ] as const
  return Object.fromEntries(parts.flatMap(([part, is]) => (is ? [[part, LONG_AGO]] : [])))
}
