/** Brings an import that was decided into the journal: a turn at a time, and from where it stood after a crash. */
import type { WriteDb } from '#db/handles.ts'
import { findIdentity } from '#db/identities.ts'
import {
  dropStagedOf,
  dropStagedRow,
  getImport,
  type ImportEntry,
  noteChange,
  stagedReflections,
  stagedRows,
  updateImport,
} from '#db/imports.ts'
import { endLoad, isLoading } from '#db/index-load.ts'
import { settleMergeChoices } from '#db/merge-choices.ts'
import { reflectionSeq } from '#db/reflections.ts'
import { hiddenJournals, moveReflections, removeIdentity, showIdentity } from '#db/staging.ts'
import { nextStamp, observeStamp } from '#db/stamps.ts'
import { findRow, importRow, numberMirrorbacks } from '#db/tables.ts'
import { found } from '../failure.ts'
import { RHYTHM_TABLES } from '../portability/merge-dated-row.ts'
import type { ExportRow } from '../portability/mirror-format.ts'
import { ensureSeedTensions } from '../tension-axes.ts'
import type { WorkEnv } from './env.ts'
import { taken } from './match-identities.ts'
import { mergeStagedReflection, mergeStagedRow, rowKey } from './merge-staged.ts'
import { createTurns, TURN } from './turns.ts'

export interface Decision {
  readonly import_id: string
  readonly path: string
  /** The latest stamp of the file. */
  readonly latest: string
  readonly identity_id: string | null
  readonly identity: string
  /** Journals that rows of the file go to, by their ids here. */
  readonly journals: readonly string[]
  readonly counts: Readonly<Record<string, number>>
}

/**
 * The one moment at which an import comes to be: before it nothing is to be seen and a crash leaves nothing; after it
 * whatever is left to do is done, now or at the next start. A small import is done in this transaction.
 *
 * @throws Failure CONFLICT where the name of a new journal was taken meanwhile.
 */
export function decideImport(env: WorkEnv, decision: Decision): { readonly done: boolean } {
  const { import_id, path, journals, ...facts } = decision
  return env.db.write(tx => {
    observeStamp(tx, decision.latest)
    for (const journal of hiddenJournals(tx, import_id)) {
      if (journal.into !== null) continue
      if (findIdentity(tx, journal.name)) throw taken(journal.name, path)
      showIdentity(tx, journal)
      settleMergeChoices(tx, journal.id)
    }
    for (const id of journals) ensureSeedTensions(tx, env, id)
    if (isLoading(tx)) endLoad(tx)
    const { identity_id, identity, counts } = facts
    const stamp = nextStamp(tx, env.clock.now())
    updateImport(tx, import_id, { state: 'publishing', stamp, identity_id, identity, counts })
    return { done: publishSome(env, tx, import_id) }
  })
}

/** Carries on with a decided import to its end. */
export async function* publishImport(env: WorkEnv, importId: string): AsyncGenerator<void, ImportEntry> {
  const turns = createTurns(env)
  for (let done = false; !done; ) {
    done = await turns.run(tx => publishSome(env, tx, importId))
    yield
  }
  return found(getImport(env.db.read, importId), 'import', importId)
}

/** As much as fits in a turn; true where nothing is left. */
function publishSome(env: WorkEnv, tx: WriteDb, importId: string): boolean {
  const end = env.clock.ticks() + TURN
  const late = () => env.clock.ticks() > end
  const steps = [
    () => move(tx, importId, late),
    () => mergeReflectionsIn(tx, importId, late),
    ...TABLES.map(table => () => mergeTable(tx, importId, table, late)),
  ]
  for (const step of steps) if (!step()) return false
  finish(tx, importId)
  return true
}

const CHUNK = 200

function move(tx: WriteDb, importId: string, late: () => boolean): boolean {
  for (const { id, into } of hiddenJournals(tx, importId)) {
    if (into === null) continue
    while (moveReflections(tx, id, into, CHUNK) > 0) if (late()) return false
    removeIdentity(tx, id)
  }
  return true
}

function mergeReflectionsIn(tx: WriteDb, importId: string, late: () => boolean): boolean {
  for (;;) {
    const ids = stagedReflections(tx, importId, '', CHUNK)
    if (ids.length === 0) return true
    const counts = { ...found(getImport(tx, importId), 'import', importId).counts }
    let stopped = false
    for (const id of ids) {
      const outcome = mergeStagedReflection(tx, importId, id, true)
      counts[outcome] = (counts[outcome] ?? 0) + 1
      dropStagedOf(tx, importId, id)
      stopped = late()
      if (stopped) break
    }
    updateImport(tx, importId, { counts })
    if (stopped) return false
  }
}

/** What an import may hold back of other tables, in the order in which rows hang on each other. */
const TABLES = [
  'identities',
  'mirrorbacks',
  'feedback',
  'threads',
  'thread_reflections',
  'thread_departures',
  'patterns',
  'pattern_feedback',
  'tensions',
  'measurements',
  'settings',
  ...RHYTHM_TABLES,
] as const

function mergeTable(tx: WriteDb, importId: string, table: string, late: () => boolean): boolean {
  for (;;) {
    const rows = stagedRows(tx, importId, table, 0, CHUNK)
    if (rows.length === 0) return true
    const settled = new Set<string>()
    for (const { ordinal, row } of rows) {
      if (table === 'mirrorbacks') addMirrorback(tx, importId, row)
      else if (table === 'feedback') addOnce(tx, importId, table, row)
      else mergeStagedRow(tx, importId, table, row)
      if (table === 'patterns') settled.add(String(row.identity_id))
      dropStagedRow(tx, ordinal)
    }
    for (const identity of settled) settleMergeChoices(tx, identity)
    if (late()) return false
  }
}

function addOnce(tx: WriteDb, importId: string, table: string, row: ExportRow): boolean {
  if (findRow(tx, table, row)) return false
  noteChange(tx, importId, table, rowKey(table, row), null)
  importRow(tx, table, row)
  return true
}

/** It comes after those that are here, and then all are numbered in the order in which they were written. */
function addMirrorback(tx: WriteDb, importId: string, row: ExportRow): void {
  const placed = { ...row, version: BEHIND + Number(row.version) }
  if (addOnce(tx, importId, 'mirrorbacks', placed))
    numberMirrorbacks(tx, reflectionSeq(tx, String(row.reflection_id)))
}

const BEHIND = 10_000_000

function finish(tx: WriteDb, importId: string): void {
  updateImport(tx, importId, { state: 'done', pid: 0 })
}
