/** Encrypting and decrypting files: what is on the disk afterwards, and after the process was killed anywhere on the way. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DataKey, sealOf } from './cipher.ts'
import { openDatabase } from './open.ts'
import { recryptInPlace } from './recrypt.ts'
import { insertReflection } from './reflections.ts'
import { searchReflections } from './search.ts'
import { integrity, tableCounts } from './snapshot.ts'
import { ADA, newReflection, openJournal } from './test-support/journal.ts'

const WORD = 'quexolotlian'
const key: DataKey = { id: randomBytes(16).toString('hex'), bytes: randomBytes(32) }

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-recrypt-'))
  file = join(folder, 'mirror.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(count: number): void {
  const db = openJournal(file)
  db.write(tx => {
    for (let n = 1; n <= count; n++)
      insertReflection(tx, newReflection(n, { body: `${WORD} ${n} `.repeat(20) }))
  })
  db.closeForMove()
}

function found(): number {
  const db = openDatabase({ file, key })
  const { total } = searchReflections(db.read, {
    identity_id: ADA,
    query: WORD,
    order: 'newest',
    skip: 0,
    limit: 1,
  })
  db.closeForMove()
  return total
}

const readable = () => readdirSync(folder).filter(name => readFileSync(join(folder, name)).includes(WORD))

test('an encrypted file begins with its key’s id, holds no readable word, and is the same journal', () => {
  write(50)
  const counts = tableCounts(file)
  recryptInPlace(file, join(folder, 'recrypt-1.db'), null, key)
  expect(sealOf(file)).toEqual({ kind: 'sealed', keyId: key.id })
  expect(readable()).toEqual([])
  expect(integrity(file, key)).toEqual([])
  expect(tableCounts(file, key)).toEqual(counts)
  expect(found()).toBe(50)
  expect(() => openDatabase({ file })).toThrow(expect.objectContaining({ code: 'LOCKED' }))
  const forged = { id: key.id, bytes: randomBytes(32) }
  expect(() => openDatabase({ file, key: forged })).toThrow(
    expect.objectContaining({ code: 'JOURNAL_DAMAGED' }),
  )
  recryptInPlace(file, join(folder, 'recrypt-2.db'), key, null)
  expect(sealOf(file)).toEqual({ kind: 'plain' })
  expect(tableCounts(file)).toEqual(counts)
  expect(readdirSync(folder)).toEqual(['mirror.db'])
})

test('a page that was changed on the disk is refused, not read as other words', () => {
  write(50)
  recryptInPlace(file, join(folder, 'recrypt-1.db'), null, key)
  const bytes = readFileSync(file)
  const at = 3 * 4096 + 100
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect(() => integrity(file, key)).toThrow(expect.objectContaining({ code: 'JOURNAL_DAMAGED' }))
})

test('words that are only in the log of an open encrypted journal are not readable', () => {
  write(1)
  recryptInPlace(file, join(folder, 'recrypt-1.db'), null, key)
  const db = openDatabase({ file, key })
  db.write(tx => insertReflection(tx, newReflection(2, { body: WORD })))
  expect(readdirSync(folder)).toContain('mirror.db-wal')
  expect(readable()).toEqual([])
  db.close()
})

test('killed at any moment of either way, the journal is there and whole', async () => {
  const program = `import { recryptInPlace } from '#db/recrypt.ts'
const [file, staged, id, hex, to] = process.argv.slice(1)
const key = { id, bytes: Buffer.from(hex, 'hex') }
process.stdout.write('ready')
recryptInPlace(file, staged, to === 'sealed' ? null : key, to === 'sealed' ? key : null)
process.stdout.write('done')`
  write(3000)
  let [killedBefore, killedAfter, state] = [0, 0, 'plain']
  // How long it takes here, now: the moments of the kills are spread over that.
  const began = performance.now()
  recryptInPlace(file, join(folder, 'recrypt-a.db'), null, key)
  recryptInPlace(file, join(folder, 'recrypt-b.db'), key, null)
  const once = (performance.now() - began) / 2
  const moments = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 2, 6]
  for (const [round, moment] of moments.entries()) {
    const to = state === 'plain' ? 'sealed' : 'plain'
    const hex = Buffer.from(key.bytes).toString('hex')
    const args = [file, join(folder, `recrypt-${round}.db`), key.id, hex, to]
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, ...args], {
      cwd: join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise(resolve => child.once('exit', resolve))
    await new Promise(resolve => child.stdout.once('data', resolve))
    await Promise.race([sleep(moment * once), ended])
    child.kill('SIGKILL')
    await ended
    const now = sealOf(file).kind
    expect(['plain', 'sealed']).toContain(now)
    if (now === state) killedBefore += 1
    else killedAfter += 1
    state = now
    expect(integrity(file, key)).toEqual([])
    expect(tableCounts(file, key).reflections).toBe(3000)
    for (const name of readdirSync(folder)) if (name.startsWith('recrypt')) rmSync(join(folder, name))
  }
  // Both were met, or the rounds tell nothing.
  expect(killedBefore).toBeGreaterThan(0)
  expect(killedAfter).toBeGreaterThan(0)
}, 180_000)
