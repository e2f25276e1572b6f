/** Locks an encrypted journal when the machine goes to sleep or its screen is locked. */
import { powerMonitor } from 'electron'
import type { CoreLike } from '../core-like.ts'

/** Call after the app is ready. */
export function setupPower(core: Pick<CoreLike, 'lock'>): void {
  powerMonitor.on('suspend', () => void core.lock?.())
  powerMonitor.on('lock-screen', () => void core.lock?.())
}
