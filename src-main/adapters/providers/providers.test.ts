import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Failure } from '#services/failure.ts'
import { readAddress } from '#services/provider-address.ts'
import type { ProviderFailure, ProviderTarget } from '#services/provider-port.ts'
import type { ProviderLimits } from './limits.ts'
import { createProviders } from './providers.ts'
import { type Manner, MODELS, type ModelServer, startModelServer } from './test-support/model-server.ts'

// Long, because a loaded machine must not make a timeout of what is none; a test of a timeout says its own.
const PATIENT: Partial<ProviderLimits> = {
  connect: 15_000,
  answer: 15_000,
  idle: 15_000,
  total: 25_000,
  pause: 5,
}
const TEXT = 'You wrote about the river, and about the long way home. Both stand there.'

let server: ModelServer
beforeEach(async () => {
  server = await startModelServer()
})
afterEach(() => server.end())

function targetFor(kind: ProviderTarget['kind'], more: Partial<ProviderTarget> = {}): ProviderTarget {
  const base = kind === 'ollama' ? server.origin : `${server.origin}/v1`
  return { kind, address: readAddress(base, false), model: 'small', key: null, ...more }
}

async function ask(
  target: ProviderTarget,
  limits: Partial<ProviderLimits> = {},
  signal = new AbortController().signal,
  providers = createProviders({ limits: { ...PATIENT, ...limits } }),
): Promise<{ text: string; pieces: number }> {
  let text = ''
  let pieces = 0
  for await (const piece of providers.write(target, [{ role: 'user', content: 'hello' }], signal)) {
    text += piece
    pieces += 1
  }
  return { text, pieces }
}

async function troubleOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error === null) throw new Error('it did not fail')
  return (error as ProviderFailure).trouble ?? (error as Failure).code
}

