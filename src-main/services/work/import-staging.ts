/** Takes the rows of a file in where nobody sees them: what is new goes to a hidden journal, the rest is held back. */
import type { ReadDb, WriteDb } from '#db/handles.ts'
import { noteChange, stageRow } from '#db/imports.ts'
import { createAddedTotals } from '#db/new-reflection.ts'
import { countConflicts, reflectionSeq, reflectionsExist } from '#db/reflections.ts'
import { hideIdentity, insertHidden } from '#db/staging.ts'
import { findRow, importRow } from '#db/tables.ts'
import { brokenLine } from '../portability/file-problem.ts'
import { RHYTHM_TABLES } from '../portability/merge-dated-row.ts'
import { sameRow } from '../portability/merge-row.ts'
import type { ExportRow } from '../portability/mirror-format.ts'
import type { NumberedRow } from '../portability/mirror-reader.ts'
import type { WorkEnv } from './env.ts'
import { createJournalMatch, type MatchedJournal } from './match-identities.ts'

export interface Staging {
  /** Of some rows, in the order of the file, those that are not here as they are there: told without writing anything. */
  sift(rows: readonly NumberedRow[]): NumberedRow[]
  /** Some rows, in the order of the file; `advance` is told of each. @throws Failure UNREADABLE_FILE with the line, where what a row belongs to is neither in the file nor here. */
  take(tx: WriteDb, rows: readonly NumberedRow[], advance: () => void): void
  /** After the last row; to be called until it gives false, at most `limit` things at a time. */
  finish(tx: WriteDb, limit: number): boolean
  /** Reflections. */
  readonly counts: { added: number; unchanged: number }
  /** Rows of the other tables that are not here. */
  readonly others: Record<string, number>
  /** The latest stamp of the file. */
  readonly latest: string
  journals(): readonly MatchedJournal[]
}

export interface StagingOptions {
  readonly import_id: string
  readonly path: string
  /** Only counts: nothing is written but what is held back. */
  readonly dry: boolean
}

