import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asFailure } from '#services/failure.ts'
import type { Keys } from '#services/vault/keys-port.ts'
import { DEFAULT_COST, nativeArgon2id, portableArgon2id } from './argon2.ts'
import { fileKeys } from './keys.ts'
import { formatRecoveryCode, parseRecoveryCode } from './recovery-code.ts'

const CHEAP = { memory_kib: 8, passes: 1, lanes: 1 }
const PASSPHRASE = 'a long walk by the river'

let home: string
let keys: Keys
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-keys-'))
  keys = fileKeys(home, CHEAP)
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

async function codeOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return asFailure(error)?.code ?? 'a bug'
  }
}

test('Argon2id gives RFC 9106’s cost the same key natively and in JavaScript', async () => {
  expect(DEFAULT_COST).toEqual({ memory_kib: 65_536, passes: 3, lanes: 1 })
  const salt = Buffer.alloc(16, 7)
  const cost = { memory_kib: 256, passes: 3, lanes: 1 }
  const native = await nativeArgon2id('grün & long', salt, cost)
  expect(Buffer.from(await portableArgon2id('grün & long', salt, cost)).equals(native)).toBe(true)
})

test('a key opens by its passphrase in any Unicode form, and by its recovery code as people type it', async () => {
  const { key, recovery_code } = await keys.create('Zu\u0308rich im Regen')
  for (const opener of [
    { passphrase: 'Z\u00fcrich im Regen' },
    { recovery_code },
    { recovery_code: ` ${recovery_code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} ` },
  ])
    expect(await keys.open(key.id, opener)).toEqual(key)
  expect(await codeOf(() => keys.open(key.id, { passphrase: 'zürich im Regen' }))).toBe('LOCKED')
})

test('the key file holds nothing that opens it, and only its owner may read it', async () => {
  const { key, recovery_code } = await keys.create(PASSPHRASE)
  const path = join(home, 'keys', `${key.id}.key`)
  const text = readFileSync(path, 'latin1')
  const bytes = Buffer.from(key.bytes)
  for (const secret of [PASSPHRASE, recovery_code, bytes.toString('hex'), bytes.toString('base64')])
    expect(text).not.toContain(secret)
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
})

test('ten thousand wrong passphrases leave the key file as it is', async () => {
  const { key } = await keys.create(PASSPHRASE)
  const path = join(home, 'keys', `${key.id}.key`)
  const before = readFileSync(path)
  const codes = new Set<string | undefined>()
  for (let guess = 0; guess < 10_000; guess += 1)
    codes.add(await codeOf(() => keys.open(key.id, { passphrase: `guess ${guess}` })))
  expect([...codes]).toEqual(['LOCKED'])
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(await keys.open(key.id, { passphrase: PASSPHRASE })).toEqual(key)
}, 60_000)

test('a key file damaged at any byte opens nothing, says so, and is left as it is', async () => {
  const { key, recovery_code } = await keys.create(PASSPHRASE)
  const path = join(home, 'keys', `${key.id}.key`)
  const whole = readFileSync(path)
  const codes = new Map<string, number>()
  for (let at = 0; at < whole.length; at += 1) {
    const harmed = Buffer.from(whole)
    harmed[at] = (harmed[at] ?? 0) ^ 0x01
    writeFileSync(path, harmed)
    // Either wrap alone still opens where the other was hit, so both are asked.
    for (const opener of [{ passphrase: PASSPHRASE }, { recovery_code }]) {
      const code =
        (await codeOf(async () => expect(await keys.open(key.id, opener)).toEqual(key))) ?? 'opened'
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }
    expect(readFileSync(path).equals(harmed)).toBe(true)
  }
  expect([...codes.keys()].sort()).toEqual(['JOURNAL_DAMAGED', 'LOCKED', 'opened'])
  for (const length of [0, 1, 100, whole.length - 3]) {
    writeFileSync(path, whole.subarray(0, length))
    expect(await codeOf(() => keys.open(key.id, { passphrase: PASSPHRASE }))).toBe('JOURNAL_DAMAGED')
  }
  rmSync(path)
  expect(await codeOf(() => keys.open(key.id, { passphrase: PASSPHRASE }))).toBe('NOT_FOUND')
})

test('a new passphrase and a new recovery code end the earlier ones, and leave no second file', async () => {
  const { key, recovery_code } = await keys.create(PASSPHRASE)
  await keys.changePassphrase(key, 'another one')
  const newer = keys.renewRecoveryCode(key)
  expect(await codeOf(() => keys.open(key.id, { passphrase: PASSPHRASE }))).toBe('LOCKED')
  expect(await codeOf(() => keys.open(key.id, { recovery_code }))).toBe('LOCKED')
  expect(await keys.open(key.id, { passphrase: 'another one' })).toEqual(key)
  expect(await keys.open(key.id, { recovery_code: newer })).toEqual(key)
  expect(readdirSync(join(home, 'keys'))).toEqual([`${key.id}.key`])
})

test('a recovery code comes back as its bytes, and a slip of one character shows', () => {
  const secret = Buffer.from('00112233445566778899aabbccddeeff01234567', 'hex')
  const code = formatRecoveryCode(secret)
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(Buffer.from(parseRecoveryCode(code) ?? []).equals(secret)).toBe(true)
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === '-') continue
    const slip = `${code.slice(0, at)}${code[at] === 'X' ? 'Y' : 'X'}${code.slice(at + 1)}`
    expect(parseRecoveryCode(slip)).toBeNull()
  }
  expect(parseRecoveryCode(code.slice(0, -1))).toBeNull()
})

test('killed while the passphrase is changed, one of the two opens it', async () => {
  const { key } = await keys.create('passphrase 0')
  let before = 0
  const program = `import { fileKeys } from '#adapters/keys/keys.ts'
const [home, id, hex] = process.argv.slice(1)
const keys = fileKeys(home, { memory_kib: 8, passes: 1, lanes: 1 })
for (let n = 1; ; n += 1) {
  process.stdout.write(n + ' ')
  await keys.changePassphrase({ id, bytes: Buffer.from(hex, 'hex') }, 'passphrase ' + n)
}`
  for (let round = 0; round < 6; round += 1) {
    const args = [home, key.id, Buffer.from(key.bytes).toString('hex')]
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, ...args], {
      cwd: join(import.meta.dirname, '../../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', part => {
      said += String(part)
    })
    const ended = new Promise(resolve => child.once('close', resolve))
    await new Promise(resolve => child.stdout.once('data', resolve))
    await sleep(round * 7)
    child.kill('SIGKILL')
    await ended
    const last = Number(said.trim().split(' ').at(-1))
    // Before the first change of a round is done, what opens it is the last of the round before.
    before = await whichOpens(key.id, [last, last - 1, before])
  }
}, 60_000)

async function whichOpens(id: string, candidates: readonly number[]): Promise<number> {
  for (const n of candidates)
    if ((await codeOf(() => keys.open(id, { passphrase: `passphrase ${n}` }))) === undefined) return n
  throw new Error('none opens it')
}
