/** The lock from a terminal: where the passphrase comes from, and what is answered without it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Outputs } from '#contract/contract.ts'
import { type CliFailure, callCli } from '../test-support/run-cli.ts'

const PASSPHRASE = 'a long walk by the river'
const WORD = 'quexolotlian'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-cli-vault-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

const given = (passphrase: string) => vi.stubEnv('MIRROR_PASSPHRASE', passphrase)

it('encrypts, asks for the passphrase from then on, changes it, and decrypts', {
  timeout: 180_000,
}, async () => {
  await callCli(home, ['identity', 'create', 'Ada'])
  await callCli(home, ['write', '--unread'], `The ${WORD} came by.\n`)
  given(PASSPHRASE)
  const made = await callCli<Outputs['vault']['encrypt']>(home, ['vault', 'encrypt'])
  expect(made.code).toBe(0)
  expect(made.value.recovery_code).toMatch(/^(\w{4}-){8}\w{4}$/)
  expect(readFileSync(join(home, 'mirror.db')).includes(WORD)).toBe(false)

  vi.unstubAllEnvs()
  const status = await callCli<Outputs['vault']['status']>(home, ['vault', 'status'])
  expect(status.value).toMatchObject({ state: 'locked', encrypted: true })
  const refused = await callCli<CliFailure>(home, ['search', WORD])
  expect([refused.code, refused.value.error.code]).toEqual([1, 'LOCKED'])
  given('not the passphrase')
  expect((await callCli<CliFailure>(home, ['search', WORD])).value.error.code).toBe('LOCKED')
  expect((await callCli<CliFailure>(home, ['migrate', 'status'])).value.error.code).toBe('LOCKED')

  given(made.value.recovery_code)
  vi.stubEnv('MIRROR_NEW_PASSPHRASE', 'another walk by the sea')
  expect((await callCli(home, ['vault', 'change-passphrase'])).code).toBe(0)
  vi.unstubAllEnvs()
  const file = join(home, 'passphrase.txt')
  writeFileSync(file, 'another walk by the sea\n')
  const found = await callCli<Outputs['search']['query']>(home, ['search', WORD, '--passphrase-file', file])
  expect(found.value.total).toBe(1)
  const checked = await callCli<{ ok: boolean }>(home, ['migrate', 'check', '--passphrase-file', file])
  expect(checked.value.ok).toBe(true)
  const plain = await callCli<Outputs['vault']['decrypt']>(home, [
    'vault',
    'decrypt',
    '--passphrase-file',
    file,
  ])
  expect(plain.value).toMatchObject({ encrypted: false, choice: 'without' })
  expect(readFileSync(join(home, 'mirror.db')).includes(WORD)).toBe(true)
})

it('makes, lists and revokes tokens of programs', { timeout: 60_000 }, async () => {
  await callCli(home, ['identity', 'create', 'Ada'])
  expect((await callCli<Outputs['api']['state']>(home, ['api', 'on'])).value).toMatchObject({
    on: true,
    tokens: 0,
  })
  const args = ['token', 'create', 'reader', '--scope', 'read', 'write']
  const made = await callCli<Outputs['api']['createToken']>(home, args)
  expect(made.value.access_token.split('.')).toHaveLength(3)
  const list = await callCli<Outputs['api']['tokens']>(home, ['token', 'list'])
  expect(list.value.tokens).toMatchObject([{ name: 'reader', scopes: ['read', 'write'], revoked_at: null }])
  expect(list.stdout).not.toContain(made.value.refresh_token)
  await callCli(home, ['token', 'revoke', made.value.id])
  expect((await callCli<Outputs['api']['state']>(home, ['api', 'status'])).value.tokens).toBe(0)
})

it('seals an export with a new passphrase, and brings it in with that', { timeout: 180_000 }, async () => {
  await callCli(home, ['identity', 'create', 'Ada'])
  await callCli(home, ['write', '--unread'], `The ${WORD} came by.\n`)
  const path = join(home, 'taken.json.age')
  const refused = await callCli<CliFailure>(home, ['export', path, '--age'])
  expect([refused.code, refused.value.error.code]).toEqual([1, 'BAD_REQUEST'])
  vi.stubEnv('MIRROR_NEW_PASSPHRASE', 'short')
  expect((await callCli<CliFailure>(home, ['export', path, '--age'])).value.error.code).toBe('BAD_REQUEST')
  vi.stubEnv('MIRROR_NEW_PASSPHRASE', PASSPHRASE)
  const taken = await callCli(home, ['export', path, '--age'])
  expect(taken.value).toMatchObject({ sealed: true, reflections: 1 })
  expect(readFileSync(path).includes(WORD)).toBe(false)

  const elsewhere = join(home, 'elsewhere')
  expect((await callCli<CliFailure>(elsewhere, ['import', path])).value.error.code).toBe('LOCKED')
  const file = join(home, 'passphrase.txt')
  writeFileSync(file, `${PASSPHRASE}\n`)
  const come = await callCli(elsewhere, ['import', path, '--backup-passphrase-file', file])
  expect(come.value).toMatchObject({ added: 1 })
})
