import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { ORPCError, os, type RouterClient } from '@orpc/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contentSecurityPolicy } from '../web/security-headers.ts'
import { type LoopbackServer, startLoopbackServer } from './server.ts'

let streamEnded = Promise.withResolvers<void>()

const router = {
  greet: os
    .$context<{ readonly greeting: string }>()
    .input(z.object({ name: z.string() }))
    .handler(({ context, input }) => `${context.greeting}, ${input.name}`),
  missing: os
    .errors({ NOT_HERE: { status: 404, data: z.object({ id: z.string() }) } })
    .handler(({ errors }) => {
      throw errors.NOT_HERE({ data: { id: 'r1' } })
    }),
  broken: os.handler((): string => {
    throw new Error('the secret path /home/ada')
  }),
  slow: os.handler(async () => {
    await new Promise(resolve => setTimeout(resolve, 300))
    return 'done'
  }),
  ticks: os.handler(async function* ({ signal }) {
    try {
      for (let tick = 1; ; tick++) {
        yield tick
        if (tick >= 3)
          await new Promise(resolve => signal?.addEventListener('abort', resolve, { once: true }))
        if (signal?.aborted) return
      }
    } finally {
      streamEnded.resolve()
    }
  }),
}

let renderer = ''
let uploads = ''
let server: LoopbackServer

beforeAll(async () => {
  renderer = await mkdtemp(join(tmpdir(), 'mirror-loopback-'))
  uploads = join(renderer, 'uploads')
  await mkdir(join(renderer, 'assets'))
  await writeFile(join(renderer, 'index.html'), '<!doctype html><title>Mirror</title>')
  await writeFile(join(renderer, 'assets', 'index-a1b2.js'), 'export {}')
})

afterAll(() => rm(renderer, { recursive: true, force: true }))

beforeEach(async () => {
  streamEnded = Promise.withResolvers<void>()
  const core = { router, context: { greeting: 'Hello' } }
  server = await startLoopbackServer({
    core,
    renderer,
    maxBodyBytes: 64 * 1024,
    uploads,
    maxUploadBytes: 256 * 1024,
  })
})

afterEach(() => server.close())

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | readonly string[] | undefined>
  readonly body: string
}

