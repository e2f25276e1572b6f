/** Puts a staged journal in the place of the one in use: the old one is safe twice before it is moved, and comes back where anything fails. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import type { Database } from '#db/open.ts'
import { snapshotInto } from '#db/snapshot.ts'
import { syncFile, syncFolderOf } from '#db/sync-file.ts'

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

/**
 * The database that is open afterwards. Whatever happens, it is one of the two, whole.
 *
 * @param set is told of every handle that takes the place of `db`.
 * @throws DbError JOURNAL_LOCKED where another program has the journal open; then nothing was moved.
 */
export function replaceJournal(
  db: Database,
  { staged, file, safety, open, prepare }: Replacement,
  set: (db: Database) => void,
): void {
  // What cannot be brought to this schema is found out while the old journal still stands.
  const next = open(staged)
  try {
    prepare(next)
    next.closeForMove()
  } finally {
    next.close()
  }
  syncFile(staged)
  snapshotInto(db.read, safety)
  db.closeForMove()
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
  removeAside(file)
}

/** A restore that was killed between its two renames left the journal under another name: it is put back. */
export function putBackAside(file: string): void {
  if (!existsSync(file) && existsSync(asideOf(file))) renameSync(asideOf(file), file)
}

/** A restore that was killed after them left what is in the safety copy already. To be called when the journal is open. */
export function removeAside(file: string): void {
  rmSync(asideOf(file), { force: true })
}

function asideOf(file: string): string {
  return `${file}.before-restore`
}
