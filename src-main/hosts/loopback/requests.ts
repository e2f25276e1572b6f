/** Answers one request: the token exchange, the router, or a file of the page. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import type { CoreLike } from '../core-like.ts'
import type { PageName } from '../web/pages.ts'
import { readPageFile } from '../web/static-files.ts'
import { prepareRpcAnswer, send, sendRefusal } from './answers.ts'
import {
  apiIsOff,
  checkRequest,
  type GateRules,
  isApiPath,
  isRpcPath,
  notFound,
  type Refusal,
} from './gate.ts'
import type { Sessions } from './sessions.ts'

/** What requests are answered with. */
export interface RequestServices {
  readonly core: Pick<CoreLike, 'router' | 'context'>
  readonly renderer: string
  readonly page: PageName
  readonly sessions: Sessions
  readonly rules: GateRules
  /** Answers under /api; where there is none, the API is off. */
  readonly api?: ApiHandler | undefined
}

/** Answers a request under /api by rules of its own. */
export type ApiHandler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

/** Makes the function that answers requests; it rejects only on a bug. */
export function createRequestHandler({ core, renderer, page, sessions, rules, api }: RequestServices) {
  const limit = new BodyLimitPlugin({ maxBodySize: rules.maxBodyBytes })
  const rpc = new RPCHandler(core.router, { plugins: [limit] })

  return async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path, token } = readTarget(request.url)
    if (api && isApiPath(path)) return api(request, response, path)
    const refusal = checkRequest(readHead(request, path), rules)
    if (token !== undefined && path === '/' && request.method === 'GET') {
      const welcome = exchangeToken(token, refusal)
      if (welcome) return send(response, 303, undefined, welcome)
    }
    if (refusal) return sendRefusal(request, response, refusal)
    if (isApiPath(path)) return sendRefusal(request, response, apiIsOff)
    return isRpcPath(path) ? callRouter(request, response) : sendFile(request, response, path)
  }

  /** Headers that let the browser in at the clean address, off which the token does not stay in the history. */
  function exchangeToken(token: string, refusal: Refusal | undefined): Record<string, string> | undefined {
    if (!refusal) return { Location: '/' }
    const cookie = refusal.code === 'UNAUTHORIZED' ? sessions.redeem(token) : undefined
    return cookie === undefined ? undefined : { Location: '/', 'Set-Cookie': cookie }
  }

  async function callRouter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    prepareRpcAnswer(response)
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: core.context })
    if (!matched) sendRefusal(request, response, notFound)
  }

  async function sendFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const file = await readPageFile(renderer, path, page)
    if (!file) return sendRefusal(request, response, notFound)
    send(response, 200, file.body, { 'Content-Type': file.type, 'Cache-Control': file.cacheControl })
  }

  function readHead(request: IncomingMessage, path: string) {
    const { host, origin, cookie } = request.headers
    const fetchSite = request.headers['sec-fetch-site']
    return {
      method: request.method ?? 'GET',
      path,
      host,
      origin,
      fetchSite: Array.isArray(fetchSite) ? fetchSite.join() : fetchSite,
      contentLength: request.headers['content-length'],
      hasSession: sessions.admits(cookie),
    }
  }
}

// The path stays as it came, still encoded: parsing it as a URL would fold `..` away before anyone could refuse it.
function readTarget(target = '/'): { readonly path: string; readonly token: string | undefined } {
  const [path = '/', query = ''] = target.split('?', 2)
  return { path, token: new URLSearchParams(query).get('token') ?? undefined }
}
