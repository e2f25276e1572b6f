/** One request to one host: no redirect is followed, nothing is shared between requests, and an abort closes the socket. */
import { type IncomingHttpHeaders, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { cancelled } from '#services/jobs.ts'
import { ProviderFailure, type ProviderTarget, type ProviderTrouble } from '#services/provider-port.ts'
import type { ProviderLimits } from './limits.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** The body as text, in the pieces in which it arrives. Leaving the loop early closes the socket. */
  readonly parts: AsyncGenerator<string, void>
  /** Closes the socket unread. */
  drop(): void
}

/**
 * Sends `body` (as JSON, by POST; null: by GET) to `path` under the target's address.
 * @throws ProviderFailure unreachable, timeout, broke-off, too-large, unreadable; Failure CANCELLED after an abort
 */
export async function send(
  target: ProviderTarget,
  path: string,
  body: unknown,
  limits: ProviderLimits,
  signal: AbortSignal,
): Promise<Answer> {
  if (signal.aborted) throw cancelled()
  const watch = createWatch(limits, trouble => new ProviderFailure(trouble, target))
  const stop = AbortSignal.any([signal, watch.signal])
  const why = (otherwise: ProviderTrouble): Error =>
    signal.aborted
      ? cancelled()
      : watch.signal.aborted
        ? (watch.signal.reason as Error)
        : new ProviderFailure(otherwise, target)
  watch.within(limits.connect)
  try {
    const response = await begin(target, path, body, stop, () => watch.within(limits.answer))
    watch.calm()
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      parts: read(response, target, limits, watch, why),
      drop() {
        watch.end()
        response.destroy()
      },
    }
  } catch {
    watch.end()
    throw why('unreachable')
  }
}

function begin(
  { address, key }: ProviderTarget,
  path: string,
  body: unknown,
  signal: AbortSignal,
  onConnected: () => void,
): Promise<IncomingMessage> {
  const text = body === null ? null : JSON.stringify(body)
  const isSecure = address.protocol === 'https:'
  return new Promise((resolve, reject) => {
    const request = (isSecure ? secureRequest : plainRequest)(
      new URL(`${address.origin}${address.pathname.replace(/\/+$/, '')}${path}`),
      {
        method: text === null ? 'GET' : 'POST',
        // A socket of its own, closed after: nothing lingers once the answer is in.
        agent: false,
        signal,
        ...(address.hostname === 'localhost' ? { lookup: thisMachine } : {}),
        headers: {
          accept: 'application/json, application/x-ndjson, text/event-stream',
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
          ...(text === null
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
    )
    request.once('socket', socket => socket.once(isSecure ? 'secureConnect' : 'connect', onConnected))
    request.once('response', resolve)
    // Errors may come more than once while a socket is torn down.
    request.on('error', reject)
    request.end(text ?? undefined)
  })
}

/** `localhost` is this machine, whatever a name server says. */
const thisMachine: LookupFunction = (_name, options, done) => {
  if (options.all)
    done(null, [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ])
  else done(null, '127.0.0.1', 4)
}

async function* read(
  response: IncomingMessage,
  target: ProviderTarget,
  limits: ProviderLimits,
  watch: Watch,
  why: (otherwise: ProviderTrouble) => Error,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parts = response[Symbol.asyncIterator]()
  let bytes = 0
  try {
    for (;;) {
      watch.within(limits.idle)
      const { done, value } = await parts.next().catch(() => {
        throw why('broke-off')
      })
      watch.calm()
      if (done) break
      bytes += (value as Buffer).length
      if (bytes > limits.bytes) throw new ProviderFailure('too-large', target)
      yield decoded(decoder, value as Buffer, target)
    }
  } finally {
    watch.end()
    response.destroy()
  }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer, target: ProviderTarget): string {
  try {
    return decoder.decode(bytes, { stream: true })
  } catch {
    throw new ProviderFailure('unreadable', target)
  }
}

interface Watch {
  readonly signal: AbortSignal
  /** Aborts unless {@link calm} or another `within` comes first. */
  within(milliseconds: number): void
  calm(): void
  end(): void
}

/** Two clocks: one for the whole exchange, one for its present stage. */
function createWatch(limits: ProviderLimits, failure: (trouble: ProviderTrouble) => Error): Watch {
  const controller = new AbortController()
  const ring = () => controller.abort(failure('timeout'))
  const whole = setTimeout(ring, limits.total)
  let stage: NodeJS.Timeout | undefined
  const calm = () => clearTimeout(stage)
  return {
    signal: controller.signal,
    within(milliseconds) {
      calm()
      stage = setTimeout(ring, milliseconds)
    },
    calm,
    end() {
      calm()
      clearTimeout(whole)
    },
  }
}
