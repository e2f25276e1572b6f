import { expect, it } from 'vitest'
import { differingCounts } from './backup-manifest.ts'

it('names the tables whose counts are not the same, in either direction', () => {
  expect(differingCounts({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(null)
  expect(differingCounts({ a: 1, b: 2 }, { b: 3, c: 0 })).toEqual(['a', 'b', 'c'])
})
