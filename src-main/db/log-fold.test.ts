import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectionOf, prepare } from './handles.ts'
import { foldLog, LOG_PAGES } from './log-fold.ts'
import { type Database, openDatabase } from './open.ts'

let folder: string
let db: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-log-'))
  db = openDatabase({ file: join(folder, 'mirror.db') })
  connectionOf(db.read).sqlite.exec('CREATE TABLE pages (bytes BLOB NOT NULL) STRICT')
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Some `count` pages in one transaction. */
function fill(count: number, log?: 'left'): void {
  db.writeDerived(tx => {
    const insert = prepare(tx, 'INSERT INTO pages VALUES (zeroblob(4000))')
    for (let at = 0; at < count; at += 1) insert.run()
  }, log)
}

/** Pages of the log that are not in the file yet. */
function waiting(): number {
  const [state] = connectionOf(db.read).sqlite.pragma('wal_checkpoint(NOOP)') as {
    log: number
    checkpointed: number
  }[]
  return (state?.log ?? 0) - (state?.checkpointed ?? 0)
}

test('a log that was left is folded when it has grown, and not before', () => {
  fill(LOG_PAGES / 2, 'left')
  foldLog(db.read)
  expect(waiting()).toBeGreaterThan(LOG_PAGES / 2 - 1)
  fill(LOG_PAGES, 'left')
  expect(waiting()).toBeGreaterThan(LOG_PAGES)
  foldLog(db.read)
  expect(waiting()).toBe(0)
})

test('only the writes that ask for it leave the log', () => {
  fill(10, 'left')
  fill(LOG_PAGES + 10)
  expect(waiting()).toBe(0)
})

test('folding waits for nobody: beside a reader of an older state and a writer it does what it can', () => {
  const other = openDatabase({ file: db.file, busyTimeoutMs: 0 })
  fill(LOG_PAGES + 10, 'left')
  other.snapshot(read => {
    prepare(read, 'SELECT count(*) FROM pages').get()
    fill(LOG_PAGES + 10, 'left')
    foldLog(db.read)
  })
  other.write(() => foldLog(db.read))
  other.close()
  foldLog(db.read)
  fill(1, 'left')
  foldLog(db.read)
  expect(waiting()).toBeLessThan(LOG_PAGES)
})
