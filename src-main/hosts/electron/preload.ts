/** The preload: asks main for the port and passes it on; beside that the page may ask where a file lies that it was given. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { connectChannel, pageMessage, portChannel } from './link-channels.ts'

// The few parts of the page's window that are used here; the host itself is no web page and has no DOM types.
declare const window: {
  readonly location: { readonly origin: string }
  readonly document: { readonly readyState: string }
  addEventListener(type: 'load', listener: () => void, options: { readonly once: true }): void
  postMessage(message: unknown, targetOrigin: string, transfer: readonly unknown[]): void
}

// Where a file lies that its owner dropped or chose: for that file alone, and nothing can be read by it.
contextBridge.exposeInMainWorld('mirrorFiles', { pathOf: (file: File) => webUtils.getPathForFile(file) })

ipcRenderer.once(portChannel, async event => {
  await pageLoaded()
  window.postMessage(pageMessage, window.location.origin, event.ports)
})
ipcRenderer.send(connectChannel)

// The page's module has run by then, so it listens.
function pageLoaded(): Promise<void> {
  return new Promise(resolve => {
    if (window.document.readyState === 'complete') resolve()
    else window.addEventListener('load', () => resolve(), { once: true })
  })
}
