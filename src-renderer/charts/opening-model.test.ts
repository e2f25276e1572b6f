import { describe, expect, it } from 'vitest'
import { opening } from './opening-model.ts'

describe('the opening of a reflection', () => {
  it.each([
    ['is left alone where it is plain and short', 'The kettle sang.', 'The kettle sang.'],
    ['loses the signs of headings and lists', '# Morning\n\n- tea\n- **rain**', 'Morning tea rain'],
    [
      'keeps the words of links and pictures',
      'See [the sea](https://x.y) ![a gull](g.png)',
      'See the sea a gull',
    ],
    ['loses the signs of emphasis', 'so *severe* and _soft_', 'so severe and soft'],
    ['keeps a star or a line that means itself', '2 * 3 * 4, snake_case_name', '2 * 3 * 4, snake_case_name'],
    ['joins its lines', 'one\n\n\ntwo', 'one two'],
  ])('%s', (_, body, line) => {
    expect(opening(body)).toBe(line)
  })

  it('is cut between words', () => {
    expect(opening('one two three four', 10)).toBe('one two …')
  })

  it('never cuts a character in halves', () => {
    expect(opening(`${'a'.repeat(9)}😀😀😀`, 10).isWellFormed()).toBe(true)
  })
})
