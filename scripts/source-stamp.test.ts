import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuilt, sourceDigest, writeStamp } from './source-stamp.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mirror-stamp-'))
  write('src-main/engine/a.ts', 'one')
  for (const file of ['electron-main.js', 'loopback.js', 'preload.cjs']) write(`dist/main/${file}`, '')
  write('dist/renderer/index.html', '')
})

afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

test('a build fits the sources that it was made from, whenever they were written', () => {
  expect(isBuilt(root)).toBe(false)
  writeStamp(root, sourceDigest(root))
  utimesSync(join(root, 'src-main/engine/a.ts'), 9e9, 9e9)
  expect(isBuilt(root)).toBe(true)
})

test.each([
  ['a changed source', 'src-main/engine/a.ts', 'two'],
  ['a new source', 'src-renderer/b.tsx', 'two'],
  ['a changed package list', 'package-lock.json', '{}'],
])('%s makes the build stale', (_what, path, text) => {
  writeStamp(root, sourceDigest(root))
  write(path, text)
  expect(isBuilt(root)).toBe(false)
})

test('a test does not', () => {
  writeStamp(root, sourceDigest(root))
  write('src-main/engine/a.test.ts', 'two')
  write('src-main/engine/test-support/c.ts', 'two')
  expect(isBuilt(root)).toBe(true)
})

test('a build with a part missing is none', () => {
  writeStamp(root, sourceDigest(root))
  rmSync(join(root, 'dist/main/preload.cjs'))
  expect(isBuilt(root)).toBe(false)
})
