/** The local REST API over real HTTP: every public route against everything that may be wrong with a request. */
import { mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Outputs } from '#contract/contract.ts'
import { type LoopbackServer, startLoopbackServer } from '../loopback/server.ts'
import { openTestJournal, type TestJournal, writeDays } from '../test-support/open-journal.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const WALK = { code: 'walk', name: 'A walk', time: '09:00', schedule: { type: 'daily' } } as const
const ALLOWED = 'http://localhost:5173'
/** What the buckets fill by; every wait of a test is a step of it. */
let ticks = 0
let now = Date.parse('2026-03-01T10:00:00Z')
let journal: TestJournal
let server: LoopbackServer
let reflection: Outputs['reflections']['get']
let other: { identity_id: string; reflection_id: string; thread_id: string }
type Pair = Outputs['api']['createToken']
let [all, readOnly, foreign]: Pair[] = []

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: { code?: string; data?: { rule?: string; field?: string }; [key: string]: unknown }
  readonly text: string
}

interface Call {
  readonly method?: string
  readonly path: string
  readonly token?: string | undefined
  readonly host?: string
  readonly origin?: string
  readonly body?: string
}

function call({ method = 'GET', path, token, host, origin, body }: Call): Promise<Answer> {
  const { port } = new URL(server.origin)
  const headers = {
    host: host ?? `127.0.0.1:${port}`,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(origin === undefined ? {} : { origin }),
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  }
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path: `/api${path}`, method, headers }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(parts).toString()
        const isJson = String(response.headers['content-type']).startsWith('application/json')
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          body: isJson ? JSON.parse(text) : {},
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'mirror-api-'))
  const clock = { now: () => new Date(now).toISOString(), ticks: () => ticks }
  journal = await openTestJournal('Ada', { home, clock, background: false })
  server = await startLoopbackServer({ core: journal.core, renderer: home })
  reflection = await journal.write('I wanted to leave early, but I stayed, and I was glad of it.')
  const ben = await journal.client.identities.create({ name: 'Ben', zone: 'UTC' })
  const bens = await journal.client.reflections.create({ identity_id: ben.id, body: 'Ben alone.' })
  const thread = await journal.client.threads.create({ identity_id: ben.id, title: 'Letters' })
  other = { identity_id: ben.id, reflection_id: bens.id, thread_id: thread.id }
  await writeDays(
    journal,
    '2026-01-01',
    12,
    day =>
      `I worked late again on day ${day}, and my mother called. I was angry, and then I was calm by the river.`,
  )
  const identity_id = journal.identity.id
  await journal.client.rhythm.turnOn({ identity_id })
  await journal.client.rhythm.createItem({ identity_id, item: WALK })
  const { createToken } = journal.client.api
  all = await createToken({ identity_id, name: 'all', scopes: ['read', 'write', 'export'] })
  readOnly = await createToken({ identity_id, name: 'reader', scopes: ['read'] })
  foreign = await createToken({ identity_id: ben.id, name: 'Ben’s', scopes: ['read', 'write', 'export'] })
})
afterAll(async () => {
  await server.close()
  await journal.end()
  rmSync(journal.home, { recursive: true, force: true })
})

/** Every public route with a request that would be right, in the journal of Ada. */
async function routes(): Promise<Call[]> {
  const { patterns } = await journal.client.patterns.list({ identity_id: journal.identity.id })
  const document = await publicDocument()
  const { thread_id } = other
  const values: Record<string, string> = {
    identity_id: journal.identity.id,
    reflection_id: reflection.id,
    tension_name: encodeURIComponent('Control ↔ Surrender'),
    code: 'walk',
    day: '2026-01-02',
  }
  const { tensions } = await journal.client.tensions.axes({ identity_id: journal.identity.id })
  const ids: Record<string, string> = {
    patterns: patterns[0]?.id ?? '',
    tensions: tensions[0]?.id ?? '',
    reflections: reflection.id,
    threads: thread_id,
  }
  const bodies: Record<string, unknown> = {
    'post /reflections/identity/{identity_id}': { body: 'Kept by a program.' },
    'patch /reflections/{id}': { body: 'Changed by a program.' },
    'post /threads/identity/{identity_id}': { title: 'Rivers' },
    'post /rhythm/items/{identity_id}': { item: { ...WALK, code: 'read' } },
  }
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter(() => path !== '/token/refresh')
      .map(method => {
        const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
          name === 'id' ? (ids[path.split('/')[1] ?? ''] ?? '') : (values[name] ?? ''),
        )
        const query =
          path === '/tensions/tension/{tension_name}'
            ? `?identity_id=${journal.identity.id}`
            : path.startsWith('/search')
              ? '?query=glad'
              : /^\/rhythm\/(health|scores)\/\{identity_id\}$/.test(path)
                ? '?from=2026-01-01&to=2026-01-31'
                : ''
        const body = bodies[`${method} ${path}`]
        return {
          method: method.toUpperCase(),
          path: `${filled}${query}`,
          ...(method === 'get' ? {} : { body: JSON.stringify(body ?? {}) }),
        }
      }),
  )
}

