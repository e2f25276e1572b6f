/** Oura’s API on loopback, made of its own field table where that is at hand, and able to misbehave in every way. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { addDays } from '#contract/journal-day.ts'

const corpus =
  process.env.MIRROR_CORPUS ?? join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const TABLE = join(corpus, 'oura', 'schema-fields.json')
export const hasFieldTable = existsSync(TABLE)

/** How the next request of a path is answered. */
export type Fault =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'hang-up'
  | 'not-json'
  | 'html'
  | 'no-data'
  | 'endless-pages'
  | 'redirect'

export interface OuraServer {
  readonly origin: string
  /** Every request, as `path?query`. */
  readonly requests: string[]
  /** Records by collection, as the API gives them. */
  readonly data: Record<string, unknown[]>
  /** The faults of each path, one a request; `always` never ends. */
  readonly faults: Record<string, Fault[]>
  readonly always: Record<string, Fault | undefined>
  pageSize: number
  /** Tokens that hold now. */
  readonly tokens: Set<string>
  readonly refresh: Set<string>
  /** What was presented at the token endpoint. */
  readonly grants: URLSearchParams[]
  denies: boolean
  close(): Promise<void>
}

type Table = Record<string, Record<string, string>>

/** A record with every field of the table, those that may be null as null for `sparse`. */
export function recordOf(
  model: string,
  day: string,
  known: Record<string, unknown>,
  sparse = false,
): Record<string, unknown> {
  if (!hasFieldTable) return { id: `${model}-${day}`, day, ...known }
  const table = JSON.parse(readFileSync(TABLE, 'utf8')) as Table
  const made = Object.entries(table[model] ?? {}).map(([name, type]) => [
    name,
    sampleOf(table, type, day, sparse),
  ])
  return { ...Object.fromEntries(made), ...known }
}

function sampleOf(table: Table, type: string, day: string, sparse: boolean): unknown {
  if (type.includes('null') && sparse) return null
  if (type.startsWith('integer') || type.startsWith('number')) return 50
  if (type.startsWith('boolean')) return false
  if (/Date\b|:date/.test(type) && !/DateTime/.test(type)) return day
  if (type.includes('DateTime')) return `${day}T07:00:00+01:00`
  if (type.startsWith('array') || type.startsWith('Array')) return []
  const nested = table[type.split(' ')[0] ?? '']
  if (nested)
    return Object.fromEntries(
      Object.entries(nested).map(([name, of]) => [name, sampleOf(table, of, day, sparse)]),
    )
  return 'text'
}

export async function startOura(): Promise<OuraServer> {
  const state = {
    requests: [] as string[],
    data: {} as Record<string, unknown[]>,
    faults: {} as Record<string, Fault[]>,
    always: {} as Record<string, Fault | undefined>,
    pageSize: 3,
    tokens: new Set(['first-token']),
    refresh: new Set(['first-refresh']),
    grants: [] as URLSearchParams[],
    denies: false,
  }
  const codes = new Map<string, { challenge: string; redirect: string }>()
  let issued = 0

  function issue(response: ServerResponse): void {
    issued += 1
    state.tokens.add(`token-${issued}`)
    state.refresh.add(`refresh-${issued}`)
    json(response, {
      access_token: `token-${issued}`,
      refresh_token: `refresh-${issued}`,
      expires_in: 86_400,
      token_type: 'bearer',
    })
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = ''
    for await (const piece of request) body += String(piece)
    const form = new URLSearchParams(body)
    state.grants.push(form)
    if (form.get('grant_type') === 'refresh_token') {
      // Good for one time, as Oura says.
      if (!state.refresh.delete(form.get('refresh_token') ?? '')) return fail(response, 400)
      return issue(response)
    }
    const known = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (known?.challenge !== challenge || known.redirect !== form.get('redirect_uri'))
      return fail(response, 400)
    issue(response)
  }

  function authorize(url: URL, response: ServerResponse): void {
    const redirect = new URL(url.searchParams.get('redirect_uri') ?? '')
    redirect.searchParams.set('state', url.searchParams.get('state') ?? '')
    if (state.denies) redirect.searchParams.set('error', 'access_denied')
    else {
      const code = `code-${codes.size}-${issued}`
      codes.set(code, {
        challenge: url.searchParams.get('code_challenge') ?? '',
        redirect: redirect.origin + redirect.pathname,
      })
      redirect.searchParams.set('code', code)
    }
    response.writeHead(302, { location: redirect.href }).end()
  }

  function collection(url: URL, name: string, response: ServerResponse): void {
    const all = state.data[name] ?? []
    if (name === 'personal_info') {
      json(response, all[0] ?? { id: 'one' })
      return
    }
    const [from, to] = [url.searchParams.get('start_date'), url.searchParams.get('end_date')]
    const inRange = all.filter(record => {
      const day = (record as { day?: string } | null)?.day ?? ''
      if (from === null || to === null || !/^\d/.test(day)) return true
      // A period of sleep that ends on the last day is left out, as in the API.
      return day >= from && (name === 'sleep' ? addDays(day, 1) <= to : day <= to)
    })
    const begin = Number(url.searchParams.get('next_token') ?? 0)
    const next = begin + state.pageSize
    json(response, {
      data: inRange.slice(begin, next),
      next_token: next < inRange.length ? String(next) : null,
    })
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    state.requests.push(`${url.pathname}${url.search}`)
    const name = url.pathname.split('/').at(-1) ?? ''
    const fault = state.always[name] ?? state.faults[name]?.shift()
    if (fault !== undefined) return misbehave(request, response, fault)
    if (name === 'token') return void token(request, response)
    if (name === 'authorize') {
      authorize(url, response)
      return
    }
    if (!state.tokens.has(request.headers.authorization?.replace('Bearer ', '') ?? ''))
      return fail(response, 401)
    collection(url, name, response)
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return Object.assign(state, {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>(closed => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  })
}

function misbehave(request: IncomingMessage, response: ServerResponse, fault: Fault): void {
  if (fault === 'hang-up') request.socket.destroy()
  else if (fault === 'not-json') response.writeHead(200).end('{"data": [')
  else if (fault === 'html')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>')
  else if (fault === 'no-data') json(response, { records: [] })
  else if (fault === 'endless-pages') json(response, { data: [], next_token: 'again' })
  else if (fault === 'redirect') response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end()
  else response.writeHead(fault.status, fault.headers).end(fault.body ?? '')
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end('{"detail": "no"}')
}
