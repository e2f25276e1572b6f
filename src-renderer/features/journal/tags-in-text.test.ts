import { expect, test } from 'vitest'
import { Tag } from '#contract/schemas/reflection.ts'
import { isTag, joinTags, tagsInText } from './tags-in-text.ts'

test.each([
  ['a walk #sea and #sea/cold.', ['sea', 'sea/cold']],
  ['#Home\n(#work)', ['Home', 'work']],
  ['twice #Sea #sea', ['Sea']],
  ['# A heading', []],
  ['issue #1 and C#sharp and a##b', []],
  ['http://example.org/#part', []],
  ['#été #日記', ['été', '日記']],
])('%j holds %j', (text, tags) => {
  expect(tagsInText(text)).toEqual(tags)
})

test('tags are joined once each, whatever their case', () => {
  expect(joinTags(['Sea'], ['sea', 'home'])).toEqual(['Sea', 'home'])
})

test.each(['sea', 'a/b', 'x_y-z', 'été', 'a b', '', '#sea', 'é'.repeat(61)])(
  'what counts as a tag here (%j) is what the contract takes',
  text => {
    expect(isTag(text)).toBe(Tag.safeParse(text).success)
  },
)
