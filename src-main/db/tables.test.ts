import { expect, test } from 'vitest'
import { saveDraft } from './drafts.ts'
import { deleteIdentityForever, getIdentity, insertIdentity } from './identities.ts'
import { insertMirrorback, saveFeedback } from './mirrorbacks.ts'
import type { Database } from './open.ts'
import { putPatternFeedback } from './pattern-feedback.ts'
import { ensurePattern, setPatternOwner } from './patterns.ts'
import { editReflection, getReflection, insertReflection, trashReflection } from './reflections.ts'
import { searchReflections } from './search.ts'
import { exportRows, exportTables, findRow, importRow, replaceRow } from './tables.ts'
import { putOwnMeasurement } from './tensions.ts'
import { ADA, BEN, idOf, NOW, newIdentity, newReflection, openJournal } from './test-support/journal.ts'
import { newMirrorback } from './test-support/mirrorback.ts'
import { newPattern, placesIn } from './test-support/readings.ts'
import { addToThread, insertThread, removeFromThread } from './threads.ts'

const TENSION = '0190f000-0000-7000-8000-000000000001'

function fullJournal(): Database {
  const db = openJournal()
  placesIn(db)
  db.write(tx => {
    insertIdentity(tx, newIdentity(BEN, 'Ben'))
    insertReflection(tx, newReflection(9, { identity_id: BEN, body: 'Ben alone' }))
    for (let n = 1; n <= 300; n++)
      insertReflection(
        tx,
        newReflection(n, {
          body: `day ${n} 🌊`,
          tags: n % 7 ? [] : ['sea', 'Work'],
          mood: { valence: -1, energy: 0.5 },
          id: idOf(1000 - n),
        }),
      )
    editReflection(tx, idOf(999), { body: 'day one, again' }, NOW)
    trashReflection(tx, idOf(998), NOW)
    saveDraft(tx, ADA, { body: 'not yet', occurred_at: null, tags: [], mood: null, thread_id: null }, NOW)
    insertThread(tx, { id: idOf(5001), identity_id: ADA, title: 'Letters', now: NOW })
    for (const n of [995, 997]) addToThread(tx, idOf(5001), idOf(n), NOW)
    removeFromThread(tx, idOf(5001), idOf(995), NOW)
    insertMirrorback(tx, newMirrorback(idOf(6001), idOf(997)))
    saveFeedback(tx, {
      id: idOf(7001),
      mirrorback_id: idOf(6001),
      rating: 4,
      flag: null,
      note: 'yes',
      now: NOW,
    })
    const [sea, time] = [newPattern('z-late'), newPattern('a-early')]
    ensurePattern(tx, sea)
    ensurePattern(tx, time)
    setPatternOwner(tx, time.id, { merged_into: sea.id }, NOW)
    setPatternOwner(tx, sea.id, { owner_name: 'The sea', pinned: true }, NOW)
    putPatternFeedback(tx, { pattern_id: time.id, flag: 'not-me', note: 'no', now: NOW })
    putOwnMeasurement(
      tx,
      { tension_id: TENSION, reflection_id: idOf(997), position: -0.5, intensity: 0.25 },
      NOW,
    )
  })
  return db
}

function emptyJournal(): Database {
  const db = openJournal()
  db.write(tx => deleteIdentityForever(tx, ADA))
  return db
}

const text = (db: Database, identity: string | null) =>
  [...exportRows(db.read, identity)].map(one => JSON.stringify(one)).join('\n')

test('an export taken in by an empty journal and exported again is the same to the byte', () => {
  const db = fullJournal()
  const before = text(db, null)
  const empty = emptyJournal()
  empty.write(tx => {
    for (const line of before.split('\n')) {
      const { table, row } = JSON.parse(line)
      importRow(tx, table, row)
    }
  })
  expect(text(empty, null)).toBe(before)
  const tables = new Set(before.split('\n').map(line => JSON.parse(line).table))
  // Rhythm's tables are in a test of their own.
  const others = exportTables.filter(table => !table.startsWith('rhythm_'))
  expect(others.filter(table => !tables.has(table))).toEqual(['settings'])
})

test('what was taken in is counted, tagged, found and linked as before', () => {
  const db = fullJournal()
  const empty = emptyJournal()
  empty.write(tx => {
    for (const { table, row } of exportRows(db.read, ADA)) importRow(tx, table, row)
  })
  expect(getIdentity(empty.read, ADA)).toEqual(getIdentity(db.read, ADA))
  expect(getReflection(empty.read, idOf(997))).toEqual(getReflection(db.read, idOf(997)))
  expect(getReflection(empty.read, idOf(997))).toMatchObject({ mirrorbacks: 1, thread_ids: [idOf(5001)] })
  const search = (query: string) =>
    searchReflections(empty.read, { identity_id: ADA, query, order: 'best', skip: 0, limit: 5 }).total
  expect([search('again'), search('"day 2"'), search('"day 3"')]).toEqual([1, 0, 1])
})

test('an export of one identity holds nothing of another', () => {
  const rows = text(fullJournal(), BEN)
  expect(rows).toContain('Ben alone')
  expect(rows).not.toContain(ADA)
})

test('a row put in the place of another brings its text, tags and trash with it', () => {
  const db = fullJournal()
  const row = findRow(db.read, 'reflections', { id: idOf(996) })
  expect(row).toMatchObject({ id: idOf(996), body: 'day 4 🌊' })
  db.write(tx => replaceRow(tx, 'reflections', { ...row, body: 'a lighthouse', tags: ['new'], revision: 3 }))
  expect(getReflection(db.read, idOf(996))).toMatchObject({
    body: 'a lighthouse',
    tags: ['new'],
    revision: 3,
  })
  const found = () =>
    searchReflections(db.read, { identity_id: ADA, query: 'lighthouse', order: 'best', skip: 0, limit: 5 })
      .total
  expect(found()).toBe(1)
  db.write(tx => replaceRow(tx, 'reflections', { ...row, body: 'a lighthouse', deleted_at: NOW }))
  expect(found()).toBe(0)
  expect(findRow(db.read, 'reflections', { id: idOf(4242) })).toBeNull()
})

test.each([
  ['reflections', {}],
  ['nonsense', {}],
  [
    'threads',
    {
      id: idOf(1),
      identity_id: ADA,
      title: 'x',
      status: 'lost',
      started_at: NOW,
      last_active: NOW,
      updated_at: NOW,
      deleted_at: null,
    },
  ],
  [
    'threads',
    {
      id: idOf(1),
      identity_id: BEN,
      title: 'x',
      status: 'active',
      started_at: NOW,
      last_active: NOW,
      updated_at: NOW,
      deleted_at: null,
    },
  ],
  ['settings', { scope: ADA, key: { a: 1 }, value: 1 }],
  ['settings', { scope: 'app', key: 'provider', value: { provider: 'ollama' } }],
])('a row of %s that breaks a rule is refused as unreadable (%j)', (table, row) => {
  const db = openJournal()
  expect(() => db.write(tx => importRow(tx, table, row))).toThrow(
    expect.objectContaining({ code: 'UNREADABLE_FILE' }),
  )
})
