import { expect, test } from 'vitest'
import { createBulkWriter, unreadReflections } from './analyses.ts'
import { connectionOf } from './handles.ts'
import {
  deleteIdentityForever,
  findIdentity,
  getIdentity,
  identitySeed,
  insertIdentity,
  listIdentities,
  updateIdentity,
} from './identities.ts'
import { insertMirrorback } from './mirrorbacks.ts'
import { insertReflection } from './reflections.ts'
import { searchReflections } from './search.ts'
import { putSetting } from './settings.ts'
import { countTables } from './snapshot.ts'
import {
  ADA,
  addReflections,
  BEN,
  idOf,
  NOW,
  newIdentity,
  newReflection,
  openJournal,
} from './test-support/journal.ts'
import { newMirrorback } from './test-support/mirrorback.ts'
import { placesIn, readingOf } from './test-support/readings.ts'
import { addToThread, insertThread } from './threads.ts'
import { journalTotals } from './totals.ts'

test('an identity is found by id, and by name in any case', () => {
  const db = openJournal()
  addReflections(db, 1, 2)
  expect(getIdentity(db.read, ADA)).toEqual({
    id: ADA,
    name: 'Ada',
    zone: 'Europe/Lisbon',
    day_start: 0,
    sample: false,
    created_at: NOW,
    reflections: 2,
  })
  expect(findIdentity(db.read, ' aDA ')?.id).toBe(ADA)
  expect(findIdentity(db.read, 'Grace')).toBeNull()
  expect(identitySeed(db.read, ADA)).toBe('seed of Ada')
})

test('an update changes what is given and keeps the rest', () => {
  const db = openJournal()
  db.write(tx => updateIdentity(tx, ADA, { name: 'Ada Lovelace', day_start: 180 }, NOW))
  expect(getIdentity(db.read, ADA)).toMatchObject({
    name: 'Ada Lovelace',
    day_start: 180,
    zone: 'Europe/Lisbon',
  })
  expect(findIdentity(db.read, 'ada lovelace')?.id).toBe(ADA)
  expect(() => db.write(tx => updateIdentity(tx, BEN, { name: 'x' }, NOW))).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  )
})

test('deleting an identity for ever leaves nothing of it, and all of the others', () => {
  const db = openJournal()
  db.write(tx => {
    insertIdentity(tx, newIdentity(BEN, 'Ben'))
    insertReflection(tx, newReflection(1, { body: 'lighthouse', tags: ['sea'] }))
    insertReflection(tx, newReflection(2, { id: idOf(2), identity_id: BEN, body: 'lighthouse' }))
    putSetting(tx, 'appearance', 'dark')
    deleteIdentityForever(tx, ADA)
  })
  expect(listIdentities(db.read).map(({ name }) => name)).toEqual(['Ben'])
  const search = { query: 'lighthouse', order: 'best', skip: 0, limit: 10 } as const
  expect(searchReflections(db.read, { ...search, identity_id: ADA }).total).toBe(0)
  expect(searchReflections(db.read, { ...search, identity_id: BEN }).total).toBe(1)
  expect(journalTotals(db.read, ADA).live).toBe(0)
  expect(journalTotals(db.read, BEN).live).toBe(1)
})

test('no table keeps a row of the identity that is gone, whatever was made of its text', () => {
  const db = openJournal()
  const places = placesIn(db)
  db.write(tx => {
    insertReflection(tx, newReflection(1, { body: 'tea ant bee', tags: ['x'] }))
    insertThread(tx, { id: idOf(90), identity_id: ADA, title: 'T', now: NOW })
    addToThread(tx, idOf(90), idOf(1), NOW)
    insertMirrorback(tx, newMirrorback(idOf(91), idOf(1)))
    const writer = createBulkWriter(tx, places)
    for (const one of unreadReflections(tx, ADA, '1', 9)) writer.add(one, readingOf(one.body))
    writer.flush()
    deleteIdentityForever(tx, ADA)
  })
  const left = Object.entries(countTables(connectionOf(db.read).sqlite)).filter(([, rows]) => rows > 0)
  expect(left.map(([table]) => table)).toEqual(['clock', 'migrations'])
})
