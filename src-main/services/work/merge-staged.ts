/** Merges what an import held back with what is here, and notes what stood there before. */
import type { WriteDb } from '#db/handles.ts'
import { noteChange, stagedOf } from '#db/imports.ts'
import { reflectionSeq } from '#db/reflections.ts'
import {
  findRow,
  importRow,
  numberMirrorbacks,
  removeRow,
  replaceReflection,
  replaceRow,
} from '#db/tables.ts'
import { type Version, versionsOf } from '#db/texts.ts'
import { found } from '../failure.ts'
import { isDated, mergeDatedRow } from '../portability/merge-dated-row.ts'
import { mergeReflections, type Side } from '../portability/merge-reflection.ts'
import { isMerged, latestStamp, mergeRow, mergeRules, sameRow } from '../portability/merge-row.ts'
import type { ExportRow } from '../portability/mirror-format.ts'

/** The name of a count of ImportResult. */
export type ReflectionCount = 'unchanged' | 'updated' | 'conflicts' | 'trashed'

/** What becomes of a reflection that is here; with `write` it is kept so. */
export function mergeStagedReflection(
  tx: WriteDb,
  importId: string,
  id: string,
  write: boolean,
): ReflectionCount {
  const seq = reflectionSeq(tx, id)
  const here: Side = {
    row: found(findRow(tx, 'reflections', { id }), 'reflection', id),
    versions: versionsOf(tx, seq),
  }
  const staged = stagedOf(tx, importId, id)
  const row = staged.row ?? here.row
  const merged = mergeReflections(here, { row, versions: [...staged.revisions.map(toVersion), ownText(row)] })
  const { outcome } = merged
  if (write && outcome !== 'unchanged') {
    noteChange(tx, importId, 'reflections', id, here)
    replaceReflection(tx, merged.row, merged.versions)
    numberMirrorbacks(tx, seq)
  }
  return outcome === 'conflict' ? 'conflicts' : outcome
}

/** Merges one row of another table. */
export function mergeStagedRow(tx: WriteDb, importId: string, table: string, there: ExportRow): void {
  if (table === 'thread_reflections' || table === 'thread_departures') mergePlace(tx, importId, table, there)
  else if (isMerged(table) || isDated(table)) {
    const here = findRow(tx, table, there)
    if (!here) {
      noteChange(tx, importId, table, rowKey(table, there), null)
      importRow(tx, table, table === 'patterns' ? { ...there, merged_into: null } : there)
      return
    }
    const merged = isDated(table)
      ? mergeDatedRow(table, here, there)
      : mergeRow(mergeRules[table], here, there)
    if (sameRow(here, merged)) return
    noteChange(tx, importId, table, rowKey(table, there), here)
    replaceRow(tx, table, merged)
  }
}

/** Membership of a thread: taken out and put in are two words on one thing, and the later one counts. */
function mergePlace(
  tx: WriteDb,
  importId: string,
  table: 'thread_reflections' | 'thread_departures',
  there: ExportRow,
): void {
  const member = findRow(tx, 'thread_reflections', there)
  const departed = findRow(tx, 'thread_departures', there)
  const before = member ?? departed
  const stampHere = member ? latestStamp(member) : departed ? String(departed.stamp) : null
  const stampThere = table === 'thread_reflections' ? latestStamp(there) : String(there.stamp)
  if (member && table === 'thread_reflections') {
    const merged = mergeRow(mergeRules.thread_reflections, member, there)
    if (sameRow(member, merged)) return
    noteChange(tx, importId, 'thread_reflections', rowKey(table, there), { member })
    replaceRow(tx, 'thread_reflections', merged)
    return
  }
  if (stampHere !== null && stampHere >= stampThere) return
  noteChange(
    tx,
    importId,
    'thread_reflections',
    rowKey(table, there),
    before === null ? null : member ? { member } : { departed },
  )
  putPlace(tx, table === 'thread_reflections' ? { member: there } : { departed: there }, there)
}

/** Makes a reflection a member of a thread, one that was taken out, or neither. */
export function putPlace(
  tx: WriteDb,
  place: { readonly member?: ExportRow; readonly departed?: ExportRow } | null,
  key: ExportRow,
): void {
  removeRow(tx, 'thread_reflections', key)
  removeRow(tx, 'thread_departures', key)
  if (place?.member) importRow(tx, 'thread_reflections', place.member)
  if (place?.departed) importRow(tx, 'thread_departures', place.departed)
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  thread_reflections: ['thread_id', 'reflection_id'],
  thread_departures: ['thread_id', 'reflection_id'],
  measurements: ['tension_id', 'reflection_id', 'measured_by'],
  settings: ['scope', 'key'],
  pattern_feedback: ['pattern_id'],
  rhythm_profiles: ['identity_id'],
  rhythm_health: ['identity_id', 'day', 'source'],
  rhythm_xp: ['identity_id', 'key'],
  rhythm_unlocks: ['identity_id', 'code'],
}

/** What names a row in the notes of an import. */
export function rowKey(table: string, row: ExportRow): string {
  const names = KEYS[table]
  return names ? JSON.stringify(names.map(name => row[name])) : String(row.id)
}

/** The columns that a name from the notes stands for. */
export function keyOfRow(table: string, key: string): ExportRow {
  const names = KEYS[table]
  if (!names) return { id: key }
  const values = JSON.parse(key) as unknown[]
  return Object.fromEntries(names.map((name, at) => [name, values[at]]))
}

/** The text of a row of `revisions`. */
function toVersion({ stamp, after, body, occurred_at }: ExportRow): Version {
  return {
    stamp: String(stamp),
    after: after as string[],
    body: String(body),
    occurred_at: String(occurred_at),
  }
}

/** The text that stands in a row of `reflections`. */
function ownText({ text_stamp, text_after, text_at, body }: ExportRow): Version {
  return toVersion({ stamp: text_stamp, after: text_after, body, occurred_at: text_at })
}
