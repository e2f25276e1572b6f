import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segments } from './segments.ts'

test('a mark in the middle makes three pieces', () => {
  expect(segments(0, 10, [{ start: 3, end: 6 }])).toEqual([
    { start: 0, end: 3, marks: [] },
    { start: 3, end: 6, marks: [0] },
    { start: 6, end: 10, marks: [] },
  ])
})

test('where marks overlap the piece carries both', () => {
  const pieces = segments(0, 9, [
    { start: 0, end: 6 },
    { start: 3, end: 9 },
  ])
  expect(pieces.map(piece => piece.marks)).toEqual([[0], [0, 1], [1]])
})

test('marks outside, empty or backwards are left out', () => {
  const ranges = [
    { start: 20, end: 30 },
    { start: 4, end: 4 },
    { start: 6, end: 5 },
  ]
  expect(segments(0, 10, ranges)).toEqual([{ start: 0, end: 10, marks: [] }])
})

test('an empty stretch has no pieces', () => {
  expect(segments(5, 5, [{ start: 0, end: 9 }])).toEqual([])
})

test('whatever the ranges, the pieces follow each other without gap or overlap and each offset keeps its marks', () => {
  const range = fc.record({ start: fc.nat(40), end: fc.nat(40) })
  fc.assert(
    fc.property(
      fc.nat(20),
      fc.integer({ min: 1, max: 25 }),
      fc.array(range, { maxLength: 6 }),
      (from, length, ranges) => {
        const to = from + length
        const pieces = segments(from, to, ranges)
        let at = from
        for (const piece of pieces) {
          expect(piece.start).toBe(at)
          for (let offset = piece.start; offset < piece.end; offset += 1) {
            const covering = ranges.flatMap((r, n) => (r.start <= offset && offset < r.end ? [n] : []))
            expect(piece.marks).toEqual(covering)
          }
          at = piece.end
        }
        expect(at).toBe(to)
      },
    ),
  )
})
