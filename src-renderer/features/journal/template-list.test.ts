import { expect, test } from 'vitest'
import { moved, withTemplate } from './template-list.ts'

test('a template with a known id takes the place of the old one, a new one comes last', () => {
  const list = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ]
  expect(withTemplate(list, { id: 'a', title: 'A2' })).toEqual([{ id: 'a', title: 'A2' }, list[1]])
  expect(withTemplate(list, { id: 'c', title: 'C' }).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
  [0, -1, 'abc'],
  [2, 3, 'abc'],
  [9, 0, 'abc'],
])('from %i to %i: %s', (from, to, expected) => {
  expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(expected)
})
