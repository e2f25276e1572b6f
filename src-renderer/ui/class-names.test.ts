import { expect, test } from 'vitest'
import { cx } from './class-names.ts'

test('only the names that hold are joined', () => {
  expect(cx('a', false, undefined, null, 'b', '')).toBe('a b')
})