export function createStaging(env: WorkEnv, options: StagingOptions): Staging {
  const { import_id, path, dry } = options
  const journals = createJournalMatch(env.db.read, path)
  const hidden = new Map<string, string>()
  const counts = { added: 0, unchanged: 0 }
  const others: Record<string, number> = {}
  /** What was taken in by this import, by table: rows that hang on it are taken in too. */
  const taken = new Map<string, Set<unknown>>()
  const held = new Map<string, Set<unknown>>()
  const withEarlier = new Set<string>()
  const mergedInto = new Map<string, number>()
  let latest = ''

  const setOf = (of: Map<string, Set<unknown>>, table: string) => {
    const known = of.get(table) ?? new Set<unknown>()
    of.set(table, known)
    return known
  }
  const isTaken = (table: string, id: unknown) => taken.get(table)?.has(id) === true

  function takeIn(tx: WriteDb, table: string, row: ExportRow): void {
    setOf(taken, table).add(row.id)
    if (!dry) importRow(tx, table, row, totals)
  }

  function holdBack(tx: WriteDb, table: string, row: ExportRow): void {
    setOf(held, table).add(row.id)
    stageRow(tx, import_id, table, row)
  }

  /** The hidden journal for what goes to one that is here. */
  function hiddenFor(tx: WriteDb, into: string): string {
    const known = hidden.get(into)
    if (known !== undefined) return known
    const id = env.ids.next()
    if (!dry) insertHidden(tx, { id, import_id, into, now: env.clock.now() })
    hidden.set(into, id)
    return id
  }

  function holder(tx: WriteDb, identity: unknown): string {
    const journal = journals.of(identity)
    if (!journal) throw missing('a journal', identity)
    return journal.fresh ? journal.id : hiddenFor(tx, journal.id)
  }

  function isFresh(identity: unknown): boolean {
    const journal = journals.of(identity)
    if (!journal) throw missing('a journal', identity)
    return journal.fresh
  }

  function need(tx: WriteDb, table: string, id: unknown): void {
    if (isTaken(table, id) || held.get(table)?.has(id) || findRow(tx, table, { id })) return
    throw missing(`a row of ${table}`, id)
  }

  const rules: Readonly<Record<string, (tx: WriteDb, row: ExportRow) => void>> = {
    identities(tx, row) {
      const journal = journals.match(row)
      const placed = { ...row, id: journal.id }
      if (!journal.fresh) compared(tx, 'identities', placed)
      else if (!dry) {
        importRow(tx, 'identities', placed)
        hideIdentity(tx, journal.id, import_id)
        noteChange(tx, import_id, 'identities', journal.id, null)
      }
    },
    reflections(tx, row) {
      const known = there.has(String(row.id)) || isTaken('reflections', row.id)
      const here = known ? findRow(tx, 'reflections', row) : null
      if (here) {
        journals.refuseElsewhere(here, row)
        if (sameRow(here, row)) counts.unchanged += 1
        else holdBack(tx, 'reflections', row)
        return
      }
      takeIn(tx, 'reflections', { ...row, identity_id: holder(tx, row.identity_id) })
      if (!dry) noteChange(tx, import_id, 'reflections', String(row.id), null)
      counts.added += 1
    },
    revisions(tx, row) {
      need(tx, 'reflections', row.reflection_id)
      if (!isTaken('reflections', row.reflection_id)) compared(tx, 'revisions', row)
      else {
        withEarlier.add(String(row.reflection_id))
        takeIn(tx, 'revisions', row)
      }
    },
    drafts(tx, row) {
      // What is being written on this device is never replaced.
      if (isFresh(row.identity_id)) takeIn(tx, 'drafts', row)
    },
    mirrorbacks(tx, row) {
      need(tx, 'reflections', row.reflection_id)
      if (isTaken('reflections', row.reflection_id))
        takeIn(tx, 'mirrorbacks', { ...row, identity_id: holder(tx, row.identity_id) })
      else absent(tx, 'mirrorbacks', row)
    },
    feedback(tx, row) {
      need(tx, 'mirrorbacks', row.mirrorback_id)
      if (isTaken('mirrorbacks', row.mirrorback_id)) takeIn(tx, 'feedback', row)
      else absent(tx, 'feedback', row)
    },
    threads: owned('threads'),
    thread_reflections: pair('thread_reflections'),
    thread_departures: pair('thread_departures'),
    patterns(tx, row) {
      if (typeof row.merge_choice === 'string') mergedInto.set(row.merge_choice, line)
      const unlinked = { ...row, merged_into: null }
      if (isFresh(row.identity_id)) takeIn(tx, 'patterns', unlinked)
      else compared(tx, 'patterns', row)
    },
    pattern_feedback(tx, row) {
      need(tx, 'patterns', row.pattern_id)
      if (isTaken('patterns', row.pattern_id)) takeIn(tx, 'pattern_feedback', row)
      else compared(tx, 'pattern_feedback', row)
    },
    tensions: owned('tensions'),
    measurements(tx, row) {
      need(tx, 'tensions', row.tension_id)
      need(tx, 'reflections', row.reflection_id)
      if (isTaken('tensions', row.tension_id)) takeIn(tx, 'measurements', row)
      else compared(tx, 'measurements', row)
    },
    settings(tx, row) {
      if (isFresh(row.scope)) takeIn(tx, 'settings', row)
      else compared(tx, 'settings', row)
    },
    ...Object.fromEntries(RHYTHM_TABLES.map(table => [table, owned(table)])),
  }

  function owned(table: string) {
    return (tx: WriteDb, row: ExportRow) => {
      if (isFresh(row.identity_id)) takeIn(tx, table, row)
      else compared(tx, table, row)
    }
  }

  function pair(table: string) {
    return (tx: WriteDb, row: ExportRow) => {
      need(tx, 'threads', row.thread_id)
      need(tx, 'reflections', row.reflection_id)
      if (isTaken('threads', row.thread_id)) takeIn(tx, table, row)
      else compared(tx, table, row)
    }
  }

  /** Held back where it is not here, or not the same. */
  function compared(tx: WriteDb, table: string, row: ExportRow): void {
    const here = findRow(tx, table, row)
    if (here && sameRow(here, row)) return
    if (!here) others[table] = (others[table] ?? 0) + 1
    holdBack(tx, table, row)
  }

  /** Held back where it is not here: such a row never changes. */
  function absent(tx: WriteDb, table: string, row: ExportRow): void {
    if (findRow(tx, table, row)) return
    others[table] = (others[table] ?? 0) + 1
    holdBack(tx, table, row)
  }

  let line = 0
  /** Of the reflections of the rows that are being taken. */
  let totals = createAddedTotals()
  /** Of the reflections of the rows that are being taken, those that are here. */
  let there: ReadonlySet<string> = new Set()

  function missing(what: string, id: unknown) {
    return brokenLine(path, line, {
      rule: `${what} that this row belongs to (${String(id)}) is neither in the file nor here`,
      remedy: 'The file was changed or is not complete; make the export again.',
    })
  }

  return {
    counts,
    others,
    get latest() {
      return latest
    },
    journals: journals.all,
    sift(rows) {
      for (const { table, row } of rows) {
        latest = latestOf(row, latest)
        if (table === 'identities') journals.match(row)
      }
      if (journals.all().every(journal => journal.fresh)) return [...rows]
      const known = reflectionsAmong(env.db.read, rows)
      return rows.filter(({ table, row }) => {
        if (ALWAYS_TAKEN.has(table) || (table === 'reflections' && !known.has(String(row.id)))) return true
        const placed = journals.placed(table, row)
        const here = findRow(env.db.read, table, placed)
        if (!here || !sameRow(here, placed)) return true
        if (table === 'reflections') counts.unchanged += 1
        return false
      })
    },
    take(tx, rows, advance) {
      there = reflectionsAmong(tx, rows)
      // A turn that was undone leaves nothing to add.
      totals = createAddedTotals()
      for (const { table, row, line: number } of rows) {
        line = number
        try {
          rules[table]?.(tx, journals.placed(table, row))
        } catch (error) {
          throw withLine(error, path, number)
        }
        advance()
      }
      totals.write(tx)
    },
    finish(tx, limit) {
      for (const [id, number] of mergedInto) {
        line = number
        need(tx, 'patterns', id)
        mergedInto.delete(id)
      }
      let count = 0
      for (const id of withEarlier) {
        if (count === limit) return true
        if (!dry) countConflicts(tx, reflectionSeq(tx, id))
        withEarlier.delete(id)
        count += 1
      }
      return false
    },
  }
}

