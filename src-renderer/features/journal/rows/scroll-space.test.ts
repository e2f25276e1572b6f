import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HIGHEST, placeOfLeap, shiftAt } from './scroll-space.ts'

test('a list that can be drawn is scrolled as it is', () => {
  const space = { all: 90_000, drawn: 90_000, view: 900 }
  expect(shiftAt(40_000, space)).toBe(0)
  expect(placeOfLeap(40_000, space)).toBe(40_000)
})

test('every place of a higher list is within reach, from the first px to the last', () => {
  const anySpace = fc.record({
    times: fc.double({ min: 1.05, max: 40, noNaN: true }),
    view: fc.integer({ min: 300, max: 2000 }),
  })
  fc.assert(
    fc.property(anySpace, fc.double({ min: 0, max: 1, noNaN: true }), ({ times, view }, part) => {
      const space = { all: Math.round(HIGHEST * times), drawn: HIGHEST, view }
      for (const share of [0, part, 1]) {
        const place = Math.round(share * (space.all - view))
        const scrollTop = place - shiftAt(place, space)
        expect(scrollTop).toBeGreaterThanOrEqual(0)
        expect(scrollTop).toBeLessThanOrEqual(HIGHEST - view)
      }
      expect(placeOfLeap(0, space)).toBe(0)
      expect(placeOfLeap(HIGHEST - view, space)).toBe(space.all - view)
    }),
  )
})
