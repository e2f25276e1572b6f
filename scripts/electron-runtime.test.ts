import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { provideElectron, type RuntimeSearch } from './electron-runtime.ts'

let folder = ''
let downloads = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-electron-'))
  downloads = 0
})

afterEach(() => rmSync(folder, { recursive: true }))

function search(works: boolean, now = Date.now()): RuntimeSearch {
  return {
    folder,
    failureFile: join(folder, 'failed'),
    now,
    download() {
      downloads += 1
      if (works) install()
    },
  }
}

function install(): void {
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist', 'electron'), '')
  writeFileSync(join(folder, 'path.txt'), 'electron')
}

test('an installed runtime is used without a download', () => {
  install()
  expect(provideElectron(search(false))).toBe(join(folder, 'dist', 'electron'))
  expect(downloads).toBe(0)
})

test('a missing runtime is downloaded', () => {
  expect(provideElectron(search(true))).toBe(join(folder, 'dist', 'electron'))
  expect(downloads).toBe(1)
})

test('a download that failed is not tried again for a day', () => {
  expect(provideElectron(search(false))).toBeUndefined()
  expect(provideElectron(search(false))).toBeUndefined()
  expect(downloads).toBe(1)
  const yesterday = Date.now() / 1000 - 25 * 60 * 60
  utimesSync(join(folder, 'failed'), yesterday, yesterday)
  expect(provideElectron(search(true))).toBe(join(folder, 'dist', 'electron'))
  expect(downloads).toBe(2)
})

test('a half-done download, with its note but without its program, is no runtime', () => {
  writeFileSync(join(folder, 'path.txt'), 'electron')
  expect(provideElectron(search(false))).toBeUndefined()
})