describe.each(['ollama', 'openai-compatible'] as const)('%s', kind => {
  test('a reply arrives piece by piece, and the connection is closed after', async () => {
    server.will({ says: TEXT, every: 2 })
    const { text, pieces } = await ask(targetFor(kind))
    expect(text).toBe(TEXT)
    expect(pieces).toBeGreaterThan(5)
    await server.quiet()
    expect(server.heard).toHaveLength(1)
    expect(server.heard[0]).toMatchObject({
      method: 'POST',
      path: kind === 'ollama' ? '/api/chat' : '/v1/chat/completions',
      authorization: null,
      body: { model: 'small', stream: true, messages: [{ role: 'user', content: 'hello' }] },
    })
  })

  test('a slow reply is waited for as long as it goes on', async () => {
    server.will({ says: TEXT, every: 150 })
    expect((await ask(targetFor(kind), { idle: 1500 })).text).toBe(TEXT)
  })

  test.each<[string, Manner, Partial<ProviderLimits>, string, number]>([
    ['a server that never answers', { silent: true }, { answer: 150 }, 'timeout', 1],
    ['a stream that stalls', { stallsAfter: 'You wrote ' }, { idle: 150 }, 'timeout', 1],
    ['a stream that never ends', { endless: true }, { total: 300 }, 'timeout', 1],
    ['a connection that is cut in the middle', { cutAfter: 'You wrote ' }, {}, 'broke-off', 1],
    ['a stream that ends without its last line', { endsWithout: 'You wrote ' }, {}, 'broke-off', 1],
    ['an error inside the stream', { failsAfter: 'You wrote ' }, {}, 'server-error', 1],
    ['a line that is no JSON', { broken: '{"message": {"cont' }, {}, 'unreadable', 1],
    ['JSON of another kind', { broken: '[1, 2, 3]' }, {}, 'unreadable', 1],
    ['bytes that are no UTF-8', { bytes: Buffer.from([0xff, 0xfe, 10]), type: 'x' }, {}, 'unreadable', 1],
    ['a web page', { bytes: Buffer.from('<html></html>\n'), type: 'text/html' }, {}, 'unreadable', 1],
    ['a text without measure', { says: 'word '.repeat(400) }, { characters: 500 }, 'too-large', 1],
    ['an answer without measure', { says: 'word '.repeat(400) }, { bytes: 3000 }, 'too-large', 1],
    ['a refused key', { status: 401 }, {}, 'key-refused', 1],
    ['a model that is not there', { status: 404 }, {}, 'model-missing', 1],
    ['a request that is not taken', { status: 400 }, {}, 'not-accepted', 1],
    ['an error of the server that stays', { status: 500 }, {}, 'server-error', 3],
    ['a busy server that stays busy', { status: 429 }, {}, 'busy', 3],
  ])('%s', async (_what, manner, limits, trouble, requests) => {
    server.will(manner)
    expect(await troubleOf(ask(targetFor(kind), limits))).toBe(trouble)
    expect(server.heard).toHaveLength(requests)
    await server.quiet()
  })

  test('an error that passes is asked again, and the reply is whole', async () => {
    server.will({ status: 500 }, { status: 503 }, { says: TEXT })
    expect((await ask(targetFor(kind))).text).toBe(TEXT)
    expect(server.heard).toHaveLength(3)
  })

  test('a cut before the first word is asked again, one after it is not', async () => {
    server.will({ cutAfter: '' }, { says: TEXT })
    expect((await ask(targetFor(kind))).text).toBe(TEXT)
    server.will({ cutAfter: 'You ' }, { says: TEXT })
    expect(await troubleOf(ask(targetFor(kind)))).toBe('broke-off')
  })

  test('the wish of a busy server to wait is kept, and a long one is not waited for', async () => {
    server.will({ status: 429, headers: { 'retry-after': '1' } }, { says: TEXT })
    const started = performance.now()
    expect((await ask(targetFor(kind))).text).toBe(TEXT)
    expect(performance.now() - started).toBeGreaterThan(990)
    server.will({ status: 429, headers: { 'retry-after': '600' } })
    const failure = await ask(targetFor(kind)).catch((error: unknown) => error as ProviderFailure)
    expect(failure).toMatchObject({ trouble: 'busy', retryAfter: 600 })
    expect(server.heard).toHaveLength(3)
  })

  test('a redirect is never followed, and the other host hears nothing', async () => {
    const other = await startModelServer({ says: TEXT })
    server.will({ status: 307, headers: { location: `${other.origin}/api/chat` } })
    expect(await troubleOf(ask(targetFor(kind, { key: 'sesame' })))).toBe('redirected')
    expect(server.heard).toHaveLength(1)
    expect(other.connections()).toBe(0)
    await other.end()
  })

  test('a cancel closes the connection at once', async () => {
    server.will({ endless: true })
    const controller = new AbortController()
    const call = ask(targetFor(kind), { total: 60_000 }, controller.signal)
    while (server.open() === 0) await pause(5)
    await pause(30)
    controller.abort()
    expect(await troubleOf(call)).toBe('CANCELLED')
    await server.quiet()
  })

  test('a cancel before the answer closes the connection, and nothing is asked again', async () => {
    server.will({ silent: true })
    const controller = new AbortController()
    const call = ask(targetFor(kind), { answer: 60_000, total: 60_000 }, controller.signal)
    while (server.heard.length === 0) await pause(5)
    controller.abort()
    expect(await troubleOf(call)).toBe('CANCELLED')
    await server.quiet()
    expect(server.connections()).toBe(1)
  })

  test('a cancel between two tries ends the waiting', async () => {
    server.will({ status: 503 })
    const controller = new AbortController()
    const call = ask(targetFor(kind), { pause: 60_000, longestPause: 60_000 }, controller.signal)
    while (server.heard.length === 0) await pause(5)
    await pause(20)
    controller.abort()
    expect(await troubleOf(call)).toBe('CANCELLED')
  })

  test('leaving the loop early closes the connection', async () => {
    server.will({ endless: true })
    const providers = createProviders({ limits: PATIENT })
    for await (const _piece of providers.write(targetFor(kind), [], new AbortController().signal)) break
    await server.quiet()
  })

  test('nobody at the address: it is tried again, then said', async () => {
    const refused = readAddress(`http://127.0.0.1:${await freePort()}`, false)
    const failure = await ask(targetFor(kind, { address: refused })).catch(
      (error: unknown) => error as Failure,
    )
    expect(failure).toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
      data: { rule: expect.stringContaining(refused.host) },
    })
  })

  test('after five failures the host is left alone', async () => {
    let now = 0
    const providers = createProviders({ limits: { ...PATIENT, retries: 0 }, ticks: () => now })
    server.will({ status: 500 })
    const once = () => troubleOf(ask(targetFor(kind), {}, undefined, providers))
    for (let n = 0; n < 5; n += 1) expect(await once()).toBe('server-error')
    expect(await once()).toBe('resting')
    expect(server.heard).toHaveLength(5)
    now = 30_000
    server.will({ says: TEXT })
    expect((await ask(targetFor(kind), {}, undefined, providers)).text).toBe(TEXT)
  })

  test('the key goes to the host as a bearer token, and the models are listed', async () => {
    const providers = createProviders({ limits: PATIENT })
    const target = targetFor(kind, { key: 'sesame' })
    expect(await providers.models(target, new AbortController().signal)).toEqual(MODELS)
    expect(server.heard[0]).toMatchObject({ method: 'GET', authorization: 'Bearer sesame', raw: '' })
    server.will({ status: 200, body: '{"unknown":[]}' })
    expect(await troubleOf(providers.models(target, new AbortController().signal))).toBe('unreadable')
  })

  test('letters that arrive in parts are put together', async () => {
    const line = (text: string) =>
      kind === 'ollama'
        ? `${JSON.stringify({ message: { content: text }, done: false })}\r\n`
        : `data: ${JSON.stringify({ choices: [{ delta: { content: text } }] })}\r\n\r\n`
    const last = kind === 'ollama' ? '{"done":true}\n' : 'data: [DONE]\n\n'
    server.will({ bytes: Buffer.from(`${line('Über “Zoë” ')}${line('— 🌿')}${last}`), type: 'x' })
    expect((await ask(targetFor(kind))).text).toBe('Über “Zoë” — 🌿')
  })
})

test('a long entry asks Ollama for a context that holds it', async () => {
  server.will({ says: TEXT })
  const providers = createProviders({ limits: PATIENT })
  const long = [{ role: 'user' as const, content: 'word '.repeat(6000) }]
  for await (const _piece of providers.write(targetFor('ollama'), long, new AbortController().signal));
  expect(server.heard[0]?.body).toMatchObject({ options: { num_ctx: 16_384 } })
})

test('no connection is opened before something is asked', async () => {
  createProviders()
  await pause(50)
  expect(server.connections()).toBe(0)
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}
