/** The lock, as a window meets it: encrypting, locking, opening again by each way, and what a locked journal answers. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fileKeys } from '#adapters/keys/keys.ts'
import { sealedFile } from '#adapters/sealed-file.ts'
import { openCore } from '../core.ts'
import {
  collect,
  failureOf,
  migrationsFolder,
  openTestJournal,
  sampleFolder,
  type TestJournal,
} from '../test-support/open-journal.ts'
import { type CliFailure, callCli } from '../test-support/run-cli.ts'

const PASSPHRASE = 'a long walk by the river'
/** A word that no other file of Mirror holds. */
const WORD = 'quexolotlian'
/** So that a test need not wait; the cost in force has a test of its own. */
const CHEAP = { memory_kib: 64, passes: 1, lanes: 1 }

// Each opens journals and their threads several times.
vi.setConfig({ testTimeout: 120_000 })

let home: string
let journal: TestJournal
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'mirror-vault-'))
  journal = await openTestJournal('Ada', { home, keys: fileKeys(home, CHEAP) })
})
afterEach(async () => {
  await journal.end()
  rmSync(home, { recursive: true, force: true })
})

async function bodies(client = journal.client): Promise<string[]> {
  const { items } = await client.reflections.list({ identity_id: journal.identity.id })
  return items.map(one => one.body)
}

/** Files under the home whose raw bytes hold the word. */
function filesWith(word: string, folder = home): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => holds(path, word))
}

