/** Asks the main process for the page's port and passes it on; the page gets this one message and no other API. */
import { ipcRenderer } from 'electron'
import { connectChannel, pageMessage, portChannel } from './link-channels.ts'

// The few parts of the page's window that are used here; the host itself is no web page and has no DOM types.
declare const window: {
  readonly location: { readonly origin: string }
  readonly document: { readonly readyState: string }
  addEventListener(type: 'load', listener: () => void, options: { readonly once: true }): void
  postMessage(message: unknown, targetOrigin: string, transfer: readonly unknown[]): void
}

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
