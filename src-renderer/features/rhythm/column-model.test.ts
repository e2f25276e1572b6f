import { expect, test } from 'vitest'
import { columnsOf, mappingOf } from './column-model.ts'

const columns = ['Datum', 'Schritte', 'Schlaf']

test('what was guessed comes back as the same mapping', () => {
  const mapping = { day: 'Datum', metrics: { steps: 'Schritte' } }
  const holds = columnsOf({ columns, rows: [], mapping, people: [] })
  expect(holds).toEqual({ Datum: 'day', Schritte: 'steps', Schlaf: '' })
  expect(mappingOf(columns, holds)).toEqual(mapping)
})

test('without a guess every column is left out', () => {
  const holds = columnsOf({ columns, rows: [], mapping: null, people: [] })
  expect(holds).toEqual({ Datum: '', Schritte: '', Schlaf: '' })
  expect(mappingOf(columns, holds)).toBeNull()
})

test.each([
  [{ Datum: 'day' }],
  [{ Schritte: 'steps' }],
  [{ Datum: 'day', Schlaf: 'day', Schritte: 'steps' }],
  [{ Datum: 'day', Schlaf: 'steps', Schritte: 'steps' }],
] as const)('%o is no mapping', holds => expect(mappingOf(columns, holds)).toBeNull())
