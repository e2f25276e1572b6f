import { describe, expect, it } from 'vitest'
import { firstMatch, pieces, straightQuotes } from './highlight-model.ts'

const marked = (snippet: string, ...spans: [number, number][]) =>
  pieces(
    snippet,
    spans.map(([start, end]) => ({ start, end })),
  ).map(p => (p.marked ? `[${p.text}]` : p.text))

describe('highlights', () => {
  it.each([
    ['one match', [[4, 8]], ['the ', '[rain]', ' fell']],
    [
      'matches at both ends',
      [
        [0, 3],
        [9, 13],
      ],
      ['[the]', ' rain ', '[fell]'],
    ],
    [
      'overlapping matches',
      [
        [0, 6],
        [4, 8],
      ],
      ['[the ra]', '[in]', ' fell'],
    ],
    [
      'matches out of order',
      [
        [9, 13],
        [4, 8],
      ],
      ['the ', '[rain]', ' ', '[fell]'],
    ],
    ['a match beyond the end', [[9, 99]], ['the rain ', '[fell]']],
    ['none', [], ['the rain fell']],
  ] as [string, [number, number][], string[]][])('marks %s', (_, spans, expected) => {
    expect(marked('the rain fell', ...spans)).toEqual(expected)
    expect(
      marked('the rain fell', ...spans)
        .join('')
        .replace(/[[\]]/g, ''),
    ).toBe('the rain fell')
  })

  it('leads to the first match in the whole body', () => {
    expect(
      firstMatch({
        offset: 100,
        highlights: [
          { start: 9, end: 13 },
          { start: 4, end: 8 },
        ],
      }),
    ).toEqual({
      start: 104,
      end: 108,
    })
    expect(firstMatch({ offset: 100, highlights: [] })).toBeNull()
  })

  it.each([
    ['“the long way”', '"the long way"'],
    ['„nach Hause“ «chez moi»', '"nach Hause" "chez moi"'],
    ['it’s -rain', 'it’s -rain'],
  ])('reads %s as %s', (typed, read) => {
    expect(straightQuotes(typed)).toBe(read)
  })
})
