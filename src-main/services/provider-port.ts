/** The models of other programs, as the services see them: text in, text out, and typed failures. */

import type { Problem } from '#contract/errors.ts'
import { because } from '#contract/problem-reasons.ts'
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
      return {
        ...because('provider-unreachable', { host }),
        rule: `nothing answers at ${host}`,
        remedy: `See whether the model's server runs. ${later}`,
      }
    case 'timeout':
      return {
        ...because('provider-timeout', { host }),
        rule: `${host} took too long to answer`,
        remedy: `A smaller model answers sooner. ${later}`,
      }
    case 'busy': {
      const wait = retryAfter === null ? '' : ` It asks for ${retryAfter} seconds.`
      return {
        ...because('provider-busy', { host }),
        rule: `${host} takes no more requests for now`,
        remedy: `Give it some time.${wait} ${later}`,
      }
    }
    case 'server-error':
      return {
        ...because('provider-error', { host }),
        rule: `${host} had an error of its own`,
        remedy: later,
      }
    case 'broke-off':
      return {
        ...because('provider-broke-off', { host }),
        rule: `${host} broke off in the middle of its answer`,
        remedy: later,
      }
    case 'unreadable':
      return {
        ...because('provider-unreadable', { host }),
        rule: `${host} answered in a form that Mirror does not know`,
        remedy: 'See whether the address and the kind of server fit together in Settings.',
      }
    case 'too-large':
      return {
        ...because('provider-too-large', { host }),
        rule: `${host} answered with far more than a mirrorback, so Mirror stopped listening`,
        remedy: 'Another model may fit better. Or let Mirror write this one itself.',
      }
    case 'resting':
      return {
        ...because('provider-resting', { host }),
        rule: `${host} failed several times, so Mirror leaves it alone for half a minute`,
        remedy: later,
      }
    case 'key-refused':
      return {
        ...because('provider-key-refused', { host }),
        rule: `${host} refused the key`,
        remedy: 'Look at the key in Settings.',
        field: 'key',
      }
    case 'model-missing':
      return {
        ...because('provider-model-missing', { host, model: target.model }),
        rule: `${host} has no model called ${target.model}, or nothing at that address`,
        remedy: 'Test the connection in Settings; it lists the models that are there.',
        field: 'model',
      }
    case 'redirected':
      return {
        ...because('provider-redirected', { host }),
        rule: `${host} points to another address; Mirror sends your words only to the one you agreed to`,
        remedy: 'If the other address is right, set it in Settings and agree to it there.',
        field: 'base_url',
      }
    case 'not-accepted':
      return {
        ...because('provider-not-accepted', { host }),
        rule: `${host} did not accept the request`,
        remedy: 'See whether the address, the kind of server and the model fit together in Settings.',
      }
  }
}
