/** Entry of the desktop app: what is set up, in order. */
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { openCore } from '../core.ts'
import type { CoreLike } from '../core-like.ts'
import { openingRouter } from '../opening/router.ts'
import { findResources } from '../resources.ts'
import { appPage, openingPage } from '../web/pages.ts'
import { setupApi } from './api.ts'
import { type Capture, createCapture } from './capture.ts'
import { createDialogs } from './dialogs.ts'
import { setupHome } from './home.ts'
import { openJournal, setupQuit } from './journal.ts'
import { followLanguage, setupLanguage } from './language.ts'
import { setupLink } from './link.ts'
import { setupContextMenu, setupMenu } from './menu.ts'
import { setupNavigation } from './navigation.ts'
import { setupPermissions } from './permissions.ts'
import { setupPower } from './power.ts'
import { setupProtocol, setupScheme } from './protocol.ts'
import { createUpdates } from './release-feed.ts'
import { setupReminders } from './reminders.ts'
import { desktopRhythm } from './rhythm.ts'
import { createSecrets, isBasicText } from './secrets.ts'
import { setupSingleInstance } from './single-instance.ts'
import { createWindow } from './window.ts'

let window: BrowserWindow | undefined
let capture: Capture | undefined
let isServing = false

const home = setupHome()
const resources = findResources(app.isPackaged ? process.resourcesPath : undefined)
const preload = join(resources.main, 'preload.cjs')

app.enableSandbox()
setupScheme()
setupNavigation()
if (setupSingleInstance(showWindow)) void app.whenReady().then(start)

async function start(): Promise<void> {
  setupPermissions()
  setupLanguage()
  setupMenu(home)
  const dialogs = createDialogs(() => window)
  const secrets = createSecrets(home)
  capture = createCapture({ preload, showPage })
  const updates = createUpdates()
  const opening = openJournal(openCore, {
    home,
    migrations: resources.migrations,
    sample: resources.sample,
    dialogs,
    keyTaker: capture.keyTaker,
    ...(secrets ? { secrets } : {}),
    ...(updates ? { updates } : {}),
    basicTextStore: isBasicText(),
    rhythm: desktopRhythm(),
    keeping: true,
  })
  let core: CoreLike | undefined
  setupProtocol(resources.renderer, () => (core ? appPage : openingPage))
  setupLink(
    () => core ?? { router: openingRouter, context: { opening } },
    () => [window, capture?.window()].filter(open => open !== undefined),
  )
  setupQuit(opening, () => core)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || !core) app.quit()
  })
  void opening.opened.then(opened => {
    core = opened
    setupPower(opened)
    setupApi(opened)
    setupReminders(opened, showWindow)
    followLanguage(opened, () => setupMenu(home))
  })
  await Promise.race([opening.opened, opening.showable])
  isServing = true
  showWindow()
}

// A second start may come while the journal is still being opened: the window follows by itself then.
function showWindow(): void {
  if (!isServing) return
  if (window) {
    if (window.isMinimized()) window.restore()
    window.focus()
    return
  }
  window = createWindow({ home, preload })
  window.once('closed', () => {
    window = undefined
    // Else the app would go on behind a window that nobody sees; on macOS an app stays without one.
    if (process.platform !== 'darwin') capture?.end()
  })
  setupContextMenu(window)
}

/** Shows a page of Mirror in the main window. */
function showPage(address: string): void {
  showWindow()
  void window?.loadURL(address)
}
