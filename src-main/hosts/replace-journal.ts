/** Puts a staged journal in the place of the one in use: the old one is safe twice before it is moved, and comes back where anything fails. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { DbError } from '#db/db-error.ts'
import type { Database } from '#db/open.ts'
import { integrity, snapshotInto } from '#db/snapshot.ts'
import { syncFile, syncFolderOf } from '#db/sync-file.ts'
import { schemaVersion } from '#db/totals.ts'

export interface Replacement {
  /** The database that is to stand in the journal's place. */
  readonly staged: string
  /** Where the journal lies. */
  readonly file: string
  /** Where the safety copy of what is there goes. */
  readonly safety: string
  /** Opens a journal and brings it to this version's schema. */
  readonly open: (file: string) => Database
  /** Makes the staged journal this device's own, before it is the journal. */
  readonly prepare: (db: Database) => void
}

/** What was there before. */
export interface SafetyCopy {
  readonly bytes: number
  readonly schema_version: number
  /** It was opened again and found sound before anything was moved. */
  readonly whole: boolean
}

/**
 * Whatever happens, the database that is open afterwards is one of the two, whole.
 *
 * @param set is told of every handle that takes the place of `db`.
 * @throws DbError JOURNAL_LOCKED where another program has the journal open; then nothing was moved.
 */
export function replaceJournal(
  db: Database,
  { staged, file, safety, open, prepare }: Replacement,
  set: (db: Database) => void,
): SafetyCopy {
  // What cannot be brought to this schema is found out while the old journal still stands.
  const next = open(staged)
  try {
    prepare(next)
    next.closeForMove()
  } finally {
    next.close()
  }
  syncFile(staged)
  const schema_version = schemaVersion(db.read)
  const whole = keepCopy(db, safety)
  try {
    db.closeForMove()
  } catch (error) {
    rmSync(safety, { force: true })
    throw error
  }
  const aside = asideOf(file)
  renameSync(file, aside)
  try {
    renameSync(staged, file)
    syncFolderOf(file)
    set(open(file))
  } catch (error) {
    if (existsSync(file)) renameSync(file, staged)
    renameSync(aside, file)
    set(open(file))
    throw error
  }
  if (whole) rmSync(aside, { force: true })
  else renameSync(aside, safety)
  return { bytes: statSync(safety).size, schema_version, whole }
}

/**
 * What a restore that was killed between its renames left under another name: put back where the journal is missing, else
 * kept at `safety`, for it may be in no other copy.
 */
export function settleAside(file: string, safety: string): void {
  const aside = asideOf(file)
  if (!existsSync(aside)) return
  renameSync(aside, existsSync(file) ? safety : file)
}

/** Where the journal lies while another takes its place. */
function asideOf(file: string): string {
  return `${file}.before-restore`
}

/** A copy that was opened again; false where the journal is damaged: then the file itself is what is kept, as it is. */
function keepCopy(db: Database, safety: string): boolean {
  try {
    snapshotInto(db.read, safety)
    if (integrity(safety, db.key).length === 0) return true
  } catch (error) {
    if (!(error instanceof DbError && error.code === 'JOURNAL_DAMAGED')) throw error
  }
  rmSync(safety, { force: true })
  return false
}
