import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toDbError } from './db-error.ts'
import { connectionOf, prepare, type WriteDb } from './handles.ts'
import { openDatabase } from './open.ts'
import { integrity, snapshotInto, tableCounts } from './snapshot.ts'
import { addReflections, inFolder, openJournal } from './test-support/journal.ts'

const code = (name: string) => expect.objectContaining({ code: name })

test('a journal is opened with full durability and foreign keys on', () => {
  inFolder(folder => {
    const db = openDatabase({ file: join(folder, 'j.db') })
    const pragma = (name: string) => connectionOf(db.read).sqlite.pragma(name, { simple: true })
    expect([
      pragma('journal_mode'),
      pragma('synchronous'),
      pragma('foreign_keys'),
      pragma('trusted_schema'),
    ]).toEqual(['wal', 2, 1, 0])
    db.close()
  })
})

test.each([
  ['a text', 'Dear diary, this is not a database.'],
  ['a long text', 'Dear diary. '.repeat(2000)],
  ['nothing at all', ''],
])('a file that holds %s is refused and left as it is', (_, text) => {
  inFolder(folder => {
    const file = join(folder, 'j.db')
    writeFileSync(file, text)
    expect(() => openDatabase({ file })).toThrow(code('JOURNAL_DAMAGED'))
    expect(() => integrity(file)).toThrow(code('JOURNAL_DAMAGED'))
    expect(readFileSync(file, 'utf8')).toBe(text)
  })
})

test('a journal cut off in the middle is found damaged', () => {
  inFolder(folder => {
    const file = join(folder, 'j.db')
    const db = openJournal(file)
    addReflections(db, 1, 200)
    db.close()
    truncateSync(file, 32_768)
    const found = () => {
      const problems = integrity(file)
      if (problems.length > 0)
        throw toDbError(Object.assign(new Error(problems[0]), { code: 'SQLITE_CORRUPT' }), file)
    }
    expect(found).toThrow(code('JOURNAL_DAMAGED'))
  })
})

test('a folder that is not there, and a folder in the place of the file, are unavailable', () => {
  inFolder(folder => {
    mkdirSync(join(folder, 'dir'))
    expect(() => openDatabase({ file: join(folder, 'nowhere/j.db') })).toThrow(code('FOLDER_UNAVAILABLE'))
    expect(() => openDatabase({ file: join(folder, 'dir') })).toThrow(code('FOLDER_UNAVAILABLE'))
    expect(() => openDatabase({ file: join(folder, 'none.db'), readonly: true })).toThrow(
      code('FOLDER_UNAVAILABLE'),
    )
  })
})

test('a write to a journal opened for reading is refused with the file’s path', () => {
  inFolder(folder => {
    const file = join(folder, 'j.db')
    openJournal(file).close()
    chmodSync(file, 0o444)
    const db = openDatabase({ file, readonly: true })
    expect(() => db.write(tx => prepare(tx, 'DELETE FROM identities').run())).toThrow(
      expect.objectContaining({ code: 'FOLDER_UNAVAILABLE', data: expect.objectContaining({ path: file }) }),
    )
    db.close()
  })
})

test('a write waits for another one, and says that the journal is locked when it waited in vain', () => {
  inFolder(folder => {
    const file = join(folder, 'j.db')
    const one = openJournal(file)
    const other = openDatabase({ file, busyTimeoutMs: 20 })
    one.write(() => expect(() => other.write(() => 1)).toThrow(code('JOURNAL_LOCKED')))
    expect(other.write(() => 1)).toBe(1)
    one.close()
    other.close()
  })
})

test('what SQLite says of a full disk, and an error that nobody expected', () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  expect(toDbError(full, 'j.db')).toMatchObject({ code: 'DISK_FULL', data: { path: 'j.db' } })
  const bug = new TypeError('x is not a function')
  expect(toDbError(bug, 'j.db')).toBe(bug)
})

test('a write is all or nothing, is never nested, and its handle ends with it', () => {
  const db = openJournal()
  let kept: WriteDb | undefined
  expect(() =>
    db.write(tx => {
      kept = tx
      prepare(tx, 'DELETE FROM identities').run()
      throw new Error('changed my mind')
    }),
  ).toThrow('changed my mind')
  expect(prepare(db.read, 'SELECT count(*) AS n FROM identities').get()).toEqual({ n: 1 })
  expect(() => db.write(() => db.write(() => 1))).toThrow(/inside another transaction/)
  expect(() => db.write(() => Promise.resolve(1))).toThrow(/promise/)
  expect(() => kept && prepare(kept, 'DELETE FROM identities')).toThrow(/outside its transaction/)
})

test('a snapshot of reading does not see what is written meanwhile', () => {
  inFolder(folder => {
    const file = join(folder, 'j.db')
    const one = openJournal(file)
    const other = openDatabase({ file })
    const count = (db: typeof one) =>
      prepare(db.read, 'SELECT count(*) AS n FROM reflections').get<{ n: number }>()?.n
    one.snapshot(() => {
      expect(count(one)).toBe(0)
      addReflections(other, 1, 2)
      expect(count(one)).toBe(0)
    })
    expect(count(one)).toBe(2)
    one.close()
    other.close()
  })
})

test('a copy is consistent, sound and never replaces a file', () => {
  inFolder(folder => {
    const db = openJournal(join(folder, 'j.db'))
    addReflections(db, 1, 5)
    const copy = join(folder, 'copy.db')
    snapshotInto(db.read, copy)
    expect(integrity(copy)).toEqual([])
    expect(tableCounts(copy)).toEqual(tableCounts(db.file))
    expect(tableCounts(copy)).toMatchObject({ reflections: 5, identities: 1 })
    expect(() => snapshotInto(db.read, copy)).toThrow(code('CONFLICT'))
    db.close()
  })
})
