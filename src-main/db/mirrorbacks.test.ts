import { expect, test } from 'vitest'
import { insertMirrorback, listMirrorbacks, recentFrames, saveFeedback } from './mirrorbacks.ts'
import { getReflection } from './reflections.ts'
import { ADA, addReflections, idOf, NOW, openJournal } from './test-support/journal.ts'
import { newMirrorback } from './test-support/mirrorback.ts'

test('each new mirrorback is the next version, and the ones before stay', () => {
  const db = openJournal()
  addReflections(db, 1, 2)
  const made = db.write(tx => [
    insertMirrorback(tx, newMirrorback(idOf(11), idOf(1), { body: 'first' })),
    insertMirrorback(
      tx,
      newMirrorback(idOf(12), idOf(1), {
        body: 'second',
        frames: ['f2', 'f3'],
        now: '2026-05-01T00:00:00.000Z',
      }),
    ),
    insertMirrorback(
      tx,
      newMirrorback(idOf(13), idOf(2), { frames: ['f4'], now: '2026-04-01T00:00:00.000Z' }),
    ),
  ])
  expect(made.map(({ version }) => version)).toEqual([1, 2, 1])
  expect(listMirrorbacks(db.read, idOf(1))).toEqual(made.slice(0, 2))
  expect(getReflection(db.read, idOf(1))?.mirrorbacks).toBe(2)
  expect(recentFrames(db.read, ADA, 2)).toEqual(['f2', 'f3', 'f4'])
})

test('a mirrorback or feedback for what is not there is refused', () => {
  const db = openJournal()
  const missing = expect.objectContaining({ code: 'NOT_FOUND' })
  expect(() => db.write(tx => insertMirrorback(tx, newMirrorback(idOf(11), idOf(1))))).toThrow(missing)
  const feedback = { id: idOf(1), mirrorback_id: idOf(2), rating: 5, flag: null, note: '', now: NOW }
  expect(() => db.write(tx => saveFeedback(tx, feedback))).toThrow(missing)
})
