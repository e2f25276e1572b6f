import { expect, test } from 'vitest'
import { exportPath } from './export-path.ts'

const now = new Date('2026-11-22T18:30:05.123Z')

test('a JSON export is a file, a Markdown export a folder, both named by the second', () => {
  expect(exportPath('/home/ada/Mirror', 'json', false, now)).toBe(
    '/home/ada/Mirror/mirror-export-20261122-183005.json',
  )
  expect(exportPath('/home/ada/Mirror', 'markdown', false, now)).toBe(
    '/home/ada/Mirror/mirror-export-20261122-183005',
  )
})

test("on Windows the path keeps that system's separator", () => {
  expect(exportPath('C:\\Users\\Ada\\Mirror', 'json', false, now)).toBe(
    'C:\\Users\\Ada\\Mirror\\mirror-export-20261122-183005.json',
  )
})

test('a sealed export is one age file, whatever is in it', () => {
  expect(exportPath('/home/ada', 'json', true, now)).toBe('/home/ada/mirror-export-20261122-183005.json.age')
  expect(exportPath('/home/ada', 'markdown', true, now)).toBe(
    '/home/ada/mirror-export-20261122-183005.tar.age',
  )
})
