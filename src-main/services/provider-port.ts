/** The models of other programs, as the services see them: text in, text out, and typed failures. */
import type { Problem } from '#contract/errors.ts'
import { Failure } from './failure.ts'

/** Whom to ask. `address` was checked by {@link readAddress}; the adapter connects to it and to nothing else. */
export interface ProviderTarget {
  readonly kind: 'ollama' | 'openai-compatible'
  readonly address: URL
  readonly model: string
  /** Sent as a bearer token; null sends none. */
  readonly key: string | null
}

export interface ProviderMessage {
  readonly role: 'system' | 'user'
  readonly content: string
}

export interface ProviderPort {
  /**
   * The reply, piece by piece as it arrives. Leaving the loop early or aborting the signal closes the connection.
   * @throws ProviderFailure, or Failure CANCELLED when the signal was aborted
   */
  write(
    target: ProviderTarget,
    messages: readonly ProviderMessage[],
    signal: AbortSignal,
  ): AsyncIterable<string>
  /** The names of the models that the server has. @throws as {@link write} does. */
  models(target: ProviderTarget, signal: AbortSignal): Promise<readonly string[]>
}

/** Why a model could not be asked; it never holds words of the server, which may repeat what was sent. */
export type ProviderTrouble =
  | 'unreachable'
  | 'timeout'
  | 'busy'
  | 'server-error'
  | 'broke-off'
  | 'unreadable'
  | 'too-large'
  | 'resting'
  | 'key-refused'
  | 'model-missing'
  | 'redirected'
  | 'not-accepted'

export class ProviderFailure extends Failure {
  readonly trouble: ProviderTrouble
  /** Seconds the server asked to wait; null where it did not say. */
  readonly retryAfter: number | null

  constructor(trouble: ProviderTrouble, target: ProviderTarget, retryAfter: number | null = null) {
    super(
      isSetup(trouble) ? 'PROVIDER_NOT_READY' : 'PROVIDER_UNAVAILABLE',
      problemOf(trouble, target, retryAfter),
    )
    this.name = 'ProviderFailure'
    this.trouble = trouble
    this.retryAfter = retryAfter
  }
}

/** What only a change of the settings can mend. */
function isSetup(trouble: ProviderTrouble): boolean {
  return ['key-refused', 'model-missing', 'redirected', 'not-accepted'].includes(trouble)
}

function problemOf(trouble: ProviderTrouble, target: ProviderTarget, retryAfter: number | null): Problem {
  const { host } = target.address
  const later = 'Try again later, or let Mirror write this one itself. Your words are kept.'
  switch (trouble) {
    case 'unreachable':
      return { rule: `nothing answers at ${host}`, remedy: `See whether the model's server runs. ${later}` }
    case 'timeout':
      return { rule: `${host} took too long to answer`, remedy: `A smaller model answers sooner. ${later}` }
    case 'busy': {
      const wait = retryAfter === null ? '' : ` It asks for ${retryAfter} seconds.`
      return { rule: `${host} takes no more requests for now`, remedy: `Give it some time.${wait} ${later}` }
    }
    case 'server-error':
      return { rule: `${host} had an error of its own`, remedy: later }
    case 'broke-off':
      return { rule: `${host} broke off in the middle of its answer`, remedy: later }
    case 'unreadable':
      return {
        rule: `${host} answered in a form that Mirror does not know`,
        remedy: 'See whether the address and the kind of server fit together in Settings.',
      }
    case 'too-large':
      return {
        rule: `${host} answered with far more than a mirrorback, so Mirror stopped listening`,
        remedy: 'Another model may fit better. Or let Mirror write this one itself.',
      }
    case 'resting':
      return {
        rule: `${host} failed several times, so Mirror leaves it alone for half a minute`,
        remedy: later,
      }
    case 'key-refused':
      return { rule: `${host} refused the key`, remedy: 'Look at the key in Settings.', field: 'key' }
    case 'model-missing':
      return {
        rule: `${host} has no model called ${target.model}, or nothing at that address`,
        remedy: 'Test the connection in Settings; it lists the models that are there.',
        field: 'model',
      }
    case 'redirected':
      return {
        rule: `${host} points to another address; Mirror sends your words only to the one you agreed to`,
        remedy: 'If the other address is right, set it in Settings and agree to it there.',
        field: 'base_url',
      }
    case 'not-accepted':
      return {
        rule: `${host} did not accept the request`,
        remedy: 'See whether the address, the kind of server and the model fit together in Settings.',
      }
  }
}
