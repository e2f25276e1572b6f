/** Answers requests under /api: the gate, the token, the rate, then the contract's public procedures over REST. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { BodyLimitPlugin } from '@orpc/server/node'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { problemStatus } from '#contract/errors.ts'
import { apiState, callerOf } from '#services/api/api.ts'
import type { Services } from '#services/context.ts'
import { asFailure } from '#services/failure.ts'
import type { AppRouter } from '#services/router.ts'
import { lockedJournal } from '#services/vault/refuse-locked.ts'
import { prepareRpcAnswer, send } from '../answers.ts'
import { apiIsOff, type Refusal } from '../gate.ts'
import { checkApiRequest } from './api-gate.ts'
import { describeApi, isPublic, readingPage } from './document.ts'
import { createRateLimit } from './rate-limit.ts'

/** A request of a program carries a reflection at most, not a journal. */
const MAX_BODY = 1024 * 1024
const REFRESH = '/api/token/refresh'

export interface ApiCore {
  readonly router: AppRouter
  readonly context: Services
}

/** Makes the function that answers under /api; it rejects only on a bug. */
export function createApiHandler({ router, context }: ApiCore, port: number) {
  const handler = new OpenAPIHandler<Services>(router, {
    filter: ({ contract }) => isPublic(contract),
    plugins: [
      new BodyLimitPlugin({ maxBodySize: MAX_BODY }),
      new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] }),
    ],
  })
  const rate = createRateLimit({ burst: 100, perSecond: 50 }, context.clock.ticks)
  // Those who hold no token share one small bucket.
  const strangers = createRateLimit({ burst: 30, perSecond: 5 }, context.clock.ticks)

  return async function answer(request: IncomingMessage, response: ServerResponse, path: string) {
    const correlation = context.ids.next()
    response.setHeader('X-Correlation-Id', correlation)
    let device: string | null = null
    response.once('finish', () => {
      const call = {
        at: context.clock.now(),
        token_id: device,
        method: request.method ?? '',
        path: knownPath(path),
        status: response.statusCode,
        correlation_id: correlation,
      }
      context.calls.add(call)
      // What is turned away for its number must not fill the disk.
      if (call.status !== 429) context.log.info('api', call)
    })
    if (context.vault.locked) return sendFailure(response, lockedJournal())
    const { on, origins } = apiState(context)
    if (!on) return sendRefusal(response, apiIsOff)
    const { host, origin } = request.headers
    const contentLength = request.headers['content-length']
    const head = { method: request.method ?? 'GET', host, origin, contentLength }
    const refusal = checkApiRequest(head, { port, maxBodyBytes: MAX_BODY, origins })
    if (refusal) return sendRefusal(response, refusal)
    if (origin !== undefined) allowOrigin(response, origin)
    if (head.method === 'OPTIONS') return send(response, 204, undefined, {})
    if (path === '/api/openapi.json') return sendJson(response, 200, await describeApi(router, port))
    if (path === '/api/docs') {
      const page = readingPage(await describeApi(router, port))
      return send(response, 200, page, { 'Content-Type': 'text/html; charset=utf-8' })
    }
    if (path === REFRESH) {
      const wait = strangers.take('refresh')
      if (wait > 0) return sendTooMany(response, wait)
      return serve(request, response, { ...context, correlation })
    }
    try {
      const caller = await callerOf(context, bearer(request))
      device = caller.device
      const wait = rate.take(caller.device)
      if (wait > 0) return sendTooMany(response, wait)
      await serve(request, response, { ...context, caller, correlation })
    } catch (error) {
      const failure = asFailure(error)
      if (!failure) throw error
      const wait = strangers.take('token')
      if (wait > 0) return sendTooMany(response, wait)
      sendFailure(response, failure)
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse, given: Services): Promise<void> {
    prepareRpcAnswer(response)
    const { matched } = await handler.handle(request, response, { prefix: '/api', context: given })
    if (!matched)
      sendRefusal(response, { status: 404, code: 'NOT_FOUND', message: 'There is no such route.' })
  }
}

/** Names and words in a path are content; ids and the fixed parts are not. */
function knownPath(path: string): string {
  return path.replace(/\/tension\/[^/]+/, '/tension/…').slice(0, 200)
}

function bearer(request: IncomingMessage): string {
  return /^Bearer ([\w.-]{1,4096})$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
}

function allowOrigin(response: ServerResponse, origin: string): void {
  response.setHeader('Access-Control-Allow-Origin', origin)
  response.setHeader('Vary', 'Origin')
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE')
  response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type')
}

function sendTooMany(response: ServerResponse, seconds: number): void {
  response.setHeader('Retry-After', String(seconds))
  const data = { rule: 'there were too many requests', remedy: `Wait ${seconds} s, then go on.` }
  sendJson(response, 429, { defined: true, code: 'TOO_MANY', status: 429, message: data.rule, data })
}

function sendFailure(
  response: ServerResponse,
  { code, data }: NonNullable<ReturnType<typeof asFailure>>,
): void {
  const status = problemStatus[code]
  sendJson(response, status, { defined: true, code, status, message: data.rule, data })
}

function sendRefusal(response: ServerResponse, { status, code, message }: Refusal): void {
  sendJson(response, status, { defined: false, code, status, message })
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const type = { 'Content-Type': 'application/json; charset=utf-8' }
  send(response, status, JSON.stringify(value), type)
}
