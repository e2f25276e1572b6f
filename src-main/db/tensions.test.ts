import { expect, test } from 'vitest'
import { createBulkWriter, unreadReflections } from './analyses.ts'
import { getReflection, insertReflection, trashReflection } from './reflections.ts'
import {
  ensureTension,
  getTension,
  listTensionAxes,
  listTensions,
  measurementsOf,
  planeRows,
  putOwnMeasurement,
  setTensionHidden,
} from './tensions.ts'
import { ADA, idOf, NOW, newReflection, openJournal } from './test-support/journal.ts'
import { placesIn, readingOf } from './test-support/readings.ts'

const AB = '0190f000-0000-7000-8000-000000000001'
const CD = '0190f000-0000-7000-8000-000000000002'

function journal() {
  const db = openJournal()
  const places = placesIn(db)
  db.write(tx => {
    for (const [n, body] of ['ant 🌊 bee', 'ant', 'bee, ant, bee'].entries())
      insertReflection(tx, newReflection(n, { body }))
    const writer = createBulkWriter(tx, places)
    for (const one of unreadReflections(tx, ADA, '1', 9)) writer.add(one, readingOf(one.body))
    writer.flush()
    ensureTension(tx, {
      id: CD,
      identity_id: ADA,
      key: 'yours:c-d',
      name: 'C ↔ D',
      axis_a: 'C',
      axis_b: 'D',
      line_a: 'c',
      line_b: 'd',
      words_a: ['calm'],
      words_b: ['dare'],
      origin: 'yours',
      now: NOW,
    })
  })
  return db
}

test('measurements come in time order with the very words of the reflection', () => {
  const db = journal()
  const found = measurementsOf(db.read, { tension_id: AB })
  expect(found.map(({ evidence }) => evidence.map(({ quote, pole }) => `${quote}:${pole}`))).toEqual([
    ['ant:a', 'bee:b'],
    ['bee:b', 'ant:a', 'bee:b'],
  ])
  for (const { reflection_id, evidence } of found)
    for (const { start, end, quote } of evidence)
      expect(getReflection(db.read, reflection_id)?.body.slice(start, end)).toBe(quote)
  expect(measurementsOf(db.read, { identity_id: ADA, from: '2026-01-02', evidence: false })).toMatchObject([
    { reflection_id: idOf(2), evidence: [] },
  ])
})

test('the owner’s word stands beside the engine’s, and a later one in its place', () => {
  const db = journal()
  const put = (position: number) =>
    db.write(tx =>
      putOwnMeasurement(tx, { tension_id: AB, reflection_id: idOf(0), position, intensity: 1 }, NOW),
    )
  put(-1)
  expect(put(0.5)).toMatchObject({ measured_by: 'you', position: 0.5, confidence: 1, evidence: [] })
  expect(measurementsOf(db.read, { reflection_id: idOf(0) }).map(({ measured_by }) => measured_by)).toEqual([
    'engine',
    'you',
  ])
  expect(() =>
    db.write(tx =>
      putOwnMeasurement(
        tx,
        {
          tension_id: CD.replace('2', '9'),
          reflection_id: idOf(0),
          position: 0,
          intensity: 0,
        },
        NOW,
      ),
    ),
  ).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
})

test('a plane holds what stands on both axes, with the owner’s word before the engine’s', () => {
  const db = journal()
  db.write(tx => {
    putOwnMeasurement(tx, { tension_id: CD, reflection_id: idOf(0), position: -0.5, intensity: 0.1 }, NOW)
    putOwnMeasurement(tx, { tension_id: CD, reflection_id: idOf(1), position: -0.5, intensity: 0.1 }, NOW)
    putOwnMeasurement(tx, { tension_id: AB, reflection_id: idOf(0), position: 1, intensity: 0.3 }, NOW)
  })
  expect(planeRows(db.read, { x: AB, y: CD })).toEqual([
    {
      reflection_id: idOf(0),
      journal_day: '2026-01-01',
      x: 1,
      y: -0.5,
      x_confidence: 1,
      y_confidence: 1,
      intensity: 0.2,
      evidence: [],
    },
  ])
  expect(planeRows(db.read, { x: AB, y: CD, from: '2026-01-02' })).toEqual([])
  db.write(tx => trashReflection(tx, idOf(0), NOW))
  expect(planeRows(db.read, { x: AB, y: CD })).toEqual([])
})

test('axes are listed with seeds first, found by key, and hidden at will', () => {
  const db = journal()
  expect(listTensionAxes(db.read, ADA).map(({ key, words_b }) => [key, words_b])).toEqual([
    ['a-b', ['b']],
    ['yours:c-d', ['dare']],
  ])
  expect(db.write(tx => setTensionHidden(tx, CD, true, NOW))).toEqual(getTension(db.read, CD))
  expect(listTensions(db.read, ADA).map(({ hidden }) => hidden)).toEqual([false, true])
})
