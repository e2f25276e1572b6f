/** Who writes mirrorbacks: the settings, the owner's consent, the key, and whether the host answers. */

import type { Given } from '#contract/contract.ts'
import { because } from '#contract/problem-reasons.ts'
import { type ProviderCheck, ProviderSettings, type ProviderState } from '#contract/schemas/provider.ts'
import { getSettings, putSetting } from '#db/settings.ts'
import type { Services } from './context.ts'
import { Failure } from './failure.ts'
import { isLoopback, readAddress } from './provider-address.ts'
import { CONSENT_VERSION, consentText } from './provider-consent.ts'
import type { ProviderTarget } from './provider-port.ts'

/** Without a consent that was given elsewhere or to another text, `consent` is null. */
export function providerSettings(s: Pick<Services, 'db'>): ProviderSettings {
  const kept = ProviderSettings.parse(getSettings(s.db.read)[SETTING] ?? {})
  const origin = addressOf(kept)?.origin
  const holds = kept.consent?.origin === origin && kept.consent?.text_version === CONSENT_VERSION
  return holds ? kept : { ...kept, consent: null }
}

export function providerState(s: Services): ProviderState {
  const { consent, ...kept } = providerSettings(s)
  const address = addressOf(kept)
  const loopback = address !== null && isLoopback(address)
  return {
    ...kept,
    host: address?.host ?? null,
    loopback,
    consent_given_at: consent?.given_at ?? null,
    consent_text: address && kept.provider !== 'built-in' ? [...consentText(address.host, loopback)] : [],
    key: keySource(s, address),
    can_store_key: s.secrets !== null,
    ready: kept.provider !== 'built-in' && consent !== null && kept.model !== '',
  }
}

/** @throws Failure BAD_REQUEST for an address that nothing may be sent to. */
export function changeProvider(s: Services, input: Given['providers']['update']): ProviderState {
  const before = providerSettings(s)
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  const next = { ...before, ...given }
  if (next.base_url !== '') readAddress(next.base_url, next.allow_plain_http)
  const moved = addressOf(next)?.origin !== addressOf(before)?.origin || next.provider !== before.provider
  return keep(s, moved ? { ...next, consent: null } : next)
}

/** @throws Failure CONFLICT where the owner read of another host. */
export function giveConsent(s: Services, host: string): ProviderState {
  const settings = providerSettings(s)
  const address = addressOf(settings)
  if (!address || settings.provider === 'built-in') throw notChosen()
  if (address.host !== host)
    throw new Failure('CONFLICT', {
      ...because('address-changed', { host: address.host }),
      rule: `the address is now at ${address.host}, and what you read names ${host}`,
      remedy: 'Read what would be sent to the new address, and decide then.',
      field: 'host',
    })
  const consent = { origin: address.origin, given_at: s.clock.now(), text_version: CONSENT_VERSION }
  return keep(s, { ...settings, consent })
}

export function withdrawConsent(s: Services): ProviderState {
  return keep(s, { ...providerSettings(s), consent: null })
}

/** In a journal that came from a file: a consent was not given here. Tells nobody; the journal is not open yet. */
export function forgetConsent(s: Pick<Services, 'db'>): void {
  s.db.write(tx => putSetting(tx, SETTING, { ...providerSettings(s), consent: null }))
}

/** Into the safe store, for the present address only. @throws Failure UNSUPPORTED where there is no safe store. */
export function keepKey(s: Services, key: string | null): ProviderState {
  const address = addressOf(providerSettings(s))
  if (!address) throw notChosen()
  if (!s.secrets)
    throw new Failure('UNSUPPORTED', {
      ...because('no-place-for-key'),
      rule: 'this window has no safe place for a key, and Mirror does not keep keys anywhere else',
      remedy:
        'Use the desktop app on a system with a key store, or start Mirror with MIRROR_PROVIDER_KEY set.',
      field: 'key',
    })
  s.secrets.keep(address.origin, key)
  s.bus.publish({ type: 'settings' })
  return providerState(s)
}

/** Asks the host for its models. @throws ProviderFailure, and Failure PROVIDER_NOT_READY without consent. */
export async function checkProvider(s: Services, signal?: AbortSignal): Promise<ProviderCheck> {
  const target = chosenTarget(s)
  const started = s.clock.ticks()
  const models = await s.providers.models(target, signal ?? new AbortController().signal)
  return {
    models: models.slice(0, MOST_MODELS).map(name => name.slice(0, 200)),
    model_found: target.model === '' ? null : models.some(name => isModel(name, target.model)),
    milliseconds: Math.round(s.clock.ticks() - started),
  }
}

/**
 * The model to ask, or null where Mirror writes itself.
 * @throws Failure PROVIDER_NOT_READY where one is chosen and consent or model are missing
 */
export function targetOf(s: Services): ProviderTarget | null {
  if (providerSettings(s).provider === 'built-in') return null
  const target = chosenTarget(s)
  if (target.model !== '') return target
  throw new Failure('PROVIDER_NOT_READY', {
    ...because('no-model-chosen'),
    rule: 'no model is chosen yet',
    remedy: 'Choose one in Settings, or let Mirror write this one itself.',
    field: 'model',
  })
}

function chosenTarget(s: Services): ProviderTarget {
  const { provider, consent, model, base_url, allow_plain_http } = providerSettings(s)
  if (provider === 'built-in' || base_url === '') throw notChosen()
  const address = readAddress(base_url, allow_plain_http)
  if (!consent)
    throw new Failure('PROVIDER_NOT_READY', {
      ...because('not-agreed', { host: address.host }),
      rule: `you have not agreed to send anything to ${address.host}`,
      remedy: 'Read in Settings what would be sent, and agree there. Or let Mirror write this one itself.',
      field: 'consent',
    })
  return { kind: provider, address, model, key: keyFor(s, address) }
}

/** The environment's key goes before a kept one: whoever starts Mirror with it means it. */
function keyFor(s: Services, address: URL): string | null {
  return s.environmentKey ?? s.secrets?.read(address.origin) ?? null
}

function keySource(s: Services, address: URL | null): ProviderState['key'] {
  if (s.environmentKey !== null) return 'environment'
  return address && s.secrets && s.secrets.read(address.origin) !== null ? 'stored' : 'none'
}

function keep(s: Services, settings: ProviderSettings): ProviderState {
  s.db.write(tx => putSetting(tx, SETTING, settings))
  s.bus.publish({ type: 'settings' })
  return providerState(s)
}

/** null where there is none, or none that anything may be sent to. */
function addressOf(kept: Pick<ProviderSettings, 'base_url' | 'allow_plain_http'>): URL | null {
  try {
    return kept.base_url === '' ? null : readAddress(kept.base_url, kept.allow_plain_http)
  } catch {
    return null
  }
}

/** Ollama answers to a name without its tag where the tag is `latest`. */
function isModel(name: string, wanted: string): boolean {
  return name === wanted || name === `${wanted}:latest`
}

function notChosen(): Failure {
  return new Failure('PROVIDER_NOT_READY', {
    ...because('no-provider'),
    rule: 'no model of another program is set up',
    remedy: 'Choose a provider and its address in Settings.',
    field: 'provider',
  })
}

const SETTING = 'provider'
const MOST_MODELS = 200
