/** The system's key store, where Electron finds a real one. */
import { join } from 'node:path'
import { safeStorage } from 'electron'
import { sealedFile } from '#adapters/sealed-file.ts'
import type { Secrets } from '#services/secrets-port.ts'

/** undefined where keys would lie open; call it after the app is ready. */
export function createSecrets(home: string): Secrets | undefined {
  if (!hasSafeStore()) return undefined
  return sealedFile(join(home, 'provider-keys.sealed'), {
    seal: text => safeStorage.encryptString(text),
    open: sealed => safeStorage.decryptString(sealed),
  })
}

/** Whether what is sealed here stays closed to others; to be asked once the app is ready. */
export function hasSafeStore(): boolean {
  return safeStorage.isEncryptionAvailable() && !isBasicText()
}

/** On Linux without a key store Electron would seal with a password that is the same everywhere. */
export function isBasicText(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
}
