import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Sealer, sealedFile } from './sealed-file.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-sealed-'))
  path = join(folder, 'keys.sealed')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** AES-GCM under a key of its own, as a system's store has one. */
function systemSealer(): Sealer {
  const key = randomBytes(32)
  return {
    seal(text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed) {
      const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      cipher.setAuthTag(sealed.subarray(-16))
      return cipher.update(sealed.subarray(12, -16), undefined, 'utf8') + cipher.final('utf8')
    },
  }
}

test('a secret comes back for its own name, is not legible in the file, and only its owner may read that', () => {
  const secrets = sealedFile(path, systemSealer())
  secrets.keep('https://a.example', 'sesame-a')
  secrets.keep('https://b.example', 'sesame-b')
  expect(secrets.read('https://a.example')).toBe('sesame-a')
  expect(secrets.read('https://b.example')).toBe('sesame-b')
  expect(secrets.read('https://c.example')).toBeNull()
  expect(readFileSync(path, 'utf8')).not.toContain('sesame')
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
})

test('removing the last one removes the file', () => {
  const secrets = sealedFile(path, systemSealer())
  secrets.keep('a', '1')
  secrets.keep('b', '2')
  secrets.keep('a', null)
  expect([secrets.read('a'), secrets.read('b')]).toEqual([null, '2'])
  secrets.keep('b', null)
  expect(existsSync(path)).toBe(false)
})

test('what another system sealed, and a damaged file, open nothing', () => {
  sealedFile(path, systemSealer()).keep('a', '1')
  expect(sealedFile(path, systemSealer()).read('a')).toBeNull()
  writeFileSync(path, '{"a": 7')
  const secrets = sealedFile(path, systemSealer())
  expect(secrets.read('a')).toBeNull()
  secrets.keep('a', '2')
  expect(secrets.read('a')).toBe('2')
})
