import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainMatches } from './plain-matches.ts'
import { matchesIn } from './snippet.ts'

const spans = (body: string, words: string[], prefix: boolean) =>
  plainMatches(body, [{ words, prefix }]).map(({ start, end }) => body.slice(start, end))

describe('plainMatches', () => {
  it.each([
    ['The garden, and Gardens.', ['garden'], false, ['garden']],
    ['The garden, and Gardens.', ['garden'], true, ['garden', 'Gardens']],
    ['the long — way home; a long way', ['long', 'way'], false, ['long — way', 'long way']],
    ['begarden gardening', ['garden'], false, []],
    ['in a, in b', ['in', 'b'], true, ['in b']],
  ])('finds in %j the words %j (prefix %s)', (body, words, prefix, expected) => {
    expect(spans(body, words, prefix)).toEqual(expected)
  })

  it('finds what the general search finds, in any text of ASCII', () => {
    const word = fc.stringMatching(/^[a-c1]{1,3}$/)
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.constantFrom(' ', ', ', '-', 'A', '’')), { maxLength: 30 }),
        fc.array(fc.record({ words: fc.array(word, { minLength: 1, maxLength: 2 }), prefix: fc.boolean() }), {
          maxLength: 3,
        }),
        (parts, terms) => {
          const body = parts.join('')
          // The letter é makes the same text one that the general search takes.
          const general = matchesIn(`é ${body}`, terms).map(({ start, end, term }) => ({
            start: start - 2,
            end: end - 2,
            term,
          }))
          expect(plainMatches(body, terms)).toEqual(general)
        },
      ),
    )
  })
})
