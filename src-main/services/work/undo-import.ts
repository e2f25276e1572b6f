/** Takes an import back as one: what it added goes, what it changed is as before; what the owner changed since stays. */
import type { UndoReport } from '#contract/schemas/data.ts'
import type { WriteDb } from '#db/handles.ts'
import {
  changedLater,
  changesOf,
  dropChange,
  getImport,
  type ImportChange,
  type ImportEntry,
  updateImport,
} from '#db/imports.ts'
import { settleMergeChoices } from '#db/merge-choices.ts'
import { reflectionSeq } from '#db/reflections.ts'
import { isEmptyJournal, removeIdentity, removeSeqs, touchedSince } from '#db/staging.ts'
import { stampOf } from '#db/stamps.ts'
import {
  type ExportRow,
  findRow,
  numberMirrorbacks,
  removeRow,
  replaceReflection,
  replaceRow,
} from '#db/tables.ts'
import type { Version } from '#db/texts.ts'
import { Failure, found } from '../failure.ts'
import { changedAt, isDated, RHYTHM_TABLES } from '../portability/merge-dated-row.ts'
import { latestStamp } from '../portability/merge-row.ts'
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { keyOfRow, putPlace } from './merge-staged.ts'
import { createTurns, TURN } from './turns.ts'

type Outcome = 'removed' | 'restored' | 'kept'
type Tally = Record<Outcome, number>

/** @throws Failure NOT_FOUND; CONFLICT where it was undone already. */
export async function* undoImport(env: WorkEnv, input: TaskInput<'undo'>): AsyncGenerator<void, UndoReport> {
  const entry = found(getImport(env.db.read, input.import_id), 'import', input.import_id)
  if (entry.state !== 'done' || entry.undone_at !== null)
    throw new Failure('CONFLICT', {
      rule: entry.state === 'undone' ? 'this import was undone already' : 'this import is not at its end',
      remedy: 'Look at the list of imports again.',
    })
  // From here on it is undone, if need be at the next start.
  env.db.write(tx => updateImport(tx, entry.id, { undone_at: env.clock.now() }))
  return yield* carryUndo(env, entry)
}

/** Carries an undoing to its end, from where it stood. */
export async function* carryUndo(env: WorkEnv, entry: ImportEntry): AsyncGenerator<void, UndoReport> {
  const turns = createTurns(env)
  const reflections: Tally = { removed: 0, restored: 0, kept: 0 }
  const others: Tally = { removed: 0, restored: 0, kept: 0 }
  let done = 0
  for (const table of TABLES)
    for (let more = true; more; ) {
      const outcomes = await turns.run(tx => undoSome(env, tx, entry, table))
      const tally = table === 'reflections' ? reflections : others
      for (const outcome of outcomes) tally[outcome] += 1
      more = outcomes.length > 0
      done += outcomes.length
      env.checkpoint({ done, total: 0, step: 'undoing' })
      yield
    }
  env.db.write(tx => updateImport(tx, entry.id, { state: 'undone' }))
  return { import_id: entry.id, ...reflections, others, message: messageOf(reflections) }
}

/** In the order in which rows hang on each other, from the ends. */
const TABLES = [
  ...RHYTHM_TABLES.toReversed(),
  'thread_reflections',
  'measurements',
  'feedback',
  'mirrorbacks',
  'pattern_feedback',
  'patterns',
  'tensions',
  'reflections',
  'threads',
  'settings',
  'identities',
] as const
type UndoneTable = (typeof TABLES)[number]

const CHUNK = 100

function undoSome(env: WorkEnv, tx: WriteDb, entry: ImportEntry, table: UndoneTable): Outcome[] {
  const end = env.clock.ticks() + TURN
  const outcomes: Outcome[] = []
  while (env.clock.ticks() < end) {
    const changes = changesOf(tx, entry.id, table, '', CHUNK)
    if (changes.length === 0) break
    for (const change of changes) {
      outcomes.push(undoOne(tx, entry, table, change))
      dropChange(tx, entry.id, table, change.key)
    }
  }
  return outcomes
}

function undoOne(tx: WriteDb, entry: ImportEntry, table: UndoneTable, change: ImportChange): Outcome {
  if (table === 'reflections') return undoReflection(tx, entry, change)
  if (table === 'identities' && change.before === null) return undoIdentity(tx, change.key)
  const key = keyOfRow(table, change.key)
  if (table === 'thread_reflections') return undoPlace(tx, entry, change, key)
  const now = findRow(tx, table, key)
  if (!now) return 'removed'
  if (isTouched(tx, entry, table, change.key, now)) return 'kept'
  const before = change.before as ExportRow | null
  if (before) replaceRow(tx, table, before)
  else removeRow(tx, table, key)
  if (table === 'mirrorbacks') numberMirrorbacks(tx, reflectionSeq(tx, String(now.reflection_id)))
  if (table === 'patterns') settleMergeChoices(tx, String(now.identity_id))
  return before ? 'restored' : 'removed'
}

function isTouched(tx: WriteDb, entry: ImportEntry, table: string, key: string, now: ExportRow): boolean {
  if (latestStamp(now) > entry.stamp || changedLater(tx, table, key, entry.stamp)) return true
  if (isDated(table) && stampOf(changedAt(now)) > entry.stamp) return true
  return table === 'threads' && touchedSince(tx, 'thread', String(now.id), entry.stamp)
}

function undoReflection(tx: WriteDb, entry: ImportEntry, { key, before }: ImportChange): Outcome {
  const now = findRow(tx, 'reflections', { id: key })
  if (!now) return 'removed'
  const touched =
    latestStamp(now) > entry.stamp ||
    String(now.text_stamp) > entry.stamp ||
    touchedSince(tx, 'reflection', key, entry.stamp) ||
    changedLater(tx, 'reflections', key, entry.stamp)
  if (touched) return 'kept'
  const seq = reflectionSeq(tx, key)
  if (before === null) {
    removeSeqs(tx, [seq])
    return 'removed'
  }
  const { row, versions } = before as { row: ExportRow; versions: Version[] }
  replaceReflection(tx, row, versions)
  numberMirrorbacks(tx, seq)
  return 'restored'
}

function undoPlace(
  tx: WriteDb,
  entry: ImportEntry,
  { key, before }: ImportChange,
  names: ExportRow,
): Outcome {
  const member = findRow(tx, 'thread_reflections', names)
  const departed = findRow(tx, 'thread_departures', names)
  const stamp = member ? latestStamp(member) : String(departed?.stamp ?? '')
  if (stamp > entry.stamp || changedLater(tx, 'thread_reflections', key, entry.stamp)) return 'kept'
  putPlace(tx, before as Parameters<typeof putPlace>[1], names)
  return before === null ? 'removed' : 'restored'
}

/** A journal that came with the import goes with it, unless something was written there since. */
function undoIdentity(tx: WriteDb, id: string): Outcome {
  if (!isEmptyJournal(tx, id)) return 'kept'
  removeIdentity(tx, id)
  return 'removed'
}

function messageOf({ removed, restored, kept }: Tally): string {
  const parts = [
    `${counted(removed)} that the import had added ${removed === 1 ? 'was' : 'were'} taken out again`,
    ...(restored > 0 ? [`${counted(restored)} ${restored === 1 ? 'is' : 'are'} as before`] : []),
    ...(kept > 0
      ? [
          `${counted(kept)} ${kept === 1 ? 'stays' : 'stay'} as yours, because something was changed there since`,
        ]
      : []),
  ]
  return `${parts.join('; ')}.`
}

function counted(count: number): string {
  return `${count.toLocaleString('en')} reflection${count === 1 ? '' : 's'}`
}