async function publicDocument(): Promise<{
  openapi: string
  paths: Record<string, Record<string, unknown>>
}> {
  await journal.client.api.update({ on: true })
  return JSON.parse((await call({ path: '/openapi.json' })).text)
}

/** So long that the buckets are full again. */
const rested = () => {
  ticks += 10_000
}

describe('the API', () => {
  it('is off at first, and answers nobody', async () => {
    expect((await call({ path: '/tensions/seed-tensions', token: all?.access_token })).status).toBe(404)
    expect((await call({ path: '/openapi.json' })).status).toBe(404)
  })

  it('is described by an OpenAPI 3.1 document and a page, with every route of the specification', async () => {
    const document = await publicDocument()
    expect(document.openapi).toMatch(/^3\.1\./)
    for (const path of [
      '/patterns/identity/{identity_id}',
      '/patterns/{id}',
      '/patterns/analyze/{identity_id}',
      '/patterns/{identity_id}/evolution',
      '/tensions/identity/{identity_id}',
      '/tensions/tension/{tension_name}',
      '/tensions/analyze/{identity_id}',
      '/tensions/mapping/{identity_id}',
      '/tensions/seed-tensions',
    ])
      expect(Object.keys(document.paths)).toContain(path)
    expect(Object.keys(document.paths).some(path => /vault|settings|provider/.test(path))).toBe(false)
    const page = await call({ path: '/docs' })
    expect(page.text).toContain('/api/tensions/seed-tensions')
    expect(page.text).not.toContain('<script')
  })

  it('answers each wrong request to each route with its code', async () => {
    const list = await routes()
    expect(list.length).toBeGreaterThan(20)
    const wrong: Record<string, number[]> = {}
    const note = (what: string, status: number) => {
      wrong[what] = [...new Set([...(wrong[what] ?? []), status])].sort()
    }
    const token = all?.access_token
    for (const one of list) {
      note('wrong host', (await call({ ...one, token, host: 'evil.example' })).status)
      note('wrong origin', (await call({ ...one, token, origin: 'https://evil.example' })).status)
      const heavy = JSON.stringify({ body: 'x'.repeat(1_100_000) })
      if (one.method !== 'GET') note('oversized', (await call({ ...one, token, body: heavy })).status)
      if (one.method === 'POST' || one.method === 'PATCH')
        note('malformed', (await call({ ...one, token, body: '{"body": ' })).status)
      if (one.method !== 'GET' || one.path.startsWith('/export/'))
        note('wrong scope', (await call({ ...one, token: readOnly?.access_token })).status)
      if (!one.path.startsWith('/tensions/seed-tensions') && !one.path.includes(other.thread_id))
        note('other identity', (await call({ ...one, token: foreign?.access_token })).status)
      rested()
    }
    for (const one of list.filter(({ path }) => path.includes(other.thread_id)))
      note('other identity', (await call({ ...one, token: all?.access_token })).status)
    for (const one of list) {
      note('no token', (await call(one)).status)
      rested()
    }
    expect(wrong).toEqual({
      'wrong host': [403],
      'wrong origin': [403],
      oversized: [413],
      malformed: [400],
      'wrong scope': [403],
      'other identity': [404],
      'no token': [401],
    })
  })

  it('answers each right request to each route', async () => {
    const list = (await routes()).filter(({ path }) => !path.includes(other.thread_id))
    for (const one of list.filter(({ method }) => method === 'GET')) {
      const token = one.path.startsWith('/export/') ? all : readOnly
      const { status, headers } = await call({ ...one, token: token?.access_token })
      expect([one.path, status]).toEqual([one.path, 200])
      expect(headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/)
    }
    const identity = journal.identity.id
    const made = await call({
      method: 'POST',
      path: `/reflections/identity/${identity}`,
      token: all?.access_token,
      body: JSON.stringify({ body: 'Kept by a program.' }),
    })
    expect([made.status, made.body.identity_id]).toEqual([200, identity])
    const analysed = await call({
      method: 'POST',
      path: `/patterns/analyze/${identity}`,
      token: all?.access_token,
      body: '{}',
    })
    expect(analysed.headers['content-type']).toMatch(/^text\/event-stream/)
    expect(analysed.text).toContain('"type":"done"')
    const paged = await call({
      path: `/patterns/identity/${identity}?skip=0&limit=2`,
      token: all?.access_token,
    })
    expect(paged.body).toMatchObject({ skip: 0, limit: 2 })
    const refused = await call({
      path: `/patterns/identity/${identity}?limit=1000`,
      token: all?.access_token,
    })
    expect([refused.status, refused.body.data?.field]).toEqual([400, 'limit'])
  })

  it('lets a page call only from an origin that the owner allowed by name', async () => {
    const one = { path: '/tensions/seed-tensions', token: readOnly?.access_token, origin: ALLOWED }
    expect((await call(one)).status).toBe(403)
    await journal.client.api.update({ origins: [ALLOWED] })
    const allowed = await call(one)
    expect([allowed.status, allowed.headers['access-control-allow-origin']]).toEqual([200, ALLOWED])
    expect((await call({ ...one, method: 'OPTIONS' })).status).toBe(204)
    expect((await call({ ...one, origin: `${ALLOWED}.evil.example` })).status).toBe(403)
    await journal.client.api.update({ origins: [] })
  })

  it('ends a token when its time is over, when it is revoked, and where it was forged', async () => {
    const path = '/tensions/seed-tensions'
    const { createToken, revokeToken } = journal.client.api
    const short = await createToken({
      identity_id: journal.identity.id,
      name: 'short',
      scopes: ['read'],
      minutes: 1,
    })
    expect((await call({ path, token: short.access_token })).status).toBe(200)
    now += 61_000
    expect((await call({ path, token: short.access_token })).status).toBe(401)
    await revokeToken({ id: readOnly?.id ?? '' })
    expect((await call({ path, token: readOnly?.access_token })).status).toBe(401)
    const [head = '', , signature = ''] = short.access_token.split('.')
    const claims = Buffer.from(JSON.stringify({ sub: all?.id, aud: 'mirror-api', exp: 4e9 })).toString(
      'base64url',
    )
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    for (const forged of [`${head}.${claims}.${signature}`, `${none}.${claims}.`, 'nonsense', ''])
      expect((await call({ path, token: forged })).status).toBe(401)
    const { tokens } = await journal.client.api.tokens()
    expect(tokens.find(one => one.id === short.id)?.last_used_at).not.toBeNull()
    expect(JSON.stringify(tokens)).not.toContain(short.refresh_token)
  })

  it('gives a new pair for a refresh token once, and ends its device when it comes back', async () => {
    rested()
    const refresh = (refresh_token: string) =>
      call({ method: 'POST', path: '/token/refresh', body: JSON.stringify({ refresh_token }) })
    const path = '/tensions/seed-tensions'
    const next = await refresh(all?.refresh_token ?? '')
    expect(next.status).toBe(200)
    const pair = next.body as unknown as Pair
    expect((await call({ path, token: pair.access_token })).status).toBe(200)
    expect((await refresh(all?.refresh_token ?? '')).status).toBe(401)
    expect((await call({ path, token: pair.access_token })).status).toBe(401)
    expect((await refresh(pair.refresh_token)).status).toBe(401)
  })

  it('slows a program down that asks too much, and strangers sooner', async () => {
    const path = '/tensions/seed-tensions'
    const statuses = await Promise.all(
      Array.from({ length: 200 }, () => call({ path, token: foreign?.access_token })),
    )
    const counted = new Set(statuses.map(({ status }) => status))
    expect([...counted].sort()).toEqual([200, 429])
    const late = statuses.find(({ status }) => status === 429)
    expect(Number(late?.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    const strangers = await Promise.all(Array.from({ length: 60 }, () => call({ path })))
    expect([...new Set(strangers.map(({ status }) => status))].sort()).toEqual([401, 429])
  })

  it('keeps who called what, and not what was said', async () => {
    const { calls } = await journal.client.api.calls()
    expect(calls.length).toBeGreaterThan(100)
    expect(calls.some(({ token_id }) => token_id === foreign?.id)).toBe(true)
    expect(JSON.stringify(calls)).not.toMatch(/glad|Surrender|Kept by/)
  })

  it('answers nothing while the journal is locked', async () => {
    await journal.client.vault.encrypt({ passphrase: 'a long walk by the river' })
    await journal.client.vault.lock()
    const { status, body } = await call({ path: '/tensions/seed-tensions', token: foreign?.access_token })
    expect([status, body.code]).toEqual([423, 'LOCKED'])
  })
})
