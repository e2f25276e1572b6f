/** Decides what becomes of a reflection that two devices know differently. Pure: the same two sides, the same reflection. */
import { wordCount } from '#contract/word-count.ts'
import { conflictsIn, headsOf, type Version } from '#db/texts.ts'
import { mergeRow, mergeRules, sameRow } from './merge-row.ts'
import type { ExportRow } from './mirror-format.ts'

export interface Side {
  readonly row: ExportRow
  /** Every text in the order of writing; the last one is the row's. */
  readonly versions: readonly Version[]
}

export interface MergedReflection extends Side {
  readonly outcome: 'unchanged' | 'updated' | 'conflict' | 'trashed'
}

/**
 * Every text of both sides is kept. The one that was written last stands. Where neither side knew the other's text it is a
 * conflict, until the owner chooses. Everything beside the text follows the later change of it. A reflection is in the trash
 * where that was the last word, and no text is hidden by it that the deleting side never saw.
 */
export function mergeReflections(here: Side, there: Side): MergedReflection {
  const versions = mergeVersions(here.versions, there.versions)
  const row = rowOf(here, there, versions)
  return { row, versions, outcome: outcomeOf(here, { row, versions }) }
}

/** The texts of both, each once, in the order of writing. */
export function mergeVersions(one: readonly Version[], other: readonly Version[]): Version[] {
  const all = new Map<string, Version>()
  for (const version of [...one, ...other]) {
    const name = `${version.stamp}\n${version.body}`
    const known = all.get(name)
    if (!known || version.occurred_at < known.occurred_at) all.set(name, version)
  }
  return [...all.values()].sort((a, b) =>
    a.stamp === b.stamp ? compare(a.body, b.body) : compare(a.stamp, b.stamp),
  )
}

function rowOf(here: Side, there: Side, versions: readonly Version[]): ExportRow {
  const standing = versions.at(-1)
  if (!standing) throw new Error('a reflection has at least one text')
  const merged = mergeRow(mergeRules.reflections, here.row, there.row)
  const saw = merged.trash_saw as readonly string[] | null
  const hidesNothing = headsOf(versions).every(head => saw?.includes(head.stamp))
  return {
    ...merged,
    body: standing.body,
    word_count: wordsOf(standing.body, here.row, there.row),
    revision: versions.length,
    text_stamp: standing.stamp,
    text_after: standing.after,
    text_at: standing.occurred_at,
    deleted_at: hidesNothing ? merged.trash_at : null,
  }
}

/** As it was counted when the text was written, where one of the sides knows. */
function wordsOf(body: string, ...rows: readonly ExportRow[]): number {
  const known = rows.filter(row => row.body === body).map(row => Number(row.word_count))
  return known.length > 0 ? Math.min(...known) : wordCount(body)
}

function outcomeOf(here: Side, merged: Side): MergedReflection['outcome'] {
  const known = new Set(conflictsIn(here.versions).map(version => version.stamp))
  const fresh = conflictsIn(merged.versions).some(version => !known.has(version.stamp))
  if (fresh && merged.versions.length > here.versions.length) return 'conflict'
  if (here.row.deleted_at === null && merged.row.deleted_at !== null) return 'trashed'
  const same = sameRow(here.row, merged.row) && here.versions.length === merged.versions.length
  return same ? 'unchanged' : 'updated'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
