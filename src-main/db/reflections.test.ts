import { expect, test } from 'vitest'
import { listConflicts } from './conflicts.ts'
import { listRevisions, listTags } from './reflection-lists.ts'
import {
  editReflection,
  getReflection,
  insertReflection,
  reflectionsExist,
  restoreReflection,
  settleTexts,
  trashReflection,
} from './reflections.ts'
import { searchReflections } from './search.ts'
import { findRow, replaceReflection } from './tables.ts'
import { ADA, idOf, NOW, newReflection, openJournal } from './test-support/journal.ts'
import { journalTotals } from './totals.ts'

const LATER = '2026-02-01T00:00:00.000Z'

function found(db: ReturnType<typeof openJournal>, query: string): number {
  return searchReflections(db.read, { identity_id: ADA, query, order: 'best', skip: 0, limit: 9 }).total
}

test('a kept reflection comes back as it was given', () => {
  const db = openJournal()
  const kept = db.write(tx =>
    insertReflection(
      tx,
      newReflection(1, {
        body: 'Caffè 🌊\r\n日本語',
        tags: ['Sea', 'sea', 'Work'],
        mood: { valence: -0.5, energy: 0.25, label: 'grey' },
      }),
    ),
  )
  expect(kept).toEqual(getReflection(db.read, idOf(1)))
  expect(kept).toMatchObject({
    body: 'Caffè 🌊\r\n日本語',
    tags: ['Sea', 'Work'],
    mood: { valence: -0.5, energy: 0.25, label: 'grey' },
    revision: 1,
    mirrorbacks: 0,
    thread_ids: [],
    deleted_at: null,
  })
})

test('a changed body keeps the earlier text as a revision and is found by its new words only', () => {
  const db = openJournal()
  db.write(tx => insertReflection(tx, newReflection(1, { body: 'the old harbour' })))
  const edited = db.write(tx => editReflection(tx, idOf(1), { body: 'the new bridge', word_count: 5 }, LATER))
  expect(edited).toMatchObject({ body: 'the new bridge', revision: 2, updated_at: LATER, word_count: 5 })
  expect(listRevisions(db.read, idOf(1))).toEqual([
    { revision: 1, body: 'the old harbour', replaced_at: LATER },
  ])
  expect([found(db, 'harbour'), found(db, 'bridge')]).toEqual([0, 1])
  expect(journalTotals(db.read, ADA).words).toBe(5)
})

test('an edit of tags and mood alone makes no revision', () => {
  const db = openJournal()
  db.write(tx => insertReflection(tx, newReflection(1, { tags: ['a'], mood: { valence: 1, energy: 1 } })))
  const edited = db.write(tx => editReflection(tx, idOf(1), { tags: ['b', 'B', 'c'], mood: null }, LATER))
  expect(edited).toMatchObject({ revision: 1, tags: ['b', 'c'], mood: null })
  expect(listTags(db.read, ADA)).toEqual([
    { tag: 'b', count: 1 },
    { tag: 'c', count: 1 },
  ])
})

test('the trash hides a reflection everywhere, and gives it back whole', () => {
  const db = openJournal()
  db.write(tx => insertReflection(tx, newReflection(1, { body: 'a quiet lighthouse', tags: ['sea'] })))
  const trashed = db.write(tx => trashReflection(tx, idOf(1), LATER))
  expect(trashed.deleted_at).toBe(LATER)
  expect(db.write(tx => trashReflection(tx, idOf(1), NOW)).deleted_at).toBe(LATER)
  expect([found(db, 'lighthouse'), listTags(db.read, ADA).length]).toEqual([0, 0])
  expect(journalTotals(db.read, ADA)).toMatchObject({ live: 0, trashed: 1, words: 0 })
  const back = db.write(tx => restoreReflection(tx, idOf(1), LATER))
  expect(back).toMatchObject({ deleted_at: null, body: 'a quiet lighthouse', tags: ['sea'] })
  expect(found(db, 'lighthouse')).toBe(1)
  expect(journalTotals(db.read, ADA)).toMatchObject({ live: 1, trashed: 0, words: 3 })
})

test('an edit in the trash stays out of search until the reflection is restored', () => {
  const db = openJournal()
  db.write(tx => {
    insertReflection(tx, newReflection(1, { body: 'one' }))
    trashReflection(tx, idOf(1), LATER)
    editReflection(tx, idOf(1), { body: 'two' }, LATER)
  })
  expect(found(db, 'two')).toBe(0)
  db.write(tx => restoreReflection(tx, idOf(1), LATER))
  expect([found(db, 'two'), found(db, 'one')]).toEqual([1, 0])
})

test('a text that follows two others ends the conflict between them', () => {
  const db = openJournal()
  const other = '0190a000aaaa-0000-other'
  db.write(tx => {
    insertReflection(tx, newReflection(1, { body: 'first' }))
    const row = findRow(tx, 'reflections', { id: idOf(1) }) ?? {}
    const first = { stamp: '', after: [], body: 'first', occurred_at: NOW }
    const theirs = { stamp: other, after: [''], body: 'theirs', occurred_at: NOW }
    const mine = { stamp: '0190a000bbbb-0000-here', after: [''], body: 'mine', occurred_at: NOW }
    replaceReflection(tx, { ...row, body: 'mine', revision: 3, text_stamp: mine.stamp, text_after: [''] }, [
      first,
      theirs,
      mine,
    ])
  })
  const open = () => listConflicts(db.read, ADA, { skip: 0, limit: 9 }).total
  expect(open()).toBe(1)
  db.write(tx => settleTexts(tx, idOf(1), { body: 'theirs', word_count: 1, other }, LATER))
  expect(open()).toBe(0)
  expect(getReflection(db.read, idOf(1))).toMatchObject({ body: 'theirs', revision: 4 })
  expect(listRevisions(db.read, idOf(1)).map(({ body }) => body)).toEqual(['mine', 'theirs', 'first'])
  expect(found(db, 'theirs')).toBe(1)
})

test('an id that is not there is said so', () => {
  const db = openJournal()
  db.write(tx => insertReflection(tx, newReflection(1)))
  expect(reflectionsExist(db.read, [idOf(1), idOf(2)])).toEqual(new Set([idOf(1)]))
  expect(getReflection(db.read, idOf(2))).toBeNull()
  expect(() => db.write(tx => trashReflection(tx, idOf(2), NOW))).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  )
})