/** A file may be gone since its name was read: what is in it then is nobody's. */
function holds(path: string, word: string): boolean {
  try {
    return statSync(path).isFile() && readFileSync(path).includes(word)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

describe('a journal that is encrypted', () => {
  it('holds no readable word on the disk, and opens by passphrase and by recovery code', async () => {
    await journal.write(`The ${WORD} came by.`)
    await journal.settled()
    expect(filesWith(WORD)).not.toEqual([])
    const { recovery_code } = await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    expect(filesWith(WORD)).toEqual([])
    await journal.write(`Another ${WORD}, and then some.`)
    await journal.settled()
    const found = await journal.client.search.query({ identity_id: journal.identity.id, query: WORD })
    expect(found.total).toBe(2)
    expect(filesWith(WORD)).toEqual([])
    for (const secret of [{ passphrase: PASSPHRASE }, { recovery_code }]) {
      expect((await journal.client.vault.lock()).state).toBe('locked')
      expect((await journal.client.vault.unlock(secret)).state).toBe('open')
      expect(await bodies()).toHaveLength(2)
    }
  })

  it('serves nothing but its lock while it is locked', async () => {
    await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    await journal.client.vault.lock()
    const { client, identity } = journal
    const calls = [
      () => client.identities.list(),
      () => client.reflections.list({ identity_id: identity.id }),
      () => client.reflections.create({ identity_id: identity.id, body: 'x' }),
      () => client.search.query({ identity_id: identity.id, query: 'x' }),
      () => client.settings.get(),
      () => client.system.status(),
      () => collect(client.events.subscribe()),
      () => collect(client.data.export({ path: join(home, 'x.json'), format: 'json' })),
    ]
    for (const call of calls) expect((await failureOf(call())).code).toBe('LOCKED')
    expect(journal.core.context.vault.key).toBeNull()
    expect(readdirSync(home).filter(name => /-wal$|-shm$/.test(name))).toEqual([])
  })

  it('opens with the new passphrase alone after a change, and its file is not rewritten', async () => {
    const { recovery_code } = await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    await journal.client.vault.lock()
    const before = readFileSync(join(home, 'mirror.db'))
    await journal.client.vault.changePassphrase({ current: recovery_code, passphrase: 'another one' })
    expect(readFileSync(join(home, 'mirror.db')).equals(before)).toBe(true)
    expect((await failureOf(journal.client.vault.unlock({ passphrase: PASSPHRASE }))).code).toBe('LOCKED')
    expect((await journal.client.vault.unlock({ passphrase: 'another one' })).state).toBe('open')
    const renewed = await journal.client.vault.newRecoveryCode({ passphrase: 'another one' })
    await journal.client.vault.lock()
    expect((await failureOf(journal.client.vault.unlock({ recovery_code }))).code).toBe('LOCKED')
    expect((await journal.client.vault.unlock(renewed)).state).toBe('open')
  })

  it('is plain again after it is decrypted', async () => {
    await journal.write(`The ${WORD} came by.`)
    await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    expect((await failureOf(journal.client.vault.decrypt({ passphrase: 'not it' }))).code).toBe('LOCKED')
    expect(await journal.client.vault.decrypt({ passphrase: PASSPHRASE })).toMatchObject({
      encrypted: false,
      state: 'open',
      choice: 'without',
    })
    expect(filesWith(WORD)).not.toEqual([])
    expect(await bodies()).toHaveLength(1)
  })

  it('starts locked, and says what is wrong with a key file that is damaged or gone', async () => {
    await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    await journal.core.close()
    const core = await openCore({ home, migrations: migrationsFolder, sample: sampleFolder })
    const client = createRouterClient(core.router, { context: core.context })
    expect(await client.vault.status()).toMatchObject({ state: 'locked', encrypted: true, remembered: false })
    const [name = ''] = readdirSync(join(home, 'keys'))
    const file = join(home, 'keys', name)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.slice(20))
    const damaged = await failureOf(client.vault.unlock({ passphrase: PASSPHRASE }))
    expect(damaged.code).toBe('JOURNAL_DAMAGED')
    rmSync(file)
    expect((await failureOf(client.vault.unlock({ passphrase: PASSPHRASE }))).code).toBe('NOT_FOUND')
    await core.close()
    writeFileSync(file, text)
    journal = await openTestJournal('Ada', { home, keys: fileKeys(home, CHEAP), opener: PASSPHRASE })
    expect(await bodies()).toEqual([])
  })
})

describe('an encrypted journal that is damaged', () => {
  it('says so when it is unlocked, stays as it is, is salvaged with its passphrase, and its backup opens in a new home', async () => {
    await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    await journal.write(`The ${WORD} sat on the roof.`)
    const zip = join(home, 'kept.zip')
    await collect(journal.client.data.backup({ path: zip }))
    await journal.write('Written after the backup.')
    await journal.core.close()
    const file = join(home, 'mirror.db')
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 100, 4000)
    writeFileSync(file, bytes)
    const core = await openCore({ home, migrations: migrationsFolder, sample: sampleFolder })
    const client = createRouterClient(core.router, { context: core.context })
    const failure = await failureOf(client.vault.unlock({ passphrase: PASSPHRASE }))
    expect(failure).toMatchObject({ code: 'JOURNAL_DAMAGED', data: { path: file } })
    expect(failure.data.remedy).toMatch(/Nothing was changed/)
    expect((await client.vault.status()).state).toBe('locked')
    await core.close()
    expect(readFileSync(file).equals(bytes)).toBe(true)

    const out = join(home, 'salvaged.json')
    expect((await callCli<CliFailure>(home, ['salvage', out])).value.error.code).toBe('LOCKED')
    vi.stubEnv('MIRROR_PASSPHRASE', PASSPHRASE)
    const salvaged = await callCli<{ reflections: { read: number } }>(home, ['salvage', out])
    expect([salvaged.code, salvaged.value.reflections.read]).toEqual([0, 2])
    expect(readFileSync(out, 'utf8')).toContain('Written after the backup.')
    const fresh = join(home, 'fresh')
    const secret = join(home, 'secret.txt')
    writeFileSync(secret, PASSPHRASE)
    expect((await callCli(fresh, ['restore', zip, '--backup-passphrase-file', secret])).code).toBe(0)
    const found = await callCli<{ total: number }>(fresh, ['search', WORD])
    expect(found.value.total).toBe(1)
    vi.unstubAllEnvs()
    writeFileSync(file, bytes)
    journal = await openTestJournal('Ada', { home: fresh, opener: PASSPHRASE })
  })
})

