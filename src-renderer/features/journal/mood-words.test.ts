import { expect, test } from 'vitest'
import { moodWords, nudge } from './mood-words.ts'

test.each([
  [0, 0, 'in between'],
  [0.5, -0.5, 'pleasant and calm'],
  [-0.9, 0.1, 'very unpleasant'],
  [0.1, 0.8, 'very lively'],
])('valence %d and energy %d is %s', (valence, energy, said) => {
  expect(moodWords({ valence, energy })).toBe(said)
})

test("the writer's own word is said before any other", () => {
  expect(moodWords({ valence: -1, energy: 1, label: 'sea-sick' })).toBe('sea-sick')
})

test('steps stay inside the field and stay round', () => {
  expect(nudge(0.7, 0.1)).toBe(0.8)
  expect(nudge(0.95, 0.1)).toBe(1)
  expect(nudge(-1, -0.1)).toBe(-1)
})
