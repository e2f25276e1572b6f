import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowHeights } from './row-heights.ts'

test('places agree with adding the heights up, whatever was measured and in whatever order', () => {
  const changes = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 900 })), { maxLength: 60 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 41 }), changes, (count, measured) => {
      const heights = Array.from({ length: count }, () => 100)
      const rows = new RowHeights(count, 100)
      for (const [at, height] of measured) {
        expect(rows.measure(at, height)).toBe(at < count ? height - (heights[at] ?? 0) : 0)
        if (at < count) heights[at] = height
      }
      const starts = heights.map((_, at) => heights.slice(0, at).reduce((sum, one) => sum + one, 0))
      expect(heights.map((_, at) => rows.startOf(at))).toEqual(starts)
      expect(rows.total).toBe(heights.reduce((sum, one) => sum + one, 0))
      for (const [at, start] of starts.entries()) {
        expect(rows.rowAt(start)).toBe(at)
        expect(rows.rowAt(start + (heights[at] ?? 0) - 0.5)).toBe(at)
      }
      expect(rows.rowAt(-5)).toBe(0)
      expect(rows.rowAt(rows.total + 5)).toBe(count - 1)
    }),
  )
})

test('rows that come later are guessed, and what was measured stays', () => {
  const rows = new RowHeights(2, 100)
  rows.measure(1, 40)
  rows.resize(3)
  expect([rows.heightOf(1), rows.isMeasured(1), rows.isMeasured(2), rows.total]).toEqual([
    40,
    true,
    false,
    240,
  ])
  rows.resize(1)
  expect(rows.total).toBe(100)
})