describe('the system’s key store', () => {
  // A cipher of its own, in the place of the system's: what is sealed with one account's byte opens with no other.
  const account = (byte: number) => ({
    seal: (text: string) => Buffer.from(Buffer.from(text).map(one => one ^ byte)),
    open: (sealed: Buffer) => Buffer.from(sealed.map(one => one ^ byte)).toString(),
  })
  const open = async (byte: number) => {
    const secrets = sealedFile(join(home, 'provider-keys.sealed'), account(byte))
    const core = await openCore({ home, migrations: migrationsFolder, sample: sampleFolder, secrets })
    return { core, client: createRouterClient(core.router, { context: core.context }) }
  }

  it('opens the journal on this account alone, where its owner wants that, beside the passphrase', async () => {
    await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    expect((await failureOf(journal.client.vault.remember({ remember: true }))).code).toBe('UNSUPPORTED')
    await journal.core.close()
    const first = await open(7)
    expect(await first.client.vault.status()).toMatchObject({ state: 'locked', system_store: 'available' })
    expect((await failureOf(first.client.vault.unlock({ system: true }))).code).toBe('LOCKED')
    await first.client.vault.unlock({ passphrase: PASSPHRASE })
    expect((await first.client.vault.remember({ remember: true })).remembered).toBe(true)
    await first.core.close()

    const second = await open(7)
    expect((await second.client.vault.status()).state).toBe('open')
    await second.client.vault.lock()
    expect((await second.client.vault.unlock({ system: true })).state).toBe('open')
    await second.core.close()
    const stranger = await open(9)
    expect((await stranger.client.vault.status()).state).toBe('locked')
    await stranger.client.vault.unlock({ passphrase: PASSPHRASE })
    await stranger.client.vault.remember({ remember: false })
    await stranger.core.close()
    const third = await open(7)
    expect(await third.client.vault.status()).toMatchObject({ state: 'locked', remembered: false })
    await third.core.close()
  })

  it('is said to be no good where anybody could open it', async () => {
    await journal.core.close()
    const places = { home, migrations: migrationsFolder, sample: sampleFolder }
    const core = await openCore({ ...places, basicTextStore: true })
    const client = createRouterClient(core.router, { context: core.context })
    expect((await client.vault.status()).system_store).toBe('basic-text')
    await core.close()
  })
})

describe('guessing', () => {
  it('is slowed down, and 200 wrong passphrases damage nothing', async () => {
    await journal.write('Still here.')
    await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    await journal.client.vault.lock()
    const before = readFileSync(join(home, 'mirror.db'))
    const codes = new Set<string>()
    for (let guess = 0; guess < 200; guess += 1)
      codes.add((await failureOf(journal.client.vault.unlock({ passphrase: `guess ${guess}` }))).code)
    expect([...codes].sort()).toEqual(['LOCKED', 'TOO_MANY'])
    expect((await journal.client.vault.status()).wait_ms).toBeGreaterThan(0)
    expect(readFileSync(join(home, 'mirror.db')).equals(before)).toBe(true)
  })
})

