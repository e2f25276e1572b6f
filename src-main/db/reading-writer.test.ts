import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createBulkWriter, markUnread, pendingReading, unreadReflections, writeReading } from './analyses.ts'
import { prepare } from './handles.ts'
import { type Database, openDatabase } from './open.ts'
import { editReflection, insertReflection, restoreReflection, trashReflection } from './reflections.ts'
import { visitTerms } from './terms-blob.ts'
import { ADA, idOf, inFolder, NOW, newReflection, openJournal } from './test-support/journal.ts'
import { placesIn, readingOf } from './test-support/readings.ts'

/** Everything that readings made, with names in the place of numbers that depend on the order of writing. */
function derived(db: Database): unknown {
  const names = new Map(
    prepare(db.read, 'SELECT id, kind, term FROM terms')
      .rows<[number, string, string]>()
      .map(([id, ...name]) => [id, name.join(':')]),
  )
  const analyses = prepare(
    db.read,
    'SELECT r.id AS reflection, a.* FROM analyses a JOIN reflections r ON r.seq = a.reflection_seq ORDER BY r.id',
  )
    .all<{ terms: Uint8Array; reflection_seq: number }>()
    .map(({ terms, reflection_seq: _, ...rest }) => {
      const sightings: unknown[] = []
      visitTerms(terms, (id, ...place) => sightings.push([names.get(id), ...place]))
      return { ...rest, terms: sightings.map(one => JSON.stringify(one)).sort() }
    })
  const rows = (sql: string) => prepare(db.read, sql).rows<[]>()
  return {
    analyses,
    terms: rows('SELECT kind, term, entries, hits, reflective FROM terms ORDER BY kind, term'),
    occurrences: rows(
      'SELECT o.pattern_seq, r.id, o.start, o."end", o.strength FROM occurrences o JOIN reflections r ON r.seq = o.reflection_seq ORDER BY 1, 2, 3',
    ),
    weeks: rows('SELECT * FROM pattern_weeks ORDER BY 1, 2'),
    exposure: rows('SELECT * FROM exposure_weeks ORDER BY 1, 2'),
    measurements: rows(
      'SELECT m.tension_seq, r.id, m.position, m.intensity, m.evidence FROM measurements m JOIN reflections r ON r.seq = m.reflection_seq ORDER BY 1, 2',
    ),
    unread: rows('SELECT r.id FROM unread u JOIN reflections r ON r.seq = u.reflection_seq ORDER BY 1'),
  }
}

function readOne(db: Database, places: ReturnType<typeof placesIn>, n: number): void {
  const pending = pendingReading(db.read, idOf(n))
  if (!pending?.readable) return
  db.write(tx => writeReading(tx, { ...places, ...pending, reading: readingOf(pending.body) }))
}

function readAll(db: Database, places: ReturnType<typeof placesIn>, batch: number): void {
  for (;;) {
    const unread = unreadReflections(db.read, ADA, places.engine_version, batch)
    if (unread.length === 0) return
    db.write(tx => {
      const writer = createBulkWriter(tx, places)
      for (const one of unread) expect(writer.add(one, readingOf(one.body))).toBe(true)
      writer.flush()
    })
  }
}

const body = fc
  .array(fc.constantFrom('tea', 'time', 'tea', 'ant', 'bee', 'ox', 'river', 'too'), {
    minLength: 1,
    maxLength: 12,
  })
  .map(words => words.join(' '))
