import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt-model.ts'

const body = 'A first paragraph.\nThe kettle sang while the rain went on and on over the garden.\nAn end.'
const span = (quote: string) => ({
  start: body.indexOf(quote),
  end: body.indexOf(quote) + quote.length,
  quote,
})

describe('excerpt', () => {
  it.each([
    ['between words', 'rain', 12, 'while the ', ' went on and', true, true],
    [
      'at the paragraph’s edges',
      'rain',
      500,
      'The kettle sang while the ',
      ' went on and on over the garden.',
      false,
      false,
    ],
    ['with no room at all', 'rain', 0, '', '', true, true],
    ['at the start of the body', 'A first', 8, '', '', false, true],
    ['at the end of the body', 'end.', 8, 'An ', '', false, false],
  ])('cuts %s', (_, quote, room, before, after, cutStart, cutEnd) => {
    expect(excerpt(body, span(quote), room)).toEqual({ before, quote, after, cutStart, cutEnd })
  })

  it('is always an exact stretch of the body around the quote', () => {
    for (const word of body.split(/\s+/))
      for (const room of [0, 5, 20, 200]) {
        const cut = excerpt(body, span(word), room)
        expect(cut && body.includes(cut.before + cut.quote + cut.after)).toBe(true)
      }
  })

  it.each([
    ['was edited away', { start: 0, end: 4, quote: 'gone' }],
    ['is empty', { start: 3, end: 3, quote: '' }],
    ['lies beyond the end', { start: 900, end: 904, quote: 'rain' }],
  ])('is null where the quote %s', (_, at) => {
    expect(excerpt(body, at)).toBeNull()
  })
})