describe('backups of an encrypted journal', () => {
  it('are encrypted, and restore where their passphrase is known', async () => {
    await journal.write(`The ${WORD} came by.`)
    await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    const path = join(home, 'backups', 'sealed.zip')
    const [done] = (await collect(journal.client.data.backup({ path }))).slice(-1)
    expect(done).toMatchObject({ result: { encrypted: true, verified: true } })
    expect(filesWith(WORD)).toEqual([])
    expect((await journal.client.vault.status()).readable_copies).toEqual([])
    await journal.write('After the backup.')
    await collect(journal.client.data.restore({ path }))
    expect(await bodies()).toEqual([`The ${WORD} came by.`])

    const elsewhere = await openTestJournal('Ben')
    try {
      const refused = await failureOf(collect(elsewhere.client.data.restore({ path })))
      expect(refused).toMatchObject({ code: 'LOCKED', data: { field: 'passphrase' } })
      await collect(elsewhere.client.data.restore({ path, passphrase: PASSPHRASE }))
      expect(await bodies(elsewhere.client)).toEqual([`The ${WORD} came by.`])
      expect((await elsewhere.client.vault.status()).encrypted).toBe(true)
      await elsewhere.client.vault.lock()
      await elsewhere.client.vault.unlock({ passphrase: PASSPHRASE })
      expect(await bodies(elsewhere.client)).toHaveLength(1)
    } finally {
      await elsewhere.end()
    }
  })

  it('are taken in as an import where their passphrase is known, and no word is readable in between', async () => {
    await journal.write(`The ${WORD} came by.`)
    await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    const path = join(home, 'backups', 'sealed.zip')
    await collect(journal.client.data.backup({ path }))
    const target = mkdtempSync(join(tmpdir(), 'mirror-vault-'))
    const other = await openTestJournal('Ben', { home: target, keys: fileKeys(target, CHEAP) })
    try {
      await other.client.vault.encrypt({ passphrase: 'quite another one' })
      expect(await failureOf(collect(other.client.data.import({ path })))).toMatchObject({
        code: 'LOCKED',
        data: { field: 'passphrase' },
      })
      const wrong = failureOf(collect(other.client.data.import({ path, passphrase: 'not this' })))
      expect((await wrong).code).toBe('LOCKED')
      const seen: string[] = []
      for await (const event of await other.client.data.import({ path, passphrase: PASSPHRASE })) {
        seen.push(...filesWith(WORD, target))
        if (event.type === 'done') expect(event.result).toMatchObject({ format: 'mirror', added: 1 })
      }
      expect([...seen, ...filesWith(WORD, target)]).toEqual([])
      expect(await bodies(other.client)).toEqual([`The ${WORD} came by.`])
      expect(
        (await collect(other.client.data.import({ path, passphrase: PASSPHRASE }))).at(-1),
      ).toMatchObject({ result: { added: 0, unchanged: 1 } })
    } finally {
      await other.end()
    }
  })

  it('made before are named as readable, and are encrypted when they are restored', async () => {
    await journal.write(`The ${WORD} came by.`)
    const path = join(home, 'backups', 'plain.zip')
    await collect(journal.client.data.backup({ path }))
    await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
    expect((await journal.client.vault.status()).readable_copies).toEqual([path])
    await collect(journal.client.data.restore({ path }))
    expect(await bodies()).toHaveLength(1)
    expect((await journal.client.vault.status()).encrypted).toBe(true)
    expect(filesWith(WORD).filter(file => file !== path)).toEqual([])
  })
})

describe('the lock closes by itself', () => {
  it('after the minutes of the owner’s choice without use, and after a sleep', async () => {
    let now = Date.parse('2026-03-01T10:00:00Z')
    const clock = { now: () => new Date(now).toISOString(), ticks: () => now }
    const other = await openTestJournal('Ben', { clock })
    const { vault } = other.core.context
    const pass = async (ms: number) => {
      now += ms
      await vault.tick(other.core.context)
    }
    await other.client.vault.encrypt({ passphrase: PASSPHRASE })
    await other.client.vault.update({ auto_lock_minutes: 2 })
    await pass(60_000)
    await other.client.identities.list()
    await pass(80_000)
    expect(vault.locked).toBe(false)
    await pass(60_000)
    expect(vault.locked).toBe(true)
    await other.client.vault.unlock({ passphrase: PASSPHRASE })
    await other.client.vault.update({ auto_lock_minutes: 0 })
    for (let minute = 0; minute < 60; minute += 1) await pass(60_000)
    expect(vault.locked).toBe(false)
    await pass(600_000)
    expect(vault.locked).toBe(true)
    await other.end()
  })
})
