/** The outside world as the wing sees it: the web, the system's safe store, and the owner's consent in a browser. */
import type { Circuit } from './oura/circuit.ts'
import type { Tokens } from './oura/tokens.ts'

export interface HttpRequest {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpAnswer {
  readonly status: number
  /** In small letters. */
  readonly retryAfter: string | null
  readonly body: string
}

/** One request; redirects are not followed, so that a token goes nowhere else. @throws Error where no answer came. */
export interface Http {
  send(request: HttpRequest): Promise<HttpAnswer>
}

/** The system's own store for secrets. */
export interface SafeStore {
  /** Text that only this user of this machine can open again. */
  seal(secret: string): string
  /** @throws Error where it was sealed elsewhere. */
  open(sealed: string): string
}

/** Asks for consent in the owner's browser, and waits for the answer on 127.0.0.1. */
export interface Consent {
  /** Random text of 43 to 128 letters, and the base64url of its SHA-256. @see https://www.rfc-editor.org/rfc/rfc7636 */
  newSecrets(): { readonly verifier: string; readonly challenge: string; readonly state: string }
  /**
   * @param address makes the address to open from the redirect address
   * @throws Failure CANCELLED where nobody answered in time, CONFLICT where the port is taken
   */
  ask(
    address: (redirect: string) => string,
  ): Promise<{ readonly redirect: string; readonly answer: URLSearchParams }>
}

export interface RhythmPorts {
  readonly http: Http
  /** null where the system has none: then no token is kept. */
  readonly safeStore: SafeStore | null
  readonly consent: Consent | null
  readonly oura: OuraAddresses
  /** By journal. */
  readonly memories: Map<string, OuraMemory>
  /** Waits so many milliseconds. */
  sleep(ms: number): Promise<void>
  /** 0 ≤ x < 1. */
  random(): number
}

export interface OuraAddresses {
  readonly api: string
  readonly authorize: string
  readonly token: string
}

/** What outlives one sync: the circuit, and the renewal under way, because a refresh token is good for one time. */
export interface OuraMemory {
  readonly circuit: Circuit
  renewal: Promise<Tokens> | null
}
