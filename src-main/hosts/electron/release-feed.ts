/** The updater of this platform, where the app was packaged with a place to find its releases. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { UpdatePort } from '#services/updates.ts'
import { updatesThrough } from './updates.ts'

/** Null for a checkout, and for packages whose maker named no place; see electron-builder.yml. */
export function createUpdates(): UpdatePort | null {
  if (!app.isPackaged || !existsSync(join(process.resourcesPath, 'app-update.yml'))) return null
  return updatesThrough(async () => {
    const { default: updater } = await import('electron-updater')
    return updater.autoUpdater
  })
}
