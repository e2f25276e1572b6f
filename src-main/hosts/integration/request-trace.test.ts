/** One press in a window can be followed through the log: the call, the worker's task and the statements, and never a word. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MirrorClient } from '#contract/contract.ts'
import { createLinkServer } from '../electron/link-server.ts'
import { startLoopbackServer } from '../loopback/server.ts'
import { openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

const WORD = 'quexolotl'
vi.setConfig({ testTimeout: 120_000 })

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-trace-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

interface Line {
  readonly event: string
  readonly correlation?: string
  readonly [field: string]: unknown
}

function log(): Line[] {
  return readFileSync(join(home, 'logs', 'mirror.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Line)
}

async function openDetailed(): Promise<TestJournal> {
  vi.stubEnv('MIRROR_LOG_LEVEL', 'debug')
  return openTestJournal('Ada', { home })
}

type Wire = (journal: TestJournal, id: string) => Promise<{ client: MirrorClient; end(): Promise<void> }>

const wires: Readonly<Record<string, Wire>> = {
  'the desktop app’s port': async ({ core }, id) => {
    const { port1, port2 } = new MessageChannel()
    createLinkServer(core)(port1)
    port1.start()
    port2.start()
    const client: MirrorClient = createORPCClient(
      new PortLink({ port: port2, headers: { 'x-request-id': id } }),
    )
    return { client, end: async () => port1.close() }
  },
  'the browser window’s requests': async ({ core }, id) => {
    const server = await startLoopbackServer({ core, renderer: home })
    const entered = await fetch(server.createAddress(), { redirect: 'manual' })
    const cookie = String(entered.headers.get('set-cookie')).split(';')[0] ?? ''
    const headers = { cookie, 'x-request-id': id }
    const client: MirrorClient = createORPCClient(new FetchLink({ url: `${server.origin}/rpc`, headers }))
    return { client, end: () => server.close() }
  },
}

describe.each(Object.entries(wires))('over %s', (_name, connect) => {
  it('the id of a request is on the line of its call, of its task, and of every statement of both threads', async () => {
    const journal = await openDetailed()
    const id = 'abc123def456-7'
    const { client, end } = await connect(journal, id)
    await client.reflections.create({ identity_id: journal.identity.id, body: `A ${WORD} by the river.` })
    await journal.settled()
    const lines = log().filter(line => line.correlation === id)
    const of = (event: string) => lines.filter(line => line.event === event)
    expect(of('call')).toMatchObject([{ procedure: 'reflections.create', outcome: 'ok' }])
    expect(of('task').map(line => line.task)).toEqual(expect.arrayContaining(['prepare', 'read']))
    const statements = of('sql')
    expect(new Set(statements.map(line => line.thread))).toEqual(new Set(['main', 'worker']))
    expect(statements.some(line => /insert into "?reflections"?/i.test(String(line.sql)))).toBe(true)
    for (const { ms } of lines) expect(ms).toBeGreaterThanOrEqual(0)
    await end()
    await journal.core.close()
  })
})

it('without being asked for, no call, task or statement is noted', async () => {
  const journal = await openTestJournal('Ada', { home })
  await journal.write('A heron by the river.')
  await journal.settled()
  await journal.core.close()
  expect(log().filter(({ event }) => ['call', 'task', 'sql'].includes(event))).toEqual([])
})

it('an id that is no id is not written down; the request is given one', async () => {
  const journal = await openDetailed()
  const { client, end } = await (wires['the desktop app’s port'] as Wire)(journal, `${WORD}\n{"level":60}`)
  await client.identities.list()
  const [line] = log()
    .filter(({ procedure }) => procedure === 'identities.list')
    .slice(-1)
  expect(line?.correlation).toMatch(/^[0-9a-f-]{36}$/)
  await end()
  await journal.core.close()
})

it('the most detailed log holds none of the words that were written, searched or refused', async () => {
  const journal = await openDetailed()
  const { client, identity } = journal
  const identity_id = identity.id
  const word = (field: string) => `${WORD}${field}`
  const kept = await journal.write(`${word('body')} came by the river, and I stayed. `.repeat(20), {
    tags: [word('tag')],
    mood: { valence: 0.5, energy: 0, label: word('mood') },
  })
  await client.reflections.edit({ id: kept.id, body: `${word('edit')} went away. `.repeat(20) })
  const thread = await client.threads.create({ identity_id, title: word('thread') })
  await client.threads.add({ id: thread.id, reflection_id: kept.id })
  for (const query of [word('search'), `"${word('phrase')} by"`, `tag:${word('tag')} -${word('not')}`])
    await client.search.query({ identity_id, query })
  await client.reflections.list({ identity_id, tag: word('tag') } as never).catch(() => {})
  await client.reflections.list({ identity_id, cursor: word('cursor') }).catch(() => {})
  await client.identities.update({ id: identity_id, name: word('name') })
  const pole = (name: string) => ({ name, line: '', words: [name, 'river'] })
  await client.tensions.create({ identity_id, pole_a: pole(word('pole')), pole_b: pole('stone') })
  for await (const _ of await client.patterns.analyze({ identity_id, full: true }));
  for await (const _ of await client.data.export({ path: join(home, 'x.json'), format: 'json' }));
  await journal.settled()
  await journal.core.close()
  const folder = join(home, 'logs')
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8')).not.toContain(WORD)
  expect(log().filter(({ event }) => event === 'sql').length).toBeGreaterThan(200)
})
