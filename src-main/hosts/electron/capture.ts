/** Quick capture: keys that are heard in every program, and the small window that they open and put away. */
import { app, BrowserWindow, globalShortcut } from 'electron'
import type { KeyTaker } from '../core-like.ts'
import { captureAddress } from './app-url.ts'
import { setupContextMenu } from './menu.ts'
import { backgroundColor, webPreferences } from './web-preferences.ts'

export interface Capture {
  readonly keyTaker: KeyTaker
  /** The small window, hidden or not; undefined until it was first wanted. */
  window(): BrowserWindow | undefined
  /** Closes the small window for good. */
  end(): void
}

export interface CaptureOptions {
  readonly preload: string
  /** Shows a page of Mirror in the main window. */
  readonly showPage: (address: string) => void
}

/** Takes no keys yet; call after the app is ready. */
export function createCapture({ preload, showPage }: CaptureOptions): Capture {
  let window: BrowserWindow | undefined
  let taken: string | null = null
  app.on('will-quit', () => globalShortcut.unregisterAll())

  function toggle(): void {
    if (window?.isVisible() && window.isFocused()) {
      window.hide()
      return
    }
    window ??= open()
    // The display that is in use may have changed since the last time.
    window.center()
    window.setBackgroundColor(backgroundColor())
    window.show()
    window.focus()
  }

  function open(): BrowserWindow {
    const made = createCaptureWindow(preload)
    made.on('blur', () => {
      if (!made.webContents.isDevToolsOpened()) made.hide()
    })
    // The page closes itself on Escape; it is hidden, so that it opens at once the next time.
    made.on('close', event => {
      if (window !== made) return
      event.preventDefault()
      made.hide()
    })
    made.webContents.on('did-navigate-in-page', (_event, address) => {
      if (address === captureAddress) return
      made.hide()
      void made.loadURL(captureAddress)
      showPage(address)
    })
    setupContextMenu(made)
    void made.loadURL(captureAddress)
    return made
  }

  return {
    keyTaker: {
      take(keys) {
        if (taken !== null) globalShortcut.unregister(taken)
        taken = keys !== null && registered(keys, toggle) ? keys : null
        return taken === keys
      },
      taken: () => taken,
    },
    window: () => window,
    end() {
      const ended = window
      window = undefined
      ended?.close()
    },
  }
}

/** Electron says no by an answer where another program has the keys, and by an error where it cannot read them. */
function registered(keys: string, run: () => void): boolean {
  try {
    return globalShortcut.register(keys, run)
  } catch {
    return false
  }
}

function createCaptureWindow(preload: string): BrowserWindow {
  return new BrowserWindow({
    width: 480,
    height: 320,
    minWidth: 360,
    minHeight: 260,
    useContentSize: true,
    show: false,
    title: 'Mirror',
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: backgroundColor(),
    webPreferences: webPreferences(preload),
  })
}
