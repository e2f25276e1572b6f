/** Updates through electron-updater: loaded, and asked, only when the owner asks for one. */
import type { AppUpdater } from 'electron-updater'
import type { UpdatePort } from '#services/updates.ts'

/** @param load gives the updater of this platform; it is called with the first question */
export function updatesThrough(load: () => Promise<AppUpdater>): UpdatePort {
  let ready: Promise<AppUpdater> | null = null
  const updater = () => {
    ready ??= load().then(quietened)
    return ready
  }
  return {
    async check() {
      const found = await (await updater()).checkForUpdates()
      if (found === null) throw new Error('this kind of package is not brought up to date by itself')
      return found.isUpdateAvailable ? found.updateInfo.version : null
    },
    async download() {
      await (await updater()).downloadUpdate()
    },
  }
}

/** Nothing by itself, nothing on the way back, no name for this machine. */
function quietened(updater: AppUpdater): AppUpdater {
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = true
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  updater.logger = null
  // Else each installation would send a number of its own that never changes.
  updater.requestHeaders = { 'x-user-staging-id': '' }
  // Failures come back from the calls; unheard, the event would end the app.
  updater.on('error', () => {})
  return updater
}
