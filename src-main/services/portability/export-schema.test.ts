import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportTables } from '#db/tables.ts'
import { exportRowSchemas, rowProblem } from './export-rows.ts'
import { exportSchemaText } from './export-schema.ts'

const published = join(import.meta.dirname, '../../../docs/mirror-export.schema.json')

test('the published schema is the one that imports are checked with', () => {
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(exportSchemaText()))
})

test('every exported table has its row in the schema, in the order of the file', () => {
  expect(Object.keys(exportRowSchemas)).toEqual(exportTables)
})

test('a row that breaks its rule is named with its table and field', () => {
  expect(rowProblem('thread_departures', { thread_id: 'x' })).toMatch(/thread_departures.*thread_id/)
  expect(rowProblem('secrets', {})).toMatch(/no such table/)
})
