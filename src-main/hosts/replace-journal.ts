/** Puts a staged journal in the place of the one in use: the old one is safe twice before it is moved, and comes back where anything fails. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import type { Database } from '#db/open.ts'
import { snapshotInto } from '#db/snapshot.ts'

export interface Replacement {
  /** The database that is to stand in the journal's place. */
  readonly staged: string
  /** Where the journal lies. */
  readonly file: string
  /** Where the safety copy of what is there goes. */
  readonly safety: string
  /** Opens a journal and brings it to this version's schema. */
  readonly open: (file: string) => Database
}

/**
 * The database that is open afterwards. Whatever happens, it is one of the two, whole.
 *
 * @param set is told of every handle that takes the place of `db`.
 * @throws DbError JOURNAL_LOCKED where another program has the journal open; then nothing was moved.
 */
export function replaceJournal(
  db: Database,
  { staged, file, safety, open }: Replacement,
  set: (db: Database) => void,
): void {
  // What cannot be brought to this schema is found out while the old journal still stands.
  open(staged).closeForMove()
  try {
    snapshotInto(db.read, safety)
  } catch (error) {
    rmSync(safety, { force: true })
    throw error
  }
  db.closeForMove()
  const aside = `${file}.before-restore`
  renameSync(file, aside)
  try {
    renameSync(staged, file)
    set(open(file))
  } catch (error) {
    if (existsSync(file)) renameSync(file, staged)
    renameSync(aside, file)
    set(open(file))
    throw error
  }
  rmSync(aside, { force: true })
}
