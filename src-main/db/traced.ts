/** A database whose statements tell how long they took: for the log, where its owner asked for every detail. */
import { prepare, type ReadDb, type Statement } from './handles.ts'
import type { Database } from './open.ts'

/** One statement that ran, or one whole transaction with what it waited for the disk. */
export interface TracedStatement {
  /** Without its parameters, and without what stands in quotes. */
  readonly sql: string
  readonly ms: number
}

/** The same journal through handles that tell `observe` of each statement; of what is iterated by others nothing is told. */
export function tracedDatabase(db: Database, observe: (statement: TracedStatement) => void): Database {
  const timed = <T>(sql: string, work: () => T): T => {
    const began = performance.now()
    try {
      return work()
    } finally {
      observe({ sql: shapeOf(sql), ms: performance.now() - began })
    }
  }
  return {
    get file() {
      return db.file
    },
    get key() {
      return db.key
    },
    get read() {
      return tracedHandle(db.read, timed)
    },
    write: work => timed('BEGIN … COMMIT', () => db.write(tx => work(tracedHandle(tx, timed)))),
    writeDerived: (work, log) =>
      timed('BEGIN … COMMIT', () => db.writeDerived(tx => work(tracedHandle(tx, timed)), log)),
    snapshot: work => db.snapshot(read => work(tracedHandle(read, timed))),
    closeForMove: () => db.closeForMove(),
    close: () => db.close(),
  }
}

type Timed = <T>(sql: string, work: () => T) => T

/** The handle itself, but for the statements that it gives. */
function tracedHandle<H extends ReadDb>(handle: H, timed: Timed): H {
  return Object.create(handle, {
    statement: { value: (sql: string) => tracedStatement(prepare(handle, sql), sql, timed) },
  })
}

function tracedStatement(
  statement: Statement,
  sql: string,
  timed: Timed,
): Pick<Statement, 'all' | 'rows' | 'get' | 'run'> {
  return {
    all: (...params) => timed(sql, () => statement.all(...params)),
    rows: (...params) => timed(sql, () => statement.rows(...params)),
    get: (...params) => timed(sql, () => statement.get(...params)),
    run: (...params) => timed(sql, () => statement.run(...params)),
  }
}

const LONGEST = 300

/** Values are parameters, but a text that stands in a statement might be a word of the journal. */
function shapeOf(sql: string): string {
  const shape = sql.replaceAll(/'(?:[^']|'')*'/g, "'…'").replaceAll(/\s+/g, ' ')
  return shape.trim().slice(0, LONGEST)
}
