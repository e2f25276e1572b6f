import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lastLines, rotateLog } from './log-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the last lines come oldest first, and a log that is not there has none', () => {
  const file = join(folder, 'mirror.log')
  expect(lastLines(file, 2)).toEqual([])
  writeFileSync(file, 'a\nb\nc\n')
  expect(lastLines(file, 2)).toEqual(['b', 'c'])
})

test('a large log is put aside, in the place of the one put aside before', () => {
  const file = join(folder, 'mirror.log')
  writeFileSync(file, 'small')
  rotateLog(file)
  expect(existsSync(`${file}.1`)).toBe(false)
  for (const filling of ['x', 'y']) {
    writeFileSync(file, filling.repeat(5 * 1024 * 1024 + 1))
    rotateLog(file)
    expect(existsSync(file)).toBe(false)
    expect(readFileSync(`${file}.1`, 'utf8')[0]).toBe(filling)
  }
})
