/** Merges rows that say themselves when they were changed. Pure, and the same whichever side is asked and however often. */
import type { ExportRow } from './mirror-format.ts'

/** The tables of Rhythm, in the order in which they depend on each other. */
export const RHYTHM_TABLES = [
  'rhythm_profiles',
  'rhythm_items',
  'rhythm_marks',
  'rhythm_health',
  'rhythm_xp',
  'rhythm_unlocks',
] as const

export type DatedTable = 'pattern_feedback' | (typeof RHYTHM_TABLES)[number]

export function isDated(table: string): table is DatedTable {
  return table === 'pattern_feedback' || (RHYTHM_TABLES as readonly string[]).includes(table)
}

/** The UTC instant of the last change of a row. */
export function changedAt(row: ExportRow): string {
  return String(row.saved_at ?? row.undone_at ?? row.updated_at ?? row.at)
}

/** The row that follows from both. */
export function mergeDatedRow(table: DatedTable, here: ExportRow, there: ExportRow): ExportRow {
  switch (table) {
    case 'pattern_feedback':
      return laterOrLarger(there, here, 'saved_at') ? there : here
    case 'rhythm_profiles':
    case 'rhythm_items':
      return laterOrLarger(there, here, 'updated_at') ? there : here
    case 'rhythm_health':
      return bothSay(here, there)
    case 'rhythm_marks':
      return { ...here, undone_at: earlierOf(here.undone_at, there.undone_at) }
    case 'rhythm_xp':
    case 'rhythm_unlocks':
      return laterOrLarger(there, here, 'at') ? there : here
  }
}

/** Each value that only one of them has stays; of two, the later one's. */
function bothSay(here: ExportRow, there: ExportRow): ExportRow {
  const [older, newer] = laterOrLarger(there, here, 'updated_at') ? [here, there] : [there, here]
  const both = (field: 'metrics' | 'raw') => ({ ...(older[field] as object), ...(newer[field] as object) })
  const merged = { ...newer, metrics: both('metrics'), raw: both('raw') }
  return JSON.stringify(merged) === JSON.stringify(here) ? here : merged
}

/** An undo is never taken back; of two, the first. */
function earlierOf(one: unknown, other: unknown): unknown {
  if (one === null || other === null) return one ?? other
  return String(one) <= String(other) ? one : other
}

/** Two devices that wrote at the same moment must still agree on whose word stands. */
function laterOrLarger(one: ExportRow, other: ExportRow, field: 'saved_at' | 'updated_at' | 'at'): boolean {
  if (one[field] !== other[field]) return String(one[field]) > String(other[field])
  return JSON.stringify(one) > JSON.stringify(other)
}
