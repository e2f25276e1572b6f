/** Opens one journal file and gives the two handles that read and change it. */

import type Sqlite from 'better-sqlite3'
import { because } from '#contract/problem-reasons.ts'
import { connect, type DataKey } from './cipher.ts'
import { DbError, guarded, toDbError } from './db-error.ts'
import { refuseEmptyFile } from './empty-file.ts'
import { foldText } from './fold.ts'
import { Handle, type ReadDb, type Statement, type WriteDb } from './handles.ts'
import { LOG_PAGES } from './log-fold.ts'

/** One open journal file. A process may hold several; each thread opens its own. */
export interface Database {
  readonly file: string
  /** What opens this journal and the files copied from it; null for a plain one. */
  readonly key: DataKey | null
  readonly read: ReadDb
  /**
   * Runs `work` in one transaction (BEGIN IMMEDIATE): all of it is kept, or nothing.
   *
   * @throws DbError where the file refuses; Error when called inside another write, or with an async function.
   */
  write<T>(work: (tx: WriteDb) => T): T
  /**
   * As write, for rows that can be made again from the reflections: it does not wait for the disk. A crash of the machine may
   * undo the last of these transactions, each of them wholly; the file stays sound (SQLite's WAL with synchronous=NORMAL).
   *
   * @param log `left` leaves the log as it is, however long: the caller calls foldLog, when nobody waits for this to end.
   */
  writeDerived<T>(work: (tx: WriteDb) => T, log?: 'left'): T
  /** Runs `work` on one unchanging view of the journal, whatever other connections write meanwhile. */
  snapshot<T>(work: (db: ReadDb) => T): T
  /**
   * Folds the log into the file and closes it, so that the file can be moved: only where nobody else has it open.
   *
   * @throws DbError JOURNAL_LOCKED where another connection is open; this one then stays open.
   */
  closeForMove(): void
  close(): void
}

export interface OpenOptions {
  /** A path, or `:memory:`. */
  readonly file: string
  readonly readonly?: boolean
  /** How long to wait for another connection's write. Default 5000. */
  readonly busyTimeoutMs?: number
  /** Opens a sealed file, and seals a new one. A plain file is opened as it is. */
  readonly key?: DataKey | null
}

/**
 * Opens (and, unless readonly, creates) the journal file. A file that is no database is refused and left as it is.
 *
 * @throws DbError FOLDER_UNAVAILABLE, JOURNAL_DAMAGED, JOURNAL_LOCKED, or LOCKED where the key is not the file's.
 */
export function openDatabase(options: OpenOptions): Database {
  const { file, readonly = false, busyTimeoutMs = 5000, key = null } = options
  refuseEmptyFile(file)
  const sqlite = connect(file, key, { readonly, timeout: busyTimeoutMs })
  try {
    setPragmas(sqlite, readonly)
    sqlite.function('fold', { deterministic: true }, (text: unknown) => foldText(String(text)))
  } catch (error) {
    sqlite.close()
    throw toDbError(error, file)
  }
  return databaseOn(sqlite, file, key)
}

function setPragmas(sqlite: Sqlite.Database, readonly: boolean): void {
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('temp_store = MEMORY')
  sqlite.pragma('cache_size = -16384')
  // Reading the schema is what tells a database from any other file.
  sqlite.pragma('schema_version')
  if (readonly) return
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
  sqlite.pragma('journal_size_limit = 67108864')
}

function databaseOn(sqlite: Sqlite.Database, file: string, key: DataKey | null): Database {
  const statements = new Map<string, Statement>()
  let writing = false
  const read = new Handle(sqlite, file, statements, () => true) as unknown as ReadDb
  const tx = new Handle(sqlite, file, statements, () => writing) as unknown as WriteDb

  function inside<T>(begin: string, work: () => T): T {
    guarded(file, () => sqlite.exec(begin))
    try {
      const result = work()
      if (result instanceof Promise) throw new Error('a transaction cannot wait for a promise')
      sqlite.exec('COMMIT')
      return result
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
      throw toDbError(error, file)
    }
  }

  return {
    file,
    key,
    read,
    write(work) {
      if (sqlite.inTransaction) throw new Error('a write was begun inside another transaction')
      return inside('BEGIN IMMEDIATE', () => {
        writing = true
        try {
          return work(tx)
        } finally {
          writing = false
        }
      })
    },
    writeDerived(work, log) {
      sqlite.pragma('synchronous = NORMAL')
      if (log === 'left') sqlite.pragma('wal_autocheckpoint = 0')
      try {
        return this.write(work)
      } finally {
        sqlite.pragma('synchronous = FULL')
        if (log === 'left') sqlite.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
      }
    },
    snapshot(work) {
      if (sqlite.inTransaction) throw new Error('a snapshot was begun inside another transaction')
      return inside('BEGIN', () => work(read))
    },
    closeForMove() {
      const mode = guarded(file, () => sqlite.pragma('journal_mode = DELETE', { simple: true }))
      if (mode !== 'delete')
        throw new DbError('JOURNAL_LOCKED', {
          ...because('journal-open-elsewhere'),
          rule: 'the journal is open in another window or program',
          remedy: 'Close it there, then try again. Nothing was changed.',
          path: file,
        })
      this.close()
    },
    close() {
      statements.clear()
      if (sqlite.open) sqlite.close()
    },
  }
}
