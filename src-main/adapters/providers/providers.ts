/** Models of other programs over HTTP: asked, asked again where that may help, and left alone where it does not. */
import { setTimeout as pause } from 'node:timers/promises'
import { cancelled } from '#services/jobs.ts'
import {
  ProviderFailure,
  type ProviderPort,
  type ProviderTarget,
  type ProviderTrouble,
} from '#services/provider-port.ts'
import { createBreaker } from './breaker.ts'
import { type Answer, send } from './http.ts'
import { LIMITS, type ProviderLimits } from './limits.ts'
import { ollama, openAiCompatible, type Protocol } from './protocol.ts'
import { retryAfterSeconds } from './retry-after.ts'

export interface ProviderOptions {
  readonly limits?: Partial<ProviderLimits>
  /** 0 … 1, for the jitter of pauses. */
  readonly random?: () => number
  readonly ticks?: () => number
}

/** Opens no connection before it is asked. */
export function createProviders(options: ProviderOptions = {}): ProviderPort {
  const limits = { ...LIMITS, ...options.limits }
  const random = options.random ?? Math.random
  const breaker = createBreaker(limits.failures, limits.rest, options.ticks ?? (() => performance.now()))

  async function* write(...[target, messages, signal]: Parameters<ProviderPort['write']>) {
    const protocol = protocolOf(target)
    const question = protocol.question(target.model, messages)
    for (let tries = 1; ; tries += 1) {
      admit(target)
      let length = 0
      try {
        const answer = await open(target, protocol.chatPath, question, signal)
        for await (const piece of protocol.text(answer.parts, trouble => fail(trouble, target))) {
          length += piece.length
          if (length > limits.characters) throw fail('too-large', target)
          yield piece
        }
        breaker.succeeded(target.address.host)
        return
      } catch (error) {
        await goOn(error, target, length === 0 ? tries : Number.POSITIVE_INFINITY, signal)
      }
    }
  }

  async function models(target: ProviderTarget, signal: AbortSignal): Promise<readonly string[]> {
    const protocol = protocolOf(target)
    for (let tries = 1; ; tries += 1) {
      admit(target)
      try {
        const answer = await open(target, protocol.modelsPath, null, signal)
        let text = ''
        for await (const part of answer.parts) text += part
        const names = protocol.models(asJson(text))
        if (!names) throw fail('unreadable', target)
        breaker.succeeded(target.address.host)
        return names
      } catch (error) {
        await goOn(error, target, tries, signal)
      }
    }
  }

  async function open(
    target: ProviderTarget,
    path: string,
    body: unknown,
    signal: AbortSignal,
  ): Promise<Answer> {
    const answer = await send(target, path, body, limits, signal)
    const trouble = troubleOf(answer.status)
    if (trouble === null) return answer
    answer.drop()
    throw new ProviderFailure(
      trouble,
      target,
      trouble === 'busy' ? retryAfterSeconds(answer.headers['retry-after']) : null,
    )
  }

  function admit(target: ProviderTarget): void {
    if (!breaker.admits(target.address.host)) throw fail('resting', target)
  }

  /** Waits before another try, or throws where none is due. */
  async function goOn(
    error: unknown,
    target: ProviderTarget,
    tries: number,
    signal: AbortSignal,
  ): Promise<void> {
    if (!(error instanceof ProviderFailure)) throw error
    if (COUNTS.has(error.trouble)) breaker.failed(target.address.host)
    else if (error.trouble !== 'resting') breaker.succeeded(target.address.host)
    if (tries > limits.retries || !RETRIED.has(error.trouble)) throw error
    const longest = Math.min(limits.longestPause, limits.pause * 2 ** (tries - 1))
    const wanted =
      error.retryAfter === null ? longest * (0.5 + random() / 2) : error.retryAfter * 1000 + random() * 250
    if (wanted > limits.longestPause + 250) throw error
    await pause(wanted, undefined, { signal }).catch(() => {
      throw cancelled()
    })
  }

  return { write, models }
}

/** Another try may help at once. A timeout is not among them: it has cost its time already. */
const RETRIED: ReadonlySet<ProviderTrouble> = new Set(['unreachable', 'busy', 'server-error', 'broke-off'])
/** What says that the host itself is not well. */
const COUNTS: ReadonlySet<ProviderTrouble> = new Set([...RETRIED, 'timeout'])

function protocolOf(target: ProviderTarget): Protocol {
  return target.kind === 'ollama' ? ollama : openAiCompatible
}

function fail(trouble: ProviderTrouble, target: ProviderTarget): ProviderFailure {
  return new ProviderFailure(trouble, target)
}

function troubleOf(status: number): ProviderTrouble | null {
  if (status >= 200 && status < 300) return null
  if (status >= 300 && status < 400) return 'redirected'
  if (status === 401 || status === 403) return 'key-refused'
  if (status === 404) return 'model-missing'
  if (status === 429) return 'busy'
  return status >= 500 ? 'server-error' : 'not-accepted'
}

/** null where it is no JSON. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
