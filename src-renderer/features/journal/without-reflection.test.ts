import { expect, test } from 'vitest'
import { withoutReflection } from './without-reflection.ts'

const feed = {
  pageParams: [null, 'x'],
  pages: [
    { items: [{ id: 'a' }, { id: 'b' }], total: 3, next_cursor: 'x' },
    { items: [{ id: 'c' }], total: 3, next_cursor: null },
  ],
}

test('the reflection is gone from its page, and every total counts one less', () => {
  expect(withoutReflection(feed, 'b')).toEqual({
    pageParams: [null, 'x'],
    pages: [
      { items: [{ id: 'a' }], total: 2, next_cursor: 'x' },
      { items: [{ id: 'c' }], total: 2, next_cursor: null },
    ],
  })
})

test('a feed without it stays the very same', () => {
  expect(withoutReflection(feed, 'z')).toBe(feed)
})
