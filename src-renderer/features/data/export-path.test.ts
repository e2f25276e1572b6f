import { expect, test } from 'vitest'
import { exportPath } from './export-path.ts'

const now = new Date('2026-11-22T18:30:05.123Z')

test('a JSON export is a file, a Markdown export a folder, both named by the second', () => {
  expect(exportPath('/home/ada/Mirror', 'json', now)).toBe(
    '/home/ada/Mirror/mirror-export-20261122-183005.json',
  )
  expect(exportPath('/home/ada/Mirror', 'markdown', now)).toBe(
    '/home/ada/Mirror/mirror-export-20261122-183005',
  )
})

test("on Windows the path keeps that system's separator", () => {
  expect(exportPath('C:\\Users\\Ada\\Mirror', 'json', now)).toBe(
    'C:\\Users\\Ada\\Mirror\\mirror-export-20261122-183005.json',
  )
})
