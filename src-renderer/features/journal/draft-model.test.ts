import { expect, test } from 'vitest'
import type { Draft } from '#contract/schemas/reflection.ts'
import { emptyDraft, isEmpty, joined, leftOver } from './draft-model.ts'

const kept: Draft = {
  ...emptyDraft,
  body: 'Rain on the roof.',
  tags: ['roof'],
  mood: { valence: 1, energy: 0 },
}

test('once all of it is kept nothing is left', () => {
  expect(leftOver(kept, kept)).toEqual(emptyDraft)
  expect(isEmpty(leftOver(kept, kept))).toBe(true)
})

test('what was typed and chosen while it was being kept is left', () => {
  const now = { ...kept, body: 'Rain on the roof. And wind.', tags: ['roof', 'wind'] }
  expect(leftOver(now, kept)).toEqual({ ...emptyDraft, body: 'And wind.', tags: ['wind'] })
})

test('a text that was changed within is left whole: a word twice is better than a word lost', () => {
  expect(leftOver({ ...kept, body: 'Rain on a roof.' }, kept).body).toBe('Rain on a roof.')
})

test('a stored draft that is found late stands before what was typed meanwhile', () => {
  const found = joined(kept, { ...emptyDraft, body: 'New.', tags: ['roof', 'new'] })
  expect(found).toEqual({ ...kept, body: 'Rain on the roof.\n\nNew.', tags: ['roof', 'new'] })
  expect(joined(kept, emptyDraft)).toEqual(kept)
})
