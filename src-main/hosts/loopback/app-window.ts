/** Opens the page in an installed browser as a window of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { appWindowArguments, type BrowserSearch, findBrowser, hasDisplay } from './browsers.ts'

/** A window that was opened, or why there is none. */
export type AppWindowResult =
  | { readonly kind: 'opened'; readonly browser: string; readonly closed: Promise<void>; close(): void }
  | { readonly kind: 'no-display' }
  | { readonly kind: 'no-browser' }

/**
 * Opens an app window with its own profile under the journal's folder.
 * @returns `closed` settles when the owner closes the window; where the browser hands over to one that already runs (it
 *   ends within 3 s), nothing can be known of the window and `closed` stays open
 */
export function openAppWindow(address: string, home: string, search: BrowserSearch): AppWindowResult {
  if (!hasDisplay(search)) return { kind: 'no-display' }
  const browser = findBrowser(search)
  if (browser === undefined) return { kind: 'no-browser' }
  const window = { address, profile: join(home, 'browser-window'), isRoot: process.getuid?.() === 0 }
  const child = spawn(browser, appWindowArguments(window), { stdio: 'ignore' })
  return { kind: 'opened', browser, closed: windowClosed(child), close: () => child.kill('SIGTERM') }
}

function windowClosed(child: ChildProcess): Promise<void> {
  const began = performance.now()
  return new Promise(resolve => {
    child.once('error', () => undefined)
    child.once('exit', () => {
      if (performance.now() - began > 3000) resolve()
    })
  })
}
