/** Copies a closed journal into a new file with another protection; no readable page touches the disk unless the copy is to be plain. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { attach, connect, type DataKey } from './cipher.ts'
import { DbError, guarded } from './db-error.ts'
import { countTables, withReadonly } from './snapshot.ts'
import { syncFile, syncFolderOf } from './sync-file.ts'

export interface Recryption {
  /** The file to copy, and what opens it. */
  readonly from: string
  readonly fromKey: DataKey | null
  /** The copy; nothing may be there. */
  readonly to: string
  /** What the copy is encrypted with; null makes it plain. */
  readonly toKey: DataKey | null
}

/**
 * Puts a copy with another protection in the place of a journal that nobody has open. Whenever this is killed, the journal is
 * there, whole, as it was or as it is to be; a copy that was begun is left over under its own name.
 *
 * @param staged where the copy is made, in the same folder
 * @throws DbError as recrypt, and JOURNAL_LOCKED where another program wrote meanwhile; then nothing was changed.
 */
export function recryptInPlace(
  file: string,
  staged: string,
  fromKey: DataKey | null,
  toKey: DataKey | null,
): void {
  const before = stamp(file)
  recrypt({ from: file, fromKey, to: staged, toKey })
  try {
    guarded(staged, () => syncFile(staged))
    if (stamp(file) !== before)
      throw new DbError('JOURNAL_LOCKED', {
        rule: 'another program changed the journal meanwhile',
        remedy: 'Close it there, then try again. Nothing was changed.',
        path: file,
      })
    guarded(file, () => renameSync(staged, file))
  } finally {
    rmSync(staged, { force: true })
  }
  syncFolderOf(file)
}

/** What changes when another program writes: the file, or a log beside it. */
function stamp(file: string): string {
  const { mtimeMs, size, ino } = statSync(file)
  return JSON.stringify([mtimeMs, size, ino, existsSync(`${file}-wal`), existsSync(`${file}-journal`)])
}

/**
 * Makes the copy and compares it with the original: every table has as many rows, and every page is sound.
 *
 * @throws DbError CONFLICT where `to` is taken, DISK_FULL, JOURNAL_DAMAGED; then there is no copy.
 */
export function recrypt({ from, fromKey, to, toKey }: Recryption): void {
  if (existsSync(to))
    throw new DbError('CONFLICT', {
      rule: 'a copy never replaces a file that is there',
      remedy: 'Choose another name, or move the file away first.',
      path: to,
    })
  const holder = `${to}.holder`
  try {
    guarded(to, () => vacuumBetween(from, fromKey, to, toKey, holder))
    refuseDifferent(from, fromKey, to, toKey)
  } catch (error) {
    rmSync(to, { force: true })
    throw error
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${holder}${end}`, { force: true })
  }
}

/*
 * VACUUM INTO encrypts what it writes as the connection's main database is encrypted, whichever schema it copies; so the
 * connection is opened on an empty database with the wished protection, which may not be in memory where there is a key.
 */
function vacuumBetween(
  from: string,
  fromKey: DataKey | null,
  to: string,
  toKey: DataKey | null,
  holder: string,
): void {
  const sqlite = toKey === null ? new Sqlite(':memory:') : connect(holder, toKey, {})
  try {
    sqlite.pragma('temp_store = MEMORY')
    sqlite.exec('CREATE TABLE holder (n INTEGER) STRICT')
    attach(sqlite, from, 'source', fromKey)
    sqlite.prepare('VACUUM source INTO ?').run(to)
  } finally {
    sqlite.close()
  }
}

function refuseDifferent(from: string, fromKey: DataKey | null, to: string, toKey: DataKey | null): void {
  const [before, after] = [withReadonly(from, fromKey, facts), withReadonly(to, toKey, facts)]
  if (after.damage === 'ok' && after.counts === before.counts) return
  throw new DbError('JOURNAL_DAMAGED', {
    rule: 'the copy is not the same as the journal',
    remedy: 'Nothing was changed. Check the disk, make a backup, then try again.',
    path: from,
  })
}

function facts(sqlite: Sqlite.Database): { readonly counts: string; readonly damage: unknown } {
  return {
    counts: JSON.stringify(countTables(sqlite)),
    damage: sqlite.pragma('integrity_check', { simple: true }),
  }
}
