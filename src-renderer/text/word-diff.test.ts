import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiffPart, diffSize, wordDiff } from './word-diff.ts'

const shown = (parts: readonly DiffPart[]) =>
  parts
    .map(({ type, text }) => (type === 'same' ? text : type === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')

test.each([
  ['', '', ''],
  ['the sea', 'the sea', 'the sea'],
  ['the sea', 'the loud sea', 'the [+loud ]sea'],
  ['the loud sea', 'the sea', 'the [-loud ]sea'],
  ['the sea was quiet', 'the sea was loud', 'the sea was [-quiet][+loud]'],
  ['', 'new', '[+new]'],
  ['old', '', '[-old]'],
  ['one, two', 'one; two', 'one[-,][+;] two'],
  ['日本語', '日本語。', '日本語[+。]'],
])('from %j to %j: %s', (before, after, expected) => {
  expect(shown(wordDiff(before, after))).toBe(expected)
})

const without = (parts: readonly DiffPart[], type: DiffPart['type']) =>
  parts
    .filter(part => part.type !== type)
    .map(part => part.text)
    .join('')

test('without what was added it is the text before, without what was removed the text after', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'sea', ' ', '\n', '.', '海')).map(parts => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after)
      expect(without(parts, 'added')).toBe(before)
      expect(without(parts, 'removed')).toBe(after)
    }),
  )
})

test('two long texts with nothing in common are shown as replaced, soon', () => {
  const before = Array.from({ length: 12_000 }, (_, n) => `a${n}`).join(' ')
  const after = Array.from({ length: 12_000 }, (_, n) => `b${n}`).join(' ')
  const parts = wordDiff(before, after)
  expect(without(parts, 'added')).toBe(before)
  expect(without(parts, 'removed')).toBe(after)
})

test('the words of a change are counted', () => {
  expect(diffSize(wordDiff('the sea was quiet', 'the sea was loud and near'))).toEqual({
    added: 3,
    removed: 1,
  })
})
