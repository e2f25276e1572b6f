/** Merges reflections and their earlier texts: takes what is absent in at once, and weighs the others at the end. */

import { z } from 'zod'
import type { WriteDb } from '#db/handles.ts'
import { listRevisions } from '#db/reflection-lists.ts'
import { editReflection, keepOtherText } from '#db/reflections.ts'
import { findRow, importRow, replaceRow } from '#db/tables.ts'
import { Failure } from '../failure.ts'
import {
  type EarlierText,
  type MergePlan,
  type MergeStep,
  planMerge,
  type ReflectionRow,
} from '../portability/merge-reflection.ts'
import type { ExportRow } from '../portability/mirror-format.ts'

/** Of reflections. */
export interface MergeCounts {
  readonly added: number
  readonly unchanged: number
  readonly updated: number
  readonly conflicts: number
  readonly trashed: number
}

export interface ReflectionMerge {
  take(row: ExportRow): void
  takeRevision(row: ExportRow): void
  finish(): MergeCounts
}

const Row = z.looseObject({
  id: z.string(),
  identity_id: z.string(),
  body: z.string(),
  word_count: z.number(),
  occurred_at: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  deleted_at: z.string().nullable(),
  revision: z.number(),
})
const RevisionRow = z.looseObject({
  reflection_id: z.string(),
  body: z.string(),
  occurred_at: z.string(),
  replaced_at: z.string(),
})

export function createReflectionMerge(tx: WriteDb, path: string): ReflectionMerge {
  const counts = { added: 0, unchanged: 0, updated: 0, conflicts: 0, trashed: 0 }
  const added = new Set<string>()
  /** Those that are not the same on both sides, with their earlier texts there. */
  const waiting = new Map<string, { readonly row: ReflectionRow; readonly earlier: EarlierText[] }>()

  return {
    take(incoming) {
      const row = checked(Row, incoming, path)
      const here = findRow(tx, 'reflections', row)
      if (!here) {
        importRow(tx, 'reflections', row)
        added.add(row.id)
        counts.added += 1
        return
      }
      if (here.identity_id !== row.identity_id) throw elsewhere(row.id, path)
      if (same(here, row)) counts.unchanged += 1
      else waiting.set(row.id, { row, earlier: [] })
    },
    takeRevision(incoming) {
      const row = checked(RevisionRow, incoming, path)
      if (added.has(row.reflection_id)) importRow(tx, 'revisions', row)
      else waiting.get(row.reflection_id)?.earlier.push(row)
    },
    finish() {
      for (const there of waiting.values()) counts[mergeOne(tx, there, path)] += 1
      return counts
    },
  }
}

const countOf = {
  unchanged: 'unchanged',
  updated: 'updated',
  conflict: 'conflicts',
  trashed: 'trashed',
} as const

function mergeOne(
  tx: WriteDb,
  there: { readonly row: ReflectionRow; readonly earlier: readonly EarlierText[] },
  path: string,
): keyof MergeCounts {
  const { id } = there.row
  const row = checked(Row, findRow(tx, 'reflections', there.row) ?? {}, path)
  const plan = planMerge({ row, earlier: earlierHere(tx, row) }, there)
  if (plan.outcome !== 'unchanged') follow(tx, id, plan)
  return countOf[plan.outcome]
}

function follow(tx: WriteDb, id: string, plan: MergePlan): void {
  for (const step of plan.steps) take(tx, id, step)
  const now = findRow(tx, 'reflections', { id })
  if (now && !same(now, plan.row)) replaceRow(tx, 'reflections', { ...now, ...plan.row })
}

function take(tx: WriteDb, id: string, step: MergeStep): void {
  if (step.type === 'edit') editReflection(tx, id, { body: step.body }, step.at)
  else keepOtherText(tx, id, step, step.at)
}

function earlierHere(tx: WriteDb, row: ReflectionRow): EarlierText[] {
  return listRevisions(tx, row.id)
    .toReversed()
    .map(({ body, replaced_at }) => ({ body, replaced_at, occurred_at: row.occurred_at }))
}

/** Whatever the order of their fields. */
function same(one: ExportRow, other: ExportRow): boolean {
  return JSON.stringify(one) === JSON.stringify({ ...one, ...other })
}

function checked<T>(schema: z.ZodType<T>, row: ExportRow, path: string): T {
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  throw new Failure('UNREADABLE_FILE', {
    rule: `a reflection breaks its rule in “${parsed.error.issues[0]?.path.join('.') ?? ''}”`,
    remedy: 'The file was changed or is not complete; make the export again.',
    path,
  })
}

function elsewhere(id: string, path: string): Failure {
  return new Failure('CONFLICT', {
    rule: `the reflection ${id} of this file is in another journal here`,
    remedy: 'Import the file into a Mirror home of its own. Nothing was changed.',
    path,
  })
}
