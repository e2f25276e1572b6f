/** Merges two states of one row, part by part. Pure, and the same whichever side is asked and however often. */
import { type Stamps, sorted } from '#db/stamps.ts'
import type { ExportRow } from './mirror-format.ts'

/** How the columns of a table are merged; the ones that no rule names never change, or are made anew on each device. */
export interface MergeRule {
  /** What is changed together: of two, the one with the later stamp stands. */
  readonly parts: Readonly<Record<string, readonly string[]>>
  readonly earliest?: readonly string[]
  readonly latest?: readonly string[]
}

export const mergeRules = {
  identities: {
    parts: { name: ['name'], zone: ['zone'], day_start: ['day_start'], deleted: ['deleted_at'] },
    earliest: ['created_at'],
    latest: ['updated_at'],
  },
  reflections: {
    parts: {
      analysable: ['analysable'],
      mood: ['mood_valence', 'mood_energy', 'mood_label'],
      tags: ['tags'],
      time: ['occurred_at', 'zone', 'journal_day'],
      trash: ['trash_at', 'trash_saw'],
      visibility: ['visibility'],
    },
    earliest: ['created_at', 'source'],
    latest: ['updated_at', 'source_ref'],
  },
  threads: {
    parts: { deleted: ['deleted_at'], status: ['status'], title: ['title'] },
    earliest: ['started_at'],
    latest: ['last_active', 'updated_at'],
  },
  thread_reflections: { parts: { place: ['position'] } },
  patterns: {
    parts: {
      hidden: ['hidden'],
      merged: ['merge_choice'],
      name: ['owner_name', 'origin'],
      pinned: ['pinned'],
    },
    earliest: ['created_at'],
  },
  tensions: {
    parts: {
      axis: ['name', 'axis_a', 'axis_b', 'line_a', 'line_b', 'words_a', 'words_b'],
      hidden: ['hidden'],
    },
    earliest: ['created_at'],
  },
  measurements: { parts: { word: ['position', 'intensity'] } },
  settings: { parts: { value: ['value'] } },
} as const satisfies Record<string, MergeRule>

export type MergedTable = keyof typeof mergeRules

export function isMerged(table: string): table is MergedTable {
  return table in mergeRules
}

/**
 * The row that follows from both. Of two parts of one stamp (from before there were stamps) the one whose JSON is greater
 * stands, so that every device chooses the same.
 */
export function mergeRow(rule: MergeRule, here: ExportRow, there: ExportRow): ExportRow {
  const merged: Record<string, unknown> = { ...here }
  const stamps: Record<string, string> = {}
  for (const [part, columns] of Object.entries(rule.parts)) {
    const [mine, theirs] = [stampsOf(here)[part] ?? '', stampsOf(there)[part] ?? '']
    const from = mine === theirs ? greater(columns, here, there) : mine > theirs ? here : there
    for (const column of columns) merged[column] = from[column]
    const stamp = mine > theirs ? mine : theirs
    if (stamp !== '') stamps[part] = stamp
  }
  for (const column of rule.earliest ?? [])
    if (text(there[column]) < text(here[column])) merged[column] = there[column]
  for (const column of rule.latest ?? [])
    if (text(there[column]) > text(here[column])) merged[column] = there[column]
  return { ...merged, stamps: sorted(stamps) }
}

/** The latest stamp of a row; empty where nothing was changed since it was made. */
export function latestStamp(row: ExportRow): string {
  return Object.values(stampsOf(row)).reduce((latest, stamp) => (stamp > latest ? stamp : latest), '')
}

/** Whether two rows hold the same, whatever the order of their fields. */
export function sameRow(one: ExportRow, other: ExportRow): boolean {
  for (const name in other) if (!(name in one) && other[name] !== undefined) return false
  for (const name in one) if (name in other && !sameValue(one[name], other[name])) return false
  return true
}

function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  return typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other)
}

function stampsOf(row: ExportRow): Stamps {
  return (row.stamps ?? {}) as Stamps
}

function greater(columns: readonly string[], here: ExportRow, there: ExportRow): ExportRow {
  const of = (row: ExportRow) => JSON.stringify(columns.map(column => row[column]))
  return of(there) > of(here) ? there : here
}

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
