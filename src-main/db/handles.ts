/** The two handles through which repositories reach the journal: one that reads, and one that lives only inside a transaction. */
import type Sqlite from 'better-sqlite3'
import type { Compilable } from 'kysely'
import { toDbError } from './db-error.ts'

declare const mayRead: unique symbol
declare const mayWrite: unique symbol

/** May read. */
export interface ReadDb {
  readonly [mayRead]: true
}

/** May read and write; it is valid only inside the transaction that gave it. */
export interface WriteDb extends ReadDb {
  readonly [mayWrite]: true
}

/** What SQLite stores. */
export type Cell = string | number | bigint | Uint8Array | null

/** The rows of a query built with Kysely. @throws DbError where the file refuses. */
export function all<R>(db: ReadDb, query: Compilable<R>): R[] {
  const { sql, parameters } = query.compile()
  return prepare(db, sql).all<R>(...(parameters as Cell[]))
}

/** The first row of a query built with Kysely, or undefined. @throws DbError where the file refuses. */
export function first<R>(db: ReadDb, query: Compilable<R>): R | undefined {
  const { sql, parameters } = query.compile()
  return prepare(db, sql).get<R>(...(parameters as Cell[]))
}

/** Runs a change built with Kysely; gives the number of rows changed. @throws DbError where the file refuses. */
export function run(tx: WriteDb, query: Compilable): number {
  const { sql, parameters } = query.compile()
  return prepare(tx, sql).run(...(parameters as Cell[])).changes
}

/** A statement prepared once for this handle's file and kept for the next time. */
export function prepare(db: ReadDb, sql: string): Statement {
  return (db as unknown as Handle).statement(sql)
}

/** A prepared statement whose failures are DbErrors where they are expected ones. */
export class Statement {
  readonly #statement: Sqlite.Statement<Cell[]>
  readonly #file: string
  #raw: Sqlite.Statement<Cell[]> | undefined

  constructor(sqlite: Sqlite.Database, sql: string, file: string) {
    this.#statement = sqlite.prepare<Cell[]>(sql)
    this.#file = file
  }

  /** Every row. */
  all<R>(...params: Cell[]): R[] {
    try {
      return this.#statement.all(...params) as R[]
    } catch (error) {
      throw toDbError(error, this.#file)
    }
  }

  /** Every row as an array of its cells: a third quicker for many small rows. */
  rows<R extends readonly Cell[]>(...params: Cell[]): R[] {
    this.#raw ??= this.#statement.database.prepare<Cell[]>(this.#statement.source).raw()
    try {
      return this.#raw.all(...params) as R[]
    } catch (error) {
      throw toDbError(error, this.#file)
    }
  }

  /** The first row, or undefined. */
  get<R>(...params: Cell[]): R | undefined {
    try {
      return this.#statement.get(...params) as R | undefined
    } catch (error) {
      throw toDbError(error, this.#file)
    }
  }

  /** Runs a change. */
  run(...params: Cell[]): { readonly changes: number; readonly lastInsertRowid: number | bigint } {
    try {
      return this.#statement.run(...params)
    } catch (error) {
      throw toDbError(error, this.#file)
    }
  }
}

/** What stands behind both handles; db/ alone knows it. */
export class Handle {
  readonly file: string
  readonly sqlite: Sqlite.Database
  readonly #statements: Map<string, Statement>
  readonly #usable: () => boolean

  constructor(
    sqlite: Sqlite.Database,
    file: string,
    statements: Map<string, Statement>,
    usable: () => boolean,
  ) {
    this.sqlite = sqlite
    this.file = file
    this.#statements = statements
    this.#usable = usable
  }

  statement(sql: string): Statement {
    if (!this.#usable()) throw new Error('a transaction’s handle was used outside its transaction')
    const known = this.#statements.get(sql)
    if (known) return known
    // Filters of many shapes would otherwise grow this without end.
    if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear()
    const made = prepareGuarded(this.sqlite, sql, this.file)
    this.#statements.set(sql, made)
    return made
  }
}

const MAX_STATEMENTS = 400

function prepareGuarded(sqlite: Sqlite.Database, sql: string, file: string): Statement {
  try {
    return new Statement(sqlite, sql, file)
  } catch (error) {
    throw toDbError(error, file)
  }
}

/** The driver's own connection behind a handle: for migrations, snapshots and checks in db/ only. */
export function connectionOf(db: ReadDb): Handle {
  return db as unknown as Handle
}