/** They say where other rows go, or are never compared. */
const ALWAYS_TAKEN: ReadonlySet<string> = new Set(['identities', 'drafts'])

/** The ids of reflections among the rows that are here. */
function reflectionsAmong(db: ReadDb, rows: readonly NumberedRow[]): ReadonlySet<string> {
  const ids = rows.flatMap(({ table, row }) => (table === 'reflections' ? [String(row.id)] : []))
  return ids.length > 0 ? reflectionsExist(db, ids) : new Set()
}

/** The latest of `known` and every stamp that a row bears. */
function latestOf({ stamp, text_stamp, stamps }: ExportRow, known: string): string {
  let latest = known
  if (typeof stamp === 'string' && stamp > latest) latest = stamp
  if (typeof text_stamp === 'string' && text_stamp > latest) latest = text_stamp
  if (stamps)
    for (const one of Object.values(stamps as Record<string, string>)) if (one > latest) latest = one
  return latest
}

/** What the database refuses is told with its line. */
function withLine(error: unknown, path: string, line: number): unknown {
  if (!(error instanceof Error)) return error
  const { code, data } = error as {
    code?: unknown
    data?: { rule: string; remedy: string; line?: number; path?: string }
  }
  if ((code !== 'UNREADABLE_FILE' && code !== 'NOT_FOUND') || !data || data.line !== undefined) return error
  return brokenLine(path, line, { rule: data.rule, remedy: data.remedy })
}
