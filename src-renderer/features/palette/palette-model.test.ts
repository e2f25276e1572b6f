import { expect, test } from 'vitest'
import { matching } from './palette-model.ts'

const entries = [
  { id: '1', group: 'pages', name: 'Journal' },
  { id: '2', group: 'pages', name: 'On this day' },
  { id: '3', group: 'pages', name: 'Today' },
  { id: '4', group: 'threads', name: 'The boat' },
  { id: '5', group: 'threads', name: 'Über day and night' },
]
const ids = (query: string, perGroup = 9) => matching(entries, query, perGroup).map(({ id }) => id)

test.each([
  ['', ['1', '2', '3', '4', '5']],
  ['day', ['2', '3', '5']],
  ['JOURNAL', ['1']],
  ['uber', ['5']],
  ['tb', []],
  ['tbt', ['4']],
  ['the', ['4']],
  ['otd', ['2']],
  ['x', []],
])('%j means %j', (query, expected) => {
  expect(ids(query)).toEqual(expected)
})

test('no group gives more than its share', () => {
  expect(ids('', 1)).toEqual(['1', '4'])
})
