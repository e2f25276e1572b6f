/** The API beside the desktop window, which has no server of its own: there while its owner wants it, and for nobody else. */
import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { closeServer, listen } from '../loopback/listening.ts'
import { openTestJournal, type TestJournal } from '../test-support/open-journal.ts'
import { setupApi } from './api.ts'

vi.setConfig({ testTimeout: 60_000 })

let journal: TestJournal
let api: ReturnType<typeof setupApi>
beforeEach(async () => {
  journal = await openTestJournal()
  // No port that a Mirror of this machine may be using.
  api = setupApi(journal.core, 0)
})
afterEach(async () => {
  await api.close()
  await journal.end()
})

async function turnOn(): Promise<string> {
  await journal.client.api.update({ on: true })
  return vi.waitFor(async () => {
    const { address } = await journal.client.api.state()
    if (address === null) throw new Error('not served yet')
    return address
  })
}

async function token(): Promise<string> {
  const { access_token } = await journal.client.api.createToken({
    identity_id: journal.identity.id,
    name: 'A program',
    scopes: ['read'],
  })
  return access_token
}

it('is off at first, answers programs that hold a token once it is on, and is gone when it is off', async () => {
  expect(await journal.client.api.state()).toMatchObject({ on: false, address: null })
  const address = await turnOn()
  const route = `${address}/reflections/identity/${journal.identity.id}`
  const ask = async (headers: Record<string, string>) => (await fetch(route, { headers })).status
  expect(await ask({})).toBe(401)
  const authorization = `Bearer ${await token()}`
  expect(await ask({ authorization })).toBe(200)
  expect(await ask({ authorization, origin: 'https://example.org' })).toBe(403)

  await journal.client.api.update({ on: false })
  await vi.waitFor(() => expect(fetch(route)).rejects.toThrow())
  expect((await journal.client.api.state()).address).toBeNull()
})

it('serves nothing but the API', async () => {
  const address = await turnOn()
  const { origin } = new URL(address)
  for (const path of ['/', '/rpc/identities/list', '/index.html', '/uploads'])
    expect([path, (await fetch(`${origin}${path}`)).status]).toEqual([path, 404])
})

it('takes another port where its own is taken', async () => {
  const other = createServer()
  const taken = await listen(other, 0)
  const second = setupApi(journal.core, taken)
  const address = await turnOn()
  await vi.waitFor(async () => expect((await fetch(`${address}/openapi.json`)).status).toBe(200))
  expect(new URL(address).port).not.toBe(String(taken))
  await second.close()
  await closeServer(other)
})

it('says that a locked journal is locked', async () => {
  const address = await turnOn()
  await journal.client.vault.encrypt({ passphrase: 'a long walk by the river' })
  const authorization = `Bearer ${await token()}`
  await journal.client.vault.lock()
  const route = `${address}/reflections/identity/${journal.identity.id}`
  expect((await fetch(route, { headers: { authorization } })).status).toBe(423)
})
