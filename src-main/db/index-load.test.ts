import { expect, test } from 'vitest'
import { connectionOf } from './handles.ts'
import { beginLoad, endLoad, isLoading, mergeIndex } from './index-load.ts'
import type { Database } from './open.ts'
import { insertReflection } from './reflections.ts'
import { searchReflections } from './search.ts'
import { ADA, newReflection, openJournal } from './test-support/journal.ts'

/** Segments of the index: each that a word is looked for in. */
function segments(db: Database): number {
  const { sqlite } = connectionOf(db.read)
  const row = sqlite.prepare('SELECT count(DISTINCT segid) AS n FROM reflections_fts_idx').get()
  return (row as { n: number }).n
}

/** Each in a transaction of its own, as the turns of an import. */
function keep(db: Database, from: number, to: number): void {
  for (let n = from; n <= to; n += 1)
    db.writeDerived(tx => insertReflection(tx, newReflection(n, { body: `river stone${n}` })))
}

function found(db: Database, query: string): number {
  return searchReflections(db.read, { identity_id: ADA, query, order: 'newest', skip: 0, limit: 1 }).total
}

function mergeAll(db: Database, pages: number): number {
  for (let steps = 1; ; steps += 1) if (!db.write(tx => mergeIndex(tx, pages))) return steps
}

function integrityCheck(db: Database): void {
  connectionOf(db.read).sqlite.exec(
    "INSERT INTO reflections_fts (reflections_fts) VALUES ('integrity-check')",
  )
}

test('nothing is merged while texts are loaded, and what was put off is merged at the end', () => {
  const db = openJournal()
  db.write(beginLoad)
  expect(isLoading(db.read)).toBe(true)
  keep(db, 1, 100)
  expect(segments(db)).toBe(100)
  expect(found(db, 'river')).toBe(100)
  expect(found(db, 'stone77')).toBe(1)
  mergeAll(db, 1000)
  db.write(endLoad)
  expect(isLoading(db.read)).toBe(false)
  expect(segments(db)).toBeLessThan(5)
  expect(found(db, 'river')).toBe(100)
  expect(found(db, 'stone77')).toBe(1)
  integrityCheck(db)
  db.close()
})

test('merging a few pages at a time ends, and comes to the same', () => {
  const db = openJournal()
  db.write(beginLoad)
  for (let n = 1; n <= 12; n += 1)
    db.writeDerived(tx =>
      insertReflection(
        tx,
        newReflection(n, {
          body: Array.from({ length: 3000 }, (_, at) => `w${(at * 7919 + n) % 65_521}`).join(' '),
        }),
      ),
    )
  expect(mergeAll(db, 2)).toBeGreaterThan(3)
  db.write(endLoad)
  expect(segments(db)).toBe(1)
  integrityCheck(db)
  db.close()
})

test('what was removed while texts were loaded stays removed', () => {
  const db = openJournal()
  db.write(beginLoad)
  keep(db, 1, 30)
  db.write(tx => {
    for (let seq = 1; seq <= 30; seq += 2)
      connectionOf(tx).sqlite.exec(`DELETE FROM reflections_fts WHERE rowid = ${seq}`)
  })
  mergeAll(db, 1000)
  db.write(endLoad)
  const { sqlite } = connectionOf(db.read)
  const left = sqlite.prepare("SELECT rowid FROM reflections_fts WHERE reflections_fts MATCH 'river'").all()
  expect(left).toHaveLength(15)
  integrityCheck(db)
  db.close()
})

test('afterwards the index is kept as before: single saves are merged as they come', () => {
  const db = openJournal()
  db.write(beginLoad)
  keep(db, 1, 60)
  mergeAll(db, 1000)
  db.write(endLoad)
  keep(db, 61, 140)
  expect(segments(db)).toBeLessThanOrEqual(20)
  expect(found(db, 'river')).toBe(140)
  db.close()
})

test('an index that was never loaded has nothing to merge', () => {
  const db = openJournal()
  expect(isLoading(db.read)).toBe(false)
  keep(db, 1, 2)
  expect(db.write(tx => mergeIndex(tx, 100))).toBe(false)
  db.close()
})
