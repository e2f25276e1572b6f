import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { putInPlace } from './put-in-place.ts'

let home: string
const at = (name: string) => join(home, name)
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-place-'))
  for (const [name, text] of [
    ['mirror.db', 'broken'],
    ['mirror.db-wal', 'its log'],
    ['mirror.db-shm', 'index'],
    ['restore-1.db', 'whole'],
  ] as const)
    writeFileSync(at(name), text)
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

it('keeps the file and its log, and lets no log of the old one lie beside the new one', async () => {
  await putInPlace(at('restore-1.db'), at('mirror.db'), at('kept-1'))
  expect(readdirSync(home).sort()).toEqual(['kept-1', 'mirror.db'])
  expect(readFileSync(at('mirror.db'), 'utf8')).toBe('whole')
  const kept = ['mirror.db', 'mirror.db-shm', 'mirror.db-wal'].map(name =>
    readFileSync(at(`kept-1/${name}`), 'utf8'),
  )
  expect(kept).toEqual(['broken', 'index', 'its log'])
})

it('touches nothing where the file cannot be kept', async () => {
  mkdirSync(at('kept-1'))
  await expect(putInPlace(at('restore-1.db'), at('mirror.db'), at('kept-1'))).rejects.toThrow()
  expect(['mirror.db', 'mirror.db-wal'].map(name => readFileSync(at(name), 'utf8'))).toEqual([
    'broken',
    'its log',
  ])
})
