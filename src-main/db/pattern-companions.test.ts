import { expect, test } from 'vitest'
import { createBulkWriter, unreadReflections } from './analyses.ts'
import { prepare } from './handles.ts'
import type { Database } from './open.ts'
import { companionsOf } from './pattern-companions.ts'
import { patternDays, readDays } from './pattern-rhythm.ts'
import { mergedInto, patternKeys, patternSeqs, setPatternOwner, updatePatternStats } from './patterns.ts'
import { insertReflection, trashReflection } from './reflections.ts'
import { ADA, idOf, NOW, newReflection, openJournal } from './test-support/journal.ts'
import { newPattern, placesIn, readingOf } from './test-support/readings.ts'

const [TE, TI, TO] = [newPattern('te'), newPattern('ti'), newPattern('to')]

/** `tea` in 0, 1 and 2; `time` with it in 1 and 2; `tow` with it in 2 only; 3 holds `time` alone. */
function journal(): Database {
  const db = openJournal()
  const places = placesIn(db)
  const bodies = ['tea here', 'tea and time', 'tea, time, tow', 'time only']
  db.write(tx => {
    for (const [n, body] of bodies.entries()) insertReflection(tx, newReflection(n, { body }))
    const writer = createBulkWriter(tx, places)
    for (const one of unreadReflections(tx, ADA, '1', 100)) writer.add(one, readingOf(one.body))
    writer.flush()
    for (const seq of patternSeqs(tx, ADA).values())
      updatePatternStats(tx, seq, { shown: true, reflection_count: 3 })
  })
  return db
}

const found = (db: Database, id: string, most = 100) =>
  companionsOf(db.read, id, most).companions.map(({ name, together }) => [
    name.replace('theme of ', ''),
    together,
  ])

test('what stands in the same reflections is counted once in each', () => {
  const db = journal()
  expect(found(db, TE.id).toSorted()).toEqual([
    ['ti', 2],
    ['to', 1],
  ])
  expect(companionsOf(db.read, TE.id, 100).looked_at).toBe(3)
})

test('only the newest are looked at where there are too many', () => {
  expect(found(journal(), TE.id, 1).toSorted()).toEqual([
    ['ti', 1],
    ['to', 1],
  ])
})

test('what is trashed, hidden or merged into it is no company', () => {
  const db = journal()
  db.write(tx => {
    trashReflection(tx, idOf(1), NOW)
    setPatternOwner(tx, TO.id, { merged_into: TE.id }, NOW)
  })
  expect(found(db, TE.id)).toEqual([['ti', 1]])
  expect(patternKeys(db.read, TE.id).toSorted()).toEqual([TE.key, TO.key].toSorted())
  expect(mergedInto(db.read, TE.id).map(pattern => pattern.id)).toEqual([TO.id])
  db.write(tx => setPatternOwner(tx, TI.id, { hidden: true }, NOW))
  expect(found(db, TE.id)).toEqual([])
})

test('another name for the same words is no company', () => {
  const db = journal()
  const seqs = patternSeqs(db.read, ADA)
  db.write(tx =>
    prepare(
      tx,
      'INSERT INTO occurrences SELECT ?, reflection_seq, start, "end", strength FROM occurrences WHERE pattern_seq = ?',
    ).run(seqs.get(newPattern('th').key) ?? 0, seqs.get(TE.key) ?? 0),
  )
  expect(found(db, TE.id).map(([name]) => name)).not.toContain('th')
})

test('days hold each reflection once, beside all that were read', () => {
  const db = journal()
  const days = patternDays(db.read, TE.id, {})
  expect(days.map(day => day.with)).toEqual([1, 1, 1])
  expect(readDays(db.read, ADA, {}).size).toBe(4)
  expect(patternDays(db.read, TE.id, { from: days[1]?.journal_day })).toEqual(days.slice(1))
})
