/** Takes the rows of a file in where nobody sees them: what is new goes to a hidden journal, the rest is held back. */
import type { WriteDb } from '#db/handles.ts'
import { noteChange, stageRow } from '#db/imports.ts'
import { countConflicts, reflectionSeq } from '#db/reflections.ts'
import { hideIdentity, insertHidden } from '#db/staging.ts'
import { findRow, importRow } from '#db/tables.ts'
import { brokenLine } from '../portability/file-problem.ts'
import { RHYTHM_TABLES } from '../portability/merge-dated-row.ts'
import { sameRow } from '../portability/merge-row.ts'
import type { ExportRow } from '../portability/mirror-format.ts'
import type { WorkEnv } from './env.ts'
import { createJournalMatch, type MatchedJournal } from './match-identities.ts'

export interface Staging {
  /** @throws Failure UNREADABLE_FILE with the line, where what a row belongs to is neither in the file nor here. */
  take(tx: WriteDb, table: string, row: ExportRow, line: number): void
  /** After the last row. */
  finish(tx: WriteDb): void
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
    if (!dry) importRow(tx, table, row)
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
      const here = findRow(tx, 'reflections', row)
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
    take(tx, table, row, number) {
      line = number
      for (const stamp of stampsIn(row)) if (stamp > latest) latest = stamp
      try {
        rules[table]?.(tx, journals.placed(table, row))
      } catch (error) {
        throw withLine(error, path, number)
      }
    },
    finish(tx) {
      for (const [id, number] of mergedInto) {
        line = number
        need(tx, 'patterns', id)
      }
      if (!dry) for (const id of withEarlier) countConflicts(tx, reflectionSeq(tx, id))
    },
  }
}

/** Every stamp that a row bears. */
function* stampsIn(row: ExportRow): Generator<string, void> {
  if (typeof row.stamp === 'string') yield row.stamp
  if (typeof row.text_stamp === 'string') yield row.text_stamp
  if (row.stamps) yield* Object.values(row.stamps as Record<string, string>)
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
