import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSearch } from './search-operators.ts'

const none = { all: [], none: [] }

describe('a search', () => {
  test.each<[string, object]>([
    ['', { text: '', ...none }],
    ['rain garden', { text: 'rain garden', ...none }],
    ['rain tag:sea', { text: 'rain', all: [{ by: 'tag', tag: 'sea' }], none: [] }],
    ['tag:#sea', { text: '', all: [{ by: 'tag', tag: 'sea' }], none: [] }],
    ['TAG:Sea', { text: '', all: [{ by: 'tag', tag: 'Sea' }], none: [] }],
    ['-tag:work', { text: '', all: [], none: [{ by: 'tag', tag: 'work' }] }],
    ['thread:"The boat" mast', { text: 'mast', all: [{ by: 'thread', title: 'The boat' }], none: [] }],
    ['thread:"The bo', { text: '', all: [{ by: 'thread', title: 'The bo' }], none: [] }],
    ['mood:Calm', { text: '', all: [{ by: 'mood', mood: 'calm' }], none: [] }],
    ['before:2026-03-01', { text: '', all: [{ by: 'days', from: null, to: '2026-02-28' }], none: [] }],
    ['before:2024', { text: '', all: [{ by: 'days', from: null, to: '2023-12-31' }], none: [] }],
    ['after:2024-02', { text: '', all: [{ by: 'days', from: '2024-03-01', to: null }], none: [] }],
    ['after:2024', { text: '', all: [{ by: 'days', from: '2025-01-01', to: null }], none: [] }],
    ['after:2024-02-28', { text: '', all: [{ by: 'days', from: '2024-02-29', to: null }], none: [] }],
    ['"tag:sea" rain', { text: '"tag:sea" rain', ...none }],
    ['-"no lighthouse" x', { text: '-"no lighthouse" x', ...none }],
    ['at 12:30 https://example.org/a:b', { text: 'at 12:30 https://example.org/a:b', ...none }],
    ['note:x body: -note:x', { text: 'note:x body: -note:x', ...none }],
    ['rain -garden', { text: 'rain -garden', ...none }],
    ['日本 tag:海', { text: '日本', all: [{ by: 'tag', tag: '海' }], none: [] }],
  ])('%j', (query, expected) => {
    expect(parseSearch(query)).toEqual(expected)
  })

  test.each([
    ['tags:sea', /no operator “tags:”/, /Write tag: instead/],
    ['Since:2024', /no operator “since:”/, /Write after: instead.*quotation marks/],
    ['tag:', /stands alone/, /tag:sea/],
    ['mood:happy', /no mood “happy”/, /pleasant, unpleasant, lively, calm/],
    ['after:yesterday', /is no date/, /2026-03-01, 2026-03 or 2026/],
    ['before:2026-02-30', /is no date/, /a month or a year/],
    ['rain before:2026-13', /is no date/, /a day/],
  ])('%j says which operator and what would do', (query, rule, remedy) => {
    const read = parseSearch(query)
    if (!('problem' in read)) throw new Error('no problem was seen')
    expect(read.problem.rule).toMatch(rule)
    expect(read.problem.remedy).toMatch(remedy)
  })

  test('of any text at all never throws, and loses no word that is not an operator', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('rain', '"a b"', '-x', 'tag:y', '12:30', '海')), parts => {
        const read = parseSearch(parts.join(' '))
        if ('problem' in read) throw new Error('none of these is a problem')
        expect(read.text).toBe(parts.filter(part => part !== 'tag:y').join(' '))
      }),
    )
    fc.assert(fc.property(fc.string(), text => void parseSearch(text)))
  })
})
