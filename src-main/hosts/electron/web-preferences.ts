/** What every window's page may do: nothing of Node's, in a sandbox, isolated. */
import { nativeTheme, type WebPreferences } from 'electron'

export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    // Elsewhere Chromium would download its dictionaries from a server; macOS brings its own.
    spellcheck: process.platform === 'darwin',
  }
}

/** --paper of the page's tokens.css, so that neither opening nor resizing flashes. */
export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#171614' : '#fcfbf8'
}
