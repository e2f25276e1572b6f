import { describe, expect, it } from 'vitest'
import { markAfter } from './mark-keys.ts'

describe('the keys of a group of marks', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowDown', 1, 2],
    ['ArrowLeft', 1, 0],
    ['ArrowUp', 1, 0],
    ['Home', 3, 0],
    ['End', 0, 3],
    ['ArrowRight', 3, null],
    ['ArrowLeft', 0, null],
    ['a', 1, null],
  ])('%s on mark %d of 4 goes to %s', (key, at, to) => {
    expect(markAfter(key, at, 4)).toBe(to)
  })

  it('goes nowhere in an empty group', () => {
    expect(markAfter('End', -1, 0)).toBeNull()
  })
})
