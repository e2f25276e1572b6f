/** The real updater, asking a place of releases on this machine; without Electron it is given a way to ask of Node's own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type RequestOptions, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { closeServer, listen } from '../loopback/listening.ts'
import { failureOf, openTestJournal } from '../test-support/open-journal.ts'
import { updatesThrough } from './updates.ts'

let server: Server
let folder: string
let port: number
let asked: { readonly url: string; readonly headers: IncomingHttpHeaders }[]
let latest: string

beforeEach(async () => {
  // What an AppImage knows itself by.
  vi.stubEnv('APPIMAGE', '/opt/Mirror.AppImage')
  folder = mkdtempSync(join(tmpdir(), 'mirror-updates-'))
  asked = []
  server = createServer((incoming, outgoing) => {
    asked.push({ url: incoming.url ?? '', headers: incoming.headers })
    if (latest === '') outgoing.writeHead(500)
    const file = `Mirror-${latest}.AppImage`
    outgoing.end(
      `version: ${latest}\nfiles:\n  - url: ${file}\n    sha512: AAAA\n    size: 1\npath: ${file}\nsha512: AAAA\n`,
    )
  })
  port = await listen(server, 0)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  await closeServer(server)
  rmSync(folder, { recursive: true, force: true })
})

/** Loaded as the desktop app loads it, with an app of its own in the place of Electron's. */
function updates(loaded: () => void = () => {}) {
  return updatesThrough(async () => {
    loaded()
    const { default: updater } = await import('electron-updater')
    const app = {
      version: '0.1.0',
      name: 'Mirror',
      isPackaged: true,
      appUpdateConfigPath: join(folder, 'app-update.yml'),
      userDataPath: folder,
      baseCachePath: folder,
      whenReady: async () => {},
      relaunch() {},
      quit() {},
      onQuit() {},
    }
    const made = new updater.AppImageUpdater(null, app)
    Reflect.set(made, 'httpExecutor', { request: ask })
    made.setFeedURL({ provider: 'generic', url: `http://127.0.0.1:${port}` })
    return made
  })
}

function ask(options: RequestOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(options, async incoming => {
      let body = ''
      for await (const part of incoming) body += String(part)
      if (incoming.statusCode === 200) resolve(body)
      else reject(new Error(`answered ${incoming.statusCode}`))
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

it('asks nothing before it is told to, then finds what is newer and nothing else', async () => {
  latest = '9.9.9'
  let loads = 0
  const releases = updates(() => {
    loads += 1
  })
  expect([loads, asked.length]).toEqual([0, 0])
  expect(await releases.check()).toBe('9.9.9')
  latest = '0.1.0'
  expect(await releases.check()).toBeNull()
  latest = '0.0.9'
  expect(await releases.check()).toBeNull()
  expect(loads).toBe(1)
  expect(asked.every(one => /^\/latest.*\.yml/.test(one.url))).toBe(true)
})

it('sends nothing that tells one installation from another', async () => {
  latest = '9.9.9'
  await updates().check()
  const [first] = asked
  latest = '9.9.9'
  rmSync(folder, { recursive: true, force: true })
  await updates().check()
  const known = ['host', 'connection', 'accept', 'cache-control', 'user-agent', 'x-user-staging-id']
  expect(Object.keys(first?.headers ?? {}).filter(name => !known.includes(name))).toEqual([])
  expect(asked.map(one => one.headers['x-user-staging-id'])).toEqual(['', ''])
})

it('is said to have failed where nobody answers, and the app goes on', async () => {
  latest = ''
  const journal = await openTestJournal('Ada', { updates: updates() })
  expect(await journal.client.system.updates()).toMatchObject({ supported: true })
  const failure = await failureOf(journal.client.system.checkUpdate())
  expect(failure.code).toBe('PROVIDER_UNAVAILABLE')
  latest = '9.9.9'
  expect(await journal.client.system.checkUpdate()).toMatchObject({ latest: '9.9.9' })
  await journal.end()
}, 60_000)

it('is not there where the app was not packaged with a place to ask', async () => {
  const journal = await openTestJournal()
  expect(await journal.client.system.updates()).toMatchObject({ supported: false })
  expect((await failureOf(journal.client.system.checkUpdate())).code).toBe('UNSUPPORTED')
  await journal.end()
}, 60_000)