/** A request with full control of path and headers, which fetch would tidy. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port, hostname } = new URL(server.origin)
    const outgoing = request(
      { port, hostname, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      async response => {
        let body = ''
        for await (const chunk of response) body += chunk
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(options.body)
  })
}

async function signIn(): Promise<string> {
  const { pathname, search } = new URL(server.createAddress())
  const { headers } = await ask(pathname + search)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

async function createClient(): Promise<RouterClient<typeof router>> {
  const cookie = await signIn()
  return createORPCClient(new RPCLink({ url: `${server.origin}/rpc`, headers: { cookie } }))
}

describe('signing in', () => {
  test('the printed address is exchanged for a cookie and leads to a clean address', async () => {
    const { pathname, search } = new URL(server.createAddress())
    const answer = await ask(pathname + search)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict$/)
    expect(
      (await ask('/', { headers: { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' } }))
        .status,
    ).toBe(200)
  })

  test('the address works once', async () => {
    const { pathname, search } = new URL(server.createAddress())
    await ask(pathname + search)
    const second = await ask(pathname + search)
    expect(second.status).toBe(401)
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  test('the used address still leads its own window to the clean one', async () => {
    const cookie = await signIn()
    const answer = await ask('/?token=used', { headers: { cookie } })
    expect([answer.status, answer.headers.location]).toEqual([303, '/'])
  })

  test('a token does not help a rebound host, and stays usable', async () => {
    const { pathname, search } = new URL(server.createAddress())
    expect((await ask(pathname + search, { headers: { host: 'evil.example' } })).status).toBe(403)
    expect((await ask(pathname + search)).status).toBe(303)
  })

  test('looking at the address without following it does not use it up', async () => {
    const { pathname, search } = new URL(server.createAddress())
    await ask(pathname + search, { method: 'HEAD' })
    expect((await ask(pathname + search)).status).toBe(303)
  })

  test('without a cookie a person reads what to do, and a program gets a code', async () => {
    const person = await ask('/', { headers: { accept: 'text/html' } })
    expect([person.status, person.headers['content-type']]).toEqual([401, 'text/plain; charset=utf-8'])
    expect(person.body).toMatch(/address that Mirror printed/)
    const program = await ask('/rpc/greet', { method: 'POST' })
    expect([program.status, JSON.parse(program.body).code]).toEqual([401, 'UNAUTHORIZED'])
  })

  test('a wrong cookie is no cookie', async () => {
    const cookie = await signIn()
    expect((await ask('/', { headers: { cookie: `${cookie}x` } })).status).toBe(401)
  })
})

describe('strangers', () => {
  test.each([
    ['another host', { host: 'evil.example' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another site by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
  ])('%s is turned away even with the cookie', async (_who, headers) => {
    const cookie = await signIn()
    expect((await ask('/', { headers: { cookie, ...headers } })).status).toBe(403)
  })

  test('localhost is as good as 127.0.0.1', async () => {
    const cookie = await signIn()
    const host = new URL(server.origin).host.replace('127.0.0.1', 'localhost')
    expect((await ask('/', { headers: { cookie, host } })).status).toBe(200)
  })
})

describe('files', () => {
  test('the page is fresh each time and its hashed parts are kept', async () => {
    const headers = { cookie: await signIn() }
    const page = await ask('/', { headers })
    expect([page.headers['content-type'], page.headers['cache-control']]).toEqual([
      'text/html; charset=utf-8',
      'no-store',
    ])
    const script = await ask('/assets/index-a1b2.js', { headers })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).toContain('immutable')
  })

  test('one of the page’s own routes is the page', async () => {
    expect((await ask('/patterns/weekly', { headers: { cookie: await signIn() } })).body).toContain(
      '<title>Mirror</title>',
    )
  })

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/assets/../../package.json',
    '//etc/passwd',
    '/%00',
  ])('%s leads nowhere', async path => {
    expect((await ask(path, { headers: { cookie: await signIn() } })).status).toBe(404)
  })

  test('a HEAD request gets the length and no body', async () => {
    const answer = await ask('/', { method: 'HEAD', headers: { cookie: await signIn() } })
    expect([answer.status, answer.body, Number(answer.headers['content-length']) > 0]).toEqual([
      200,
      '',
      true,
    ])
  })
})

describe('calls', () => {
  test('reach the router with its context', async () => {
    expect(await (await createClient()).greet({ name: 'Ada' })).toBe('Hello, Ada')
  })

  test('bring typed errors back', async () => {
    const error = await (await createClient()).missing().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ORPCError)
    expect(error).toMatchObject({ code: 'NOT_HERE', data: { id: 'r1' } })
  })

  test('never bring the words of a bug', async () => {
    const answer = await ask('/rpc/broken', { method: 'POST', headers: { cookie: await signIn() } })
    expect(answer.status).toBe(500)
    expect(answer.body).not.toContain('secret path')
  })

  test('stream', async () => {
    const seen: number[] = []
    for await (const tick of await (await createClient()).ticks()) {
      seen.push(tick)
      if (tick === 3) break
    }
    expect(seen).toEqual([1, 2, 3])
  })

  test('end on the server when the page stops listening', async () => {
    const controller = new AbortController()
    const ticks = await (await createClient()).ticks(undefined, { signal: controller.signal })
    await ticks.next()
    controller.abort()
    await streamEnded.promise
  })

  test('over the limit are refused by their announced length', async () => {
    const answer = await ask('/rpc/greet', {
      method: 'POST',
      headers: { cookie: await signIn(), 'content-type': 'application/json', 'content-length': '65537' },
    }).catch((error: unknown) => error)
    expect(answer).toMatchObject({ status: 413 })
  })

  test('over the limit are refused when no length was announced', async () => {
    const answer = await ask('/rpc/greet', {
      method: 'POST',
      headers: { cookie: await signIn(), 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body: JSON.stringify({ json: { name: 'x'.repeat(70_000) } }),
    })
    expect(answer.status).toBe(413)
  })

  test('of a procedure that does not exist are answered with 404', async () => {
    expect((await ask('/rpc/nothing', { method: 'POST', headers: { cookie: await signIn() } })).status).toBe(
      404,
    )
  })

  test('to the REST API are told that it is off', async () => {
    const answer = await ask('/api/patterns', { headers: { cookie: await signIn() } })
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      404,
      { code: 'NOT_FOUND', message: 'The REST API is off. Its owner can turn it on: mirror api on.' },
    ])
  })
})

describe('files given to the window', () => {
  const give = async (name: string, body: string, more: Record<string, string> = {}) =>
    ask('/uploads', {
      method: 'POST',
      headers: { cookie: await signIn(), 'x-file-name': encodeURIComponent(name), ...more },
      body,
    })
  const left = () => (existsSync(uploads) ? readdirSync(uploads) : [])

  test('lie under their own name, for their owner alone, until they are taken back', async () => {
    const answer = await give('Tagebuch – März.json', 'words')
    expect(answer.status).toBe(201)
    const { id, path } = JSON.parse(answer.body)
    expect([path, readFileSync(path, 'utf8')]).toEqual([join(uploads, id, 'Tagebuch – März.json'), 'words'])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
    const headers = { cookie: await signIn() }
    expect((await ask(`/uploads/${id}`, { method: 'DELETE', headers })).status).toBe(204)
    expect(left()).toEqual([])
  })

  test.each(['../../mirror.db', '/etc/passwd', '..\\..\\x', '', '.', '\0', 'con'])(
    'whatever the name %j says, the file stays in its folder',
    async name => {
      const { id, path } = JSON.parse((await give(name, 'x')).body)
      expect(readdirSync(join(uploads, id))).toHaveLength(1)
      expect(path.startsWith(join(uploads, id))).toBe(true)
      await ask(`/uploads/${id}`, { method: 'DELETE', headers: { cookie: await signIn() } })
    },
  )

  test('are refused without the session, from elsewhere', async () => {
    const cookie = await signIn()
    const post = (headers: Record<string, string>) => ask('/uploads', { method: 'POST', headers, body: 'x' })
    expect((await post({})).status).toBe(401)
    expect((await post({ cookie, origin: 'https://evil.example' })).status).toBe(403)
    expect(left()).toEqual([])
  })

  test('over the limit are refused with a remedy, and nothing is left', async () => {
    expect((await give('big', 'x'.repeat(256 * 1024 + 1))).status).toBe(413)
    const answer = await give('big', 'x'.repeat(256 * 1024 + 1), { 'transfer-encoding': 'chunked' })
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([400, 'BAD_REQUEST'])
    expect(left()).toEqual([])
  })

  test('cannot be reached, and taking back goes nowhere else', async () => {
    const { id } = JSON.parse((await give('a.json', 'x')).body)
    const headers = { cookie: await signIn() }
    expect((await ask(`/uploads/${id}/a.json`, { headers })).status).toBe(405)
    await ask('/uploads/..%2f..%2findex.html', { method: 'DELETE', headers })
    await ask('/uploads/../index.html', { method: 'DELETE', headers })
    expect([left(), existsSync(join(renderer, 'index.html'))]).toEqual([[id], true])
  })

  test('go when the server ends, and those of a killed one when the next begins', async () => {
    await give('a.json', 'x')
    await server.close()
    expect(left()).toEqual([])
    for (const name of ['old', 'new']) await mkdir(join(uploads, name), { recursive: true })
    await utimes(join(uploads, 'old'), new Date(0), new Date(0))
    const core = { router, context: { greeting: 'Hello' } }
    server = await startLoopbackServer({ core, renderer, uploads })
    expect(left()).toEqual(['new'])
    await rm(join(uploads, 'new'), { recursive: true })
  })
})

test('every answer carries the policy, refusals and broken requests included', async () => {
  const cookie = await signIn()
  const answers = await Promise.all([
    ask('/', { headers: { cookie } }),
    ask('/'),
    ask('/', { headers: { host: 'evil.example' } }),
    ask('/gone.js', { headers: { cookie } }),
    ask('/api/x', { headers: { cookie } }),
    ask('/rpc/nothing', { method: 'POST', headers: { cookie } }),
    ask('/rpc/broken', { method: 'POST', headers: { cookie } }),
    ask('/rpc/greet', { method: 'POST', headers: { cookie }, body: '{"json":{"name":"Ada"}}' }),
    ask('/?token=wrong'),
    ask('/', { method: 'PUT' }),
  ])
  expect(answers.map(answer => answer.status)).toEqual([200, 401, 403, 404, 404, 404, 500, 200, 401, 405])
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
  }
  expect(await speak('not http at all\r\n\r\n')).toContain(contentSecurityPolicy)
})

/** Sends raw bytes and reads the answer to its end. */
async function speak(text: string): Promise<string> {
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1')
  let heard = ''
  socket.on('data', chunk => {
    heard += chunk
  })
  socket.write(text)
  await once(socket, 'close')
  return heard
}

describe('closing', () => {
  test('ends open streams at once, on both sides', async () => {
    const ticks = await (await createClient()).ticks()
    await ticks.next()
    const rest = (async () => {
      for await (const _tick of ticks);
    })().catch((error: unknown) => error)
    const began = performance.now()
    await server.close()
    await Promise.all([streamEnded.promise, rest])
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('lets an answer that is being made finish', async () => {
    const client = await createClient()
    const slow = client.slow()
    await new Promise(resolve => setTimeout(resolve, 50))
    await server.close()
    expect(await slow).toBe('done')
  })

  test('frees the port', async () => {
    const port = Number(new URL(server.origin).port)
    await server.close()
    const again = await startLoopbackServer({ core: { router, context: { greeting: 'Hi' } }, renderer, port })
    expect(again.origin).toBe(server.origin)
    await again.close()
  })

  test('a port that is taken is an error, not another port', async () => {
    const port = Number(new URL(server.origin).port)
    const second = startLoopbackServer({ core: { router, context: { greeting: 'Hi' } }, renderer, port })
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
