import { expect, test } from 'vitest'
import { insertIdentity } from './identities.ts'
import { getReflection, insertReflection, trashReflection } from './reflections.ts'
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
import {
  addToThread,
  getThread,
  insertThread,
  listThreads,
  moveInThread,
  removeFromThread,
  setThreadDeleted,
  threadReflections,
  updateThread,
} from './threads.ts'

const T = idOf(900)
const LATER = '2026-05-05T00:00:00.000Z'

function journal() {
  const db = openJournal()
  addReflections(db, 1, 4)
  db.write(tx => insertThread(tx, { id: T, identity_id: ADA, title: 'Letters', now: NOW }))
  db.write(tx => [1, 2, 3].map(n => addToThread(tx, T, idOf(n), LATER)))
  const order = () => threadReflections(db.read, T, 0, 10).reflections.map(({ id }) => Number(id.slice(-3)))
  return { db, order }
}

test('a thread holds its reflections in the order in which they were added, each once', () => {
  const { db, order } = journal()
  expect(db.write(tx => addToThread(tx, T, idOf(1), NOW))).toMatchObject({
    reflections: 3,
    last_active: LATER,
    started_at: NOW,
  })
  expect(order()).toEqual([1, 2, 3])
  expect(getReflection(db.read, idOf(2))?.thread_ids).toEqual([T])
})

test.each<[number, number | null, number[]]>([
  [3, 1, [3, 1, 2]],
  [1, null, [2, 3, 1]],
  [1, 3, [2, 1, 3]],
  [2, 2, [1, 2, 3]],
])('moving %j before %j gives %j', (moved, before, expected) => {
  const { db, order } = journal()
  db.write(tx => moveInThread(tx, T, idOf(moved), before === null ? null : idOf(before), LATER))
  expect(order()).toEqual(expected)
})

test('moving what is no member is refused', () => {
  const { db } = journal()
  for (const [moved, before] of [
    [4, 1],
    [1, 4],
  ] as const)
    expect(() => db.write(tx => moveInThread(tx, T, idOf(moved), idOf(before), NOW))).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    )
})

test('what is taken out or trashed is not counted, and comes back in its place', () => {
  const { db, order } = journal()
  db.write(tx => removeFromThread(tx, T, idOf(1), LATER))
  db.write(tx => trashReflection(tx, idOf(2), LATER))
  expect(order()).toEqual([3])
  expect(getThread(db.read, T)?.reflections).toBe(1)
  expect(getReflection(db.read, idOf(1))?.thread_ids).toEqual([])
})

test('a thread in the trash is in no list and on no reflection, and its reflections stay', () => {
  const { db } = journal()
  db.write(tx => setThreadDeleted(tx, T, LATER, LATER))
  expect(listThreads(db.read, { identity_id: ADA, skip: 0, limit: 10 })).toEqual({ threads: [], total: 0 })
  expect(getReflection(db.read, idOf(1))).toMatchObject({ thread_ids: [], deleted_at: null })
  db.write(tx => setThreadDeleted(tx, T, null, LATER))
  expect(getReflection(db.read, idOf(1))?.thread_ids).toEqual([T])
})

test('lists go by last activity and by status', () => {
  const { db } = journal()
  db.write(tx => {
    insertThread(tx, { id: idOf(901), identity_id: ADA, title: 'Older', now: NOW })
    updateThread(tx, idOf(901), { status: 'paused', title: 'Old' }, LATER)
  })
  const list = (status?: 'active' | 'paused' | 'archived') =>
    listThreads(db.read, { identity_id: ADA, status, skip: 0, limit: 10 })
  expect(list().threads.map(({ title }) => title)).toEqual(['Letters', 'Old'])
  expect(list('paused')).toMatchObject({ total: 1, threads: [{ title: 'Old' }] })
  expect(list('archived').total).toBe(0)
})

test('a reflection of another journal is refused', () => {
  const { db } = journal()
  db.write(tx => {
    insertIdentity(tx, newIdentity(BEN, 'Ben'))
    insertReflection(tx, newReflection(50, { identity_id: BEN }))
  })
  expect(() => db.write(tx => addToThread(tx, T, idOf(50), NOW))).toThrow(
    expect.objectContaining({ code: 'CONFLICT' }),
  )
})
