import { expect, test } from 'vitest'
import { withoutReflection } from './without-reflection.ts'

const page = { items: [{ id: 'a' }, { id: 'b' }], total: 3, next_cursor: 'x' }

test('the reflection is gone from its page, and the total counts one less', () => {
  expect(withoutReflection(page, 'b')).toEqual({ items: [{ id: 'a' }], total: 2, next_cursor: 'x' })
})

test('a page without it stays the very same', () => {
  expect(withoutReflection(page, 'z')).toBe(page)
})
