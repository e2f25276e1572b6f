import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pendingReading, writeReading } from './analyses.ts'
import { ensurePattern, setPatternOwner } from './patterns.ts'
import type { ReflectionFilter } from './reflection-filter.ts'
import {
  calendar,
  iterateReflections,
  listTags,
  pageReflections,
  reflectionsOfDay,
  reflectionsOnThisDay,
} from './reflection-lists.ts'
import { insertReflection, trashReflection } from './reflections.ts'
import { ADA, addReflections, BEN, idOf, NOW, newReflection, openJournal } from './test-support/journal.ts'
import { newPattern, placesIn, readingOf } from './test-support/readings.ts'
import { addToThread, insertThread } from './threads.ts'
import { addOccurrences } from './yours-patterns.ts'

function allPages(
  db: ReturnType<typeof openJournal>,
  limit: number,
  filter: ReflectionFilter = {},
): string[] {
  const ids: string[] = []
  let cursor: string | null = null
  for (;;) {
    const page: ReturnType<typeof pageReflections> = pageReflections(db.read, {
      identity_id: ADA,
      cursor,
      limit,
      filter,
    })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next_cursor
    if (cursor === null) {
      expect(page.total).toBe(ids.length)
      return ids
    }
  }
}

test('pages of any size give every reflection once, newest first, also where times are equal', () => {
  const db = openJournal()
  const times = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2026-01-02T00:00:00.000Z']
  db.write(tx => {
    for (let n = 0; n < 23; n++) insertReflection(tx, newReflection(n, { occurred_at: times[n % 3] ?? '' }))
  })
  const expected = Array.from({ length: 23 }, (_, n) => n)
    .sort((a, b) => (b % 3) - (a % 3) || b - a)
    .map(idOf)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), limit => {
      expect(allPages(db, limit)).toEqual(expected)
    }),
  )
})

test('a page may begin anywhere, by how many come before it', () => {
  const db = openJournal()
  addReflections(db, 0, 8)
  const page = (skip: number) => pageReflections(db.read, { identity_id: ADA, skip, limit: 4 })
  expect(page(0).items).toEqual(page(0).items.toSorted((a, b) => b.occurred_at.localeCompare(a.occurred_at)))
  const all = [0, 4, 8].flatMap(skip => page(skip).items.map(({ id }) => id))
  expect(all).toEqual(allPages(db, 9))
  expect(page(20)).toEqual({ items: [], next_cursor: null, total: 9 })
  expect(
    pageReflections(db.read, { identity_id: ADA, cursor: page(0).next_cursor, skip: 1, limit: 1 }).items,
  ).toEqual(page(5).items.slice(0, 1))
})

test('a filter by tag, thread, days, pattern or trash pages and counts only what it matches', () => {
  const db = openJournal()
  const places = placesIn(db)
  db.write(tx => {
    for (let n = 0; n < 12; n++)
      insertReflection(
        tx,
        newReflection(n, { tags: n % 2 ? ['Sea'] : [], body: n % 3 ? 'quiet' : 'tea quiet' }),
      )
    trashReflection(tx, idOf(11), NOW)
    insertThread(tx, { id: idOf(900), identity_id: ADA, title: 'T', now: NOW })
    addToThread(tx, idOf(900), idOf(4), NOW)
    addToThread(tx, idOf(900), idOf(2), NOW)
  })
  for (let n = 0; n < 11; n++) {
    const pending = pendingReading(db.read, idOf(n))
    if (pending) db.write(tx => writeReading(tx, { ...places, ...pending, reading: readingOf(pending.body) }))
  }
  const ids = (...numbers: number[]) => numbers.map(idOf)
  expect(allPages(db, 2, { tag: 'sEA' })).toEqual(ids(9, 7, 5, 3, 1))
  expect(allPages(db, 2, { thread_id: idOf(900) as never })).toEqual(ids(4, 2))
  expect(allPages(db, 2, { from: '2026-01-03', to: '2026-01-05' })).toEqual(ids(4, 3, 2))
  expect(allPages(db, 2, { pattern_id: newPattern('te').id as never })).toEqual(ids(9, 6, 3, 0))
  expect(allPages(db, 2, { trash: true })).toEqual(ids(11))
  const yours = db.write(tx => {
    const seq = ensurePattern(tx, { ...newPattern('yy'), tier: 'yours', key: 'yours:word:quiet' })
    addOccurrences(tx, ADA, [{ kind: 'word', term: 'quiet', seq }], 0, 1)
    setPatternOwner(tx, newPattern('te').id, { merged_into: newPattern('yy').id }, NOW)
    return newPattern('yy').id
  })
  expect(allPages(db, 3, { pattern_id: yours as never })).toEqual(ids(9, 6, 3, 0))
})

