/** One request with patience: repeated where that may help, never where it cannot. */
import type { HttpRequest, RhythmPorts } from '../ports.ts'
import type { Circuit } from './circuit.ts'

/** Why nothing came. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly status: number | null
  readonly tries: number
  /** Milliseconds until it may be tried again, where that is known. */
  readonly retryIn: number | null

  constructor(why: string, status: number | null, tries: number, retryIn: number | null = null) {
    super(why)
    this.status = status
    this.tries = tries
    this.retryIn = retryIn
  }
}

export interface Patience {
  readonly ports: Pick<RhythmPorts, 'http' | 'sleep' | 'random'>
  readonly circuit: Circuit
  /** Milliseconds since 1970, for a Retry-After that names a date. */
  now(): number
}

/** After the first try. */
const RETRIES = 3
const FIRST_WAIT = 500
/** A service that asks for a longer wait is asked again another day. */
const LONGEST_WAIT = 120_000
/** How often a "too many" is waited for. */
const WAITS = 5

/**
 * The JSON of an answer. 429 waits as long as Retry-After says; 5xx, no answer and an answer that is no JSON are tried again
 * after 0.5, 1 and 2 seconds, each more or less by half.
 *
 * @throws NoAnswer
 */
export async function requestJson(patience: Patience, request: HttpRequest): Promise<unknown> {
  const { ports, circuit } = patience
  let failures = 0
  let waits = 0
  for (let tries = 1; ; tries += 1) {
    const closedIn = circuit.closedIn()
    if (closedIn > 0)
      throw new NoAnswer(
        'the service failed too often and is left alone for a while',
        null,
        tries - 1,
        closedIn,
      )
    const outcome = await once(patience, request)
    if (outcome.type === 'json') {
      circuit.succeeded()
      return outcome.value
    }
    if (outcome.type === 'refused') throw new NoAnswer(outcome.why, outcome.status, tries)
    if (outcome.type === 'busy') {
      waits += 1
      if (outcome.waitMs > LONGEST_WAIT || waits > WAITS)
        throw new NoAnswer('the service asks to wait longer', 429, tries, outcome.waitMs)
      await ports.sleep(outcome.waitMs)
      continue
    }
    circuit.failed()
    failures += 1
    if (failures > RETRIES) throw new NoAnswer(outcome.why, outcome.status, tries)
    await ports.sleep(FIRST_WAIT * 2 ** (failures - 1) * (0.5 + ports.random()))
  }
}

type Outcome =
  | { readonly type: 'json'; readonly value: unknown }
  | { readonly type: 'busy'; readonly waitMs: number }
  | { readonly type: 'refused'; readonly status: number; readonly why: string }
  | { readonly type: 'failed'; readonly status: number | null; readonly why: string }

async function once({ ports, now }: Patience, request: HttpRequest): Promise<Outcome> {
  try {
    const { status, retryAfter, body } = await ports.http.send(request)
    if (status === 429) return { type: 'busy', waitMs: waitOf(retryAfter, now()) }
    if (status >= 500) return { type: 'failed', status, why: `the service answered with ${status}` }
    if (status < 200 || status >= 300) return { type: 'refused', status, why: refusal(status) }
    return { type: 'json', value: JSON.parse(body) }
  } catch (error) {
    const why = error instanceof SyntaxError ? 'the answer was not JSON' : 'the service could not be reached'
    return { type: 'failed', status: null, why }
  }
}

/** Seconds or a date; a minute where neither is said. @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
function waitOf(retryAfter: string | null, now: number): number {
  if (retryAfter === null) return 60_000
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000
  const at = Date.parse(retryAfter)
  return Number.isNaN(at) ? 60_000 : Math.max(0, at - now)
}

function refusal(status: number): string {
  if (status === 401) return 'the service no longer knows this connection: connect again'
  if (status === 403) return 'this connection may not read that'
  return `the service refused the request with ${status}`
}
