import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

let folder = ''
const running: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mirror-run-'))
})

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function start(...args: string[]) {
  const script = join(import.meta.dirname, '..', 'test-support', 'tiny-loopback.ts')
  const child = spawn(process.execPath, [script, '--no-window', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let said = ''
  const opened = new Promise<string>(resolve => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        said += chunk
        const address = /http:\/\/\S+/.exec(said)?.[0]
        if (address) resolve(address)
      })
    }
  })
  const ended = once(child, 'close').then(([code]) => ({ code, said }))
  return { child, opened, ended }
}

describe.skipIf(process.platform === 'win32')('a signal', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends an open stream, the server and the core, in that order',
    async signal => {
      const { child, opened, ended } = start('--home', join(folder, 'journal'))
      const address = await opened
      const entry = await fetch(address, { redirect: 'manual' })
      const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const stream = await fetch(new URL('/rpc/ticks', address), { method: 'POST', headers: { cookie } })
      expect(stream.headers.get('content-type')).toBe('text/event-stream')
      child.kill(signal)
      const { code, said } = await ended
      expect(code).toBe(0)
      expect(said).toContain('core closed')
      await expect(fetch(address)).rejects.toThrow()
    },
  )
})

test('a journal that cannot be opened is told in plain words, and the page for it is served until the end, with exit code 1', async () => {
  const { child, opened, ended } = start('--home', join(folder, 'locked'))
  const address = await opened
  const entry = await fetch(address, { redirect: 'manual' })
  const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const ask = (procedure: string, headers: Record<string, string>) =>
    fetch(new URL(`/rpc/opening/${procedure}`, address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    })
  expect((await ask('state', {})).status).toBe(401)
  const { json } = (await (await ask('state', { cookie })).json()) as { json: unknown }
  expect(json).toMatchObject({ state: 'failed', failure: { trouble: 'held', what: expect.any(String) } })
  expect((await ask('exportReadable', { cookie })).status).toBe(409)
  child.kill('SIGTERM')
  const { code, said } = await ended
  if (process.platform !== 'win32') expect(code).toBe(1)
  expect(said).toMatch(/open elsewhere/)
  expect(said).not.toContain('SQLITE')
})

test('an unknown option is told in a line, with exit code 2', async () => {
  const { code, said } = await start('--prot', '1').ended
  expect([code, said.trim().split('\n').length]).toEqual([2, 1])
})