test.each(['', 'x', 'bnVsbA', Buffer.from('[1,2]').toString('base64url')])(
  'a cursor %j that is none is refused',
  cursor => {
    const db = openJournal()
    const page = () => pageReflections(db.read, { identity_id: ADA, cursor, limit: 5 })
    if (cursor === '') expect(page().items).toEqual([])
    else
      expect(page).toThrow(
        expect.objectContaining({ code: 'BAD_REQUEST', data: expect.objectContaining({ field: 'cursor' }) }),
      )
  },
)

test('a day is given in its own order, and a calendar counts its words and mood', () => {
  const db = openJournal()
  const day = { journal_day: '2026-03-01', zone: 'UTC' }
  db.write(tx => {
    insertReflection(
      tx,
      newReflection(2, {
        ...day,
        occurred_at: '2026-03-01T20:00:00.000Z',
        mood: { valence: 1, energy: 0 },
        word_count: 5,
      }),
    )
    insertReflection(
      tx,
      newReflection(1, { ...day, occurred_at: '2026-03-01T08:00:00.000Z', mood: { valence: 0, energy: 0 } }),
    )
    insertReflection(tx, newReflection(3, { ...day, journal_day: '2026-03-02' }))
    insertReflection(tx, newReflection(4, { ...day }))
    trashReflection(tx, idOf(4), NOW)
  })
  expect(reflectionsOfDay(db.read, ADA, '2026-03-01').map(({ id }) => id)).toEqual([idOf(1), idOf(2)])
  expect(calendar(db.read, ADA, '2026-03-01', '2026-03-02')).toEqual([
    { day: '2026-03-01', reflections: 2, words: 8, valence: 0.5 },
    { day: '2026-03-02', reflections: 1, words: 3, valence: null },
  ])
  expect(calendar(db.read, BEN, '2026-03-01', '2026-03-02')).toEqual([])
})

test('this day in other years looks back only, and on 28 February of a common year takes in the 29th', () => {
  const db = openJournal()
  const days = ['2020-02-28', '2020-02-29', '2021-02-28', '2024-02-28', '2024-02-29', '2026-02-28']
  db.write(tx => {
    for (const [n, day] of days.entries())
      insertReflection(tx, newReflection(n, { journal_day: day, occurred_at: `${day}T12:00:00.000Z` }))
  })
  const found = (day: string) => reflectionsOnThisDay(db.read, ADA, day).map(({ journal_day }) => journal_day)
  expect(found('2025-02-28')).toEqual(['2024-02-29', '2024-02-28', '2021-02-28', '2020-02-29', '2020-02-28'])
  expect(found('2024-02-28')).toEqual(['2021-02-28', '2020-02-28'])
  expect(found('2024-02-29')).toEqual(['2020-02-29'])
})

test('iterating gives all that is live, oldest first, however many there are', () => {
  const db = openJournal()
  addReflections(db, 1, 600)
  db.write(tx => trashReflection(tx, idOf(300), NOW))
  const ids = [...iterateReflections(db.read, ADA)].map(({ id }) => id)
  expect(ids).toHaveLength(599)
  expect(ids).toEqual(ids.toSorted())
})

test('tags are counted without case, and not in the trash', () => {
  const db = openJournal()
  db.write(tx => {
    insertReflection(tx, newReflection(1, { tags: ['sea', 'work'] }))
    insertReflection(tx, newReflection(2, { tags: ['Sea'] }))
    insertReflection(tx, newReflection(3, { tags: ['work'] }))
    trashReflection(tx, idOf(3), NOW)
  })
  expect(listTags(db.read, ADA)).toEqual([
    { tag: 'Sea', count: 2 },
    { tag: 'work', count: 1 },
  ])
})
