/** What the desktop app gives Rhythm: the system's safe store, and the owner's own browser for consent. */
import { safeStorage, shell } from 'electron'
import { loopbackConsent } from '#adapters/rhythm/consent.ts'
import type { RhythmPorts, SafeStore } from '#services/rhythm/ports.ts'
import { hasSafeStore } from './secrets.ts'

/** To be asked once the app is ready. */
export function desktopRhythm(): Partial<RhythmPorts> {
  return {
    safeStore: systemStore(),
    consent: loopbackConsent({ openAddress: address => void shell.openExternal(address) }),
  }
}

/** null where the system would only pretend. */
function systemStore(): SafeStore | null {
  if (!hasSafeStore()) return null
  return {
    seal: secret => safeStorage.encryptString(secret).toString('base64'),
    open: sealed => safeStorage.decryptString(Buffer.from(sealed, 'base64')),
  }
}
