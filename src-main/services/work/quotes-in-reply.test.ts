import { expect, test } from 'vitest'
import { checkQuotes } from '#engine/constitution/quotes.ts'
import { tieQuotes } from './quotes-in-reply.ts'

const SOURCE = 'I couldn’t sleep.  The river was loud\nand I thought of her “one last word”, again.'

function tied(reply: string) {
  return tieQuotes(reply, checkQuotes(reply, [SOURCE]), SOURCE)
}

test.each([
  ['as it stands', 'You wrote “The river was loud” here.'],
  ['with straight marks', 'You wrote "I couldn\'t sleep." here.'],
  ['over a line break', 'You wrote "loud and I thought" here.'],
  ['with a comma of typography', 'You wrote “The river,” and went on.'],
  ['twice', 'You wrote “river” and “again” there.'],
])('a quotation %s is written as the writer wrote it, and leads there', (_how, reply) => {
  const result = tied(reply)
  expect(result?.evidence.length).toBeGreaterThan(0)
  for (const { start, end, in_body } of result?.evidence ?? [])
    expect(result?.body.slice(...in_body)).toBe(SOURCE.slice(start, end))
})

test('what stands around a quotation stays', () => {
  expect(tied("You wrote “I couldn't sleep.” Twice.")?.body).toBe('You wrote “I couldn’t sleep.” Twice.')
})

test.each(['You wrote “the sea was loud”.', 'You wrote “iver was lou”.', 'You wrote “”.'])(
  '%s is not in the reflection',
  reply => {
    expect(tied(reply)).toBeNull()
  },
)
