/** Newer versions of the app: looked for when its owner asks, and at no other time. */
import type { Outputs } from '#contract/contract.ts'
import type { Services } from './context.ts'
import { Failure } from './failure.ts'

/** Where releases come from. Hosts that are packaged for it implement it. */
export interface UpdatePort {
  /** The version that is newer than this one; null where there is none. @throws where nobody answers. */
  check(): Promise<string | null>
  /** Fetches what was found and verifies its signature; it takes the place of this version when the app is ended. */
  download(): Promise<void>
}

export function updateState(s: Services): Outputs['system']['updates'] {
  return { supported: s.updates !== null, current: s.places.app }
}

/** @throws Failure UNSUPPORTED where this host cannot; PROVIDER_UNAVAILABLE where nobody answers. */
export async function checkForUpdate(s: Services): Promise<Outputs['system']['checkUpdate']> {
  const latest = await answered(s, 'update-check-failed', port => port.check())
  return { current: s.places.app, latest }
}

/** @throws as checkForUpdate */
export async function fetchUpdate(s: Services): Promise<Outputs['system']['fetchUpdate']> {
  await answered(s, 'update-fetch-failed', port => port.download())
  return { fetched: true }
}

async function answered<T>(s: Services, event: string, ask: (port: UpdatePort) => Promise<T>): Promise<T> {
  if (!s.updates)
    throw new Failure('UNSUPPORTED', {
      rule: 'this Mirror cannot look for updates by itself',
      remedy: 'Take the newest version from where you have this one from.',
    })
  try {
    return await ask(s.updates)
  } catch (error) {
    s.log.error(event, error)
    throw new Failure('PROVIDER_UNAVAILABLE', {
      rule: 'the place of the releases did not answer, or what it sent is not signed as it should be',
      remedy: 'Try again later. This version goes on as it is.',
    })
  }
}
