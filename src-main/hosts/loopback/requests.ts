/** Answers one request: the token exchange, the router, or a file of the page. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { problemStatus } from '#contract/errors.ts'
import { asFailure } from '#services/failure.ts'
import type { CoreLike } from '../core-like.ts'
import { carryRequestId } from '../request-id.ts'
import type { PageName } from '../web/pages.ts'
import { readPageFile } from '../web/static-files.ts'
import { prepareRpcAnswer, send, sendRefusal } from './answers.ts'
import {
  apiIsOff,
  checkRequest,
  type GateRules,
  isApiPath,
  isRpcPath,
  isUploadPath,
  notFound,
  type Refusal,
} from './gate.ts'
import type { Sessions } from './sessions.ts'
import type { Uploads } from './uploads.ts'

/** What requests are answered with. */
export interface RequestServices {
  readonly core: Pick<CoreLike, 'router' | 'context'>
  readonly renderer: string
  readonly page: PageName
  readonly sessions: Sessions
  readonly rules: GateRules
  /** Where files given to the window go; without it none are taken. */
  readonly uploads?: Uploads | undefined
  /** Answers under /api; where there is none, the API is off. */
  readonly api?: ApiHandler | undefined
}

/** Answers a request under /api by rules of its own. */
export type ApiHandler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

/** Makes the function that answers requests; it rejects only on a bug. */
export function createRequestHandler({
  core,
  renderer,
  page,
  sessions,
  rules,
  uploads,
  api,
}: RequestServices) {
  const limit = new BodyLimitPlugin({ maxBodySize: rules.maxBodyBytes })
  const rpc = new RPCHandler(core.router, { plugins: [limit], interceptors: [carryRequestId] })

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
    if (uploads && isUploadPath(path)) return answerUpload(uploads, request, response, path)
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

  async function answerUpload(
    uploads: Uploads,
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> {
    if (request.method === 'DELETE') {
      uploads.remove(path.slice('/uploads/'.length))
      return send(response, 204, undefined, {})
    }
    try {
      const upload = await uploads.take(request, fileNameOf(request))
      send(response, 201, JSON.stringify(upload), JSON_TYPE)
    } catch (error) {
      const failure = asFailure(error)
      // The window went away while it sent: there is nobody to answer.
      if (!failure && request.destroyed && !request.complete) return
      if (!failure) throw error
      const { code, data } = failure
      // The rest of the body is not read.
      send(response, problemStatus[code], JSON.stringify({ code, data }), {
        ...JSON_TYPE,
        Connection: 'close',
      })
    }
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

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' }

/** The name comes encoded, for a header holds no letters but Latin ones. */
function fileNameOf(request: IncomingMessage): string {
  const header = request.headers['x-file-name']
  try {
    return decodeURIComponent(typeof header === 'string' ? header : '')
  } catch {
    return ''
  }
}
