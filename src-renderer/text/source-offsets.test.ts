import { expect, test } from 'vitest'
import { sourceOffsets } from './source-offsets.ts'

const at = (value: string, source: string, base = 0) => sourceOffsets(value, source, base)

test('text that stands as written is counted on from its base', () => {
  expect(at('abc', 'abc', 10)).toEqual([10, 11, 12, 13])
})

test('the backslash of an escape belongs to nothing', () => {
  expect(at('a*b', 'a\\*b')).toEqual([0, 2, 3, 4])
})

test('a doubled backslash keeps what follows in its place', () => {
  expect(at('\\x', '\\\\x').at(1)).toBe(2)
})

test('a reference is one character that spans its source', () => {
  expect(at('a&b', 'a&amp;b')).toEqual([0, 1, 6, 7])
  expect(at('—!', '&mdash;!')).toEqual([0, 7, 8])
  expect(at('é.', '&#233;.')).toEqual([0, 6, 7])
})

test('a character beyond the first plane takes two units', () => {
  expect(at('😀!', '&#x1F600;!')).toEqual([0, 0, 9, 10])
})

test('an ampersand that is no reference is itself', () => {
  expect(at('R&D; *x', 'R&D; \\*x')).toEqual([0, 1, 2, 3, 4, 6, 7, 8])
})

test('the prefix of a quoted line is stepped over', () => {
  expect(at('one\ntwo', 'one\n> two')).toEqual([0, 1, 2, 3, 6, 7, 8, 9])
})