const step = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), n: fc.nat(4), body }),
  fc.record({
    kind: fc.constant('move' as const),
    n: fc.nat(4),
    day: fc.constantFrom('2026-01-03', '2026-02-14', '1999-12-31'),
  }),
  fc.record({
    kind: fc.constantFrom(
      'trash' as const,
      'restore' as const,
      'close' as const,
      'open' as const,
      'read' as const,
    ),
    n: fc.nat(4),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function apply(db: Database, places: ReturnType<typeof placesIn>, one: Step): void {
  const id = idOf(one.n)
  switch (one.kind) {
    case 'edit':
      db.write(tx => editReflection(tx, id, { body: one.body }, NOW))
      break
    case 'move':
      db.write(tx => editReflection(tx, id, { journal_day: one.day }, NOW))
      break
    case 'trash':
      db.write(tx => trashReflection(tx, id, NOW))
      break
    case 'restore':
      db.write(tx => restoreReflection(tx, id, NOW))
      break
    case 'close':
    case 'open':
      db.write(tx => editReflection(tx, id, { analysable: one.kind === 'open' }, NOW))
      break
    case 'read':
      readOne(db, places, one.n)
      break
  }
}

describe('what is derived from a journal', () => {
  test('is the same after any edits, moves and trips to the trash as when it is read once at the end', () => {
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 5, maxLength: 5 }),
        fc.array(step, { maxLength: 25 }),
        (bodies, steps) => {
          const db = openJournal()
          const again = openJournal()
          const places = placesIn(db)
          for (const journal of [db, again])
            journal.write(tx => {
              for (const [n, text] of bodies.entries()) insertReflection(tx, newReflection(n, { body: text }))
            })
          for (const one of steps) apply(db, places, one)
          readAll(db, places, 2)
          const freshPlaces = placesIn(again)
          for (const one of steps) if (one.kind !== 'read') apply(again, freshPlaces, one)
          readAll(again, freshPlaces, 100)
          expect(derived(db)).toEqual(derived(again))
          db.close()
          again.close()
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is the same when all of it is read again by the next version', () => {
    const db = openJournal()
    const places = placesIn(db)
    db.write(tx => {
      for (let n = 0; n < 9; n++)
        insertReflection(tx, newReflection(n, { body: `tea and time by river ${n % 2 ? 'ant bee' : 'too'}` }))
    })
    readAll(db, places, 4)
    const before = derived(db)
    db.write(tx => markUnread(tx, ADA))
    expect(unreadReflections(db.read, ADA, '1', 100)).toHaveLength(9)
    readAll(db, places, 2)
    expect(derived(db)).toEqual(before)
    readAll(db, { ...places, engine_version: '2' }, 5)
    expect(unreadReflections(db.read, ADA, '2', 100)).toHaveLength(0)
    expect(prepare(db.read, 'SELECT DISTINCT engine_version FROM analyses').rows()).toEqual([['2']])
  })

  test('holds no row of a reading that is gone', () => {
    const db = openJournal()
    const places = placesIn(db)
    db.write(tx => insertReflection(tx, newReflection(0, { body: 'tea ant bee' })))
    readAll(db, places, 1)
    db.write(tx => trashReflection(tx, idOf(0), NOW))
    expect(derived(db)).toEqual({
      analyses: [],
      terms: [],
      occurrences: [],
      weeks: [],
      exposure: [],
      measurements: [],
      unread: [],
    })
  })
})

test('a reading of a text that was edited meanwhile is not written', () => {
  const db = openJournal()
  const places = placesIn(db)
  db.write(tx => insertReflection(tx, newReflection(0, { body: 'tea' })))
  const pending = pendingReading(db.read, idOf(0))
  expect(pending).not.toBeNull()
  if (!pending) return
  db.write(tx => editReflection(tx, idOf(0), { body: 'no more' }, NOW))
  const written = db.write(tx => writeReading(tx, { ...places, ...pending, reading: readingOf('tea') }))
  expect(written).toBe(false)
  expect(prepare(db.read, 'SELECT count(*) AS n FROM analyses').get()).toEqual({ n: 0 })
})

test('ids of terms from a transaction that was rolled back are not used again', () => {
  const db = openJournal()
  const places = placesIn(db)
  db.write(tx => {
    insertReflection(tx, newReflection(0, { body: 'tea ox' }))
    insertReflection(tx, newReflection(1, { body: 'tea ox' }))
  })
  expect(() =>
    db.write(tx => {
      const writer = createBulkWriter(tx, places)
      for (const one of unreadReflections(tx, ADA, '1', 1)) writer.add(one, readingOf(one.body))
      writer.flush()
      throw new Error('the disk is full')
    }),
  ).toThrow('the disk is full')
  readAll(db, places, 1)
  expect(prepare(db.read, 'SELECT term, entries FROM terms ORDER BY term').rows()).toEqual([
    ['ox', 2],
    ['tea', 2],
  ])
})

test('a term that another connection dropped between two batches is made anew', () => {
  inFolder(folder => {
    const worker = openJournal(`${folder}/j.db`)
    const main = openDatabase({ file: `${folder}/j.db` })
    const places = placesIn(worker)
    worker.write(tx => {
      insertReflection(tx, newReflection(0, { body: 'tea ox' }))
      insertReflection(tx, newReflection(1, { body: 'tea river' }))
    })
    const readNext = () =>
      worker.write(tx => {
        const writer = createBulkWriter(tx, places)
        for (const one of unreadReflections(tx, ADA, '1', 1)) writer.add(one, readingOf(one.body))
        writer.flush()
      })
    readNext()
    main.write(tx => trashReflection(tx, idOf(0), NOW))
    readNext()
    expect(prepare(main.read, 'SELECT term, entries, hits FROM terms ORDER BY term').rows()).toEqual([
      ['river', 1, 1],
      ['tea', 1, 1],
    ])
    worker.close()
    main.close()
  })
})
