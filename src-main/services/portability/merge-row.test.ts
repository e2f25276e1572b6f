import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameRow } from './merge-row.ts'

describe('two rows', () => {
  it.each([
    [{ id: '1', tags: ['a'] }, { tags: ['a'], id: '1' }, true],
    [{ id: '1', tags: ['a'] }, { id: '1', tags: ['a', 'b'] }, false],
    [{ id: '1', stamps: {} }, { id: '1', stamps: null }, false],
    [{ id: '1', mood: null }, { id: '1', mood: 0 }, false],
    [{ id: '1' }, { id: '1', more: 1 }, false],
    [{ id: '1', count: 1 }, { id: '1', count: '1' }, false],
  ])('%j and %j: the same is %s', (one, other, same) => {
    expect(sameRow(one, other)).toBe(same)
  })

  it('are the same where their JSON is', () => {
    const row = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue())
    fc.assert(
      fc.property(row, row, (one, other) => {
        const whole = { a: null, b: null, c: null }
        const [left, right] = [
          { ...whole, ...one },
          { ...whole, ...other },
        ]
        expect(sameRow(left, right)).toBe(JSON.stringify(left) === JSON.stringify(right))
      }),
    )
  })
})
