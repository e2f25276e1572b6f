import { expect, test } from 'vitest'
import { ReflectionId } from '#contract/ids.ts'
import { mirrorbackParagraphs } from './evidence-links.ts'

const reflection_id = ReflectionId.parse('01890000-0000-7000-8000-000000000009')

test('a quote leads to the words it was taken from', () => {
  const body = 'You wrote “I am tired.”'
  const [first] = mirrorbackParagraphs(body, [
    { kind: 'quote', reflection_id, start: 4, end: 15, in_body: [11, 22] },
  ])
  expect(first).toEqual([
    { text: 'You wrote “', href: null },
    { text: 'I am tired.', href: `/r/${reflection_id}?at=4-15` },
    { text: '”', href: null },
  ])
})

test('paragraphs are parted where a line is empty, and none is empty', () => {
  const rows = mirrorbackParagraphs('One.\n\nTwo.\n \nThree.\n\n', [])
  expect(rows.map(row => row.map(piece => piece.text).join(''))).toEqual(['One.', 'Two.', 'Three.'])
})

test('inside a wider source the narrower one wins', () => {
  const [row] = mirrorbackParagraphs('the sea again', [
    { kind: 'theme', reflection_id, start: 0, end: 50, in_body: [0, 13] },
    { kind: 'quote', reflection_id, start: 7, end: 10, in_body: [4, 7] },
  ])
  expect(row?.map(piece => piece.href?.split('=')[1])).toEqual(['0-50', '7-10', '0-50'])
})
