/** Keeps every page where it is: no navigation, no window, no webview; web links go to the browser after a question. */
import { app, dialog, shell, type WebContents } from 'electron'
import { destinationOf } from './app-url.ts'
import { shellWords } from './shell-words.ts'

/** Guards all contents that the app will ever create; call before the first window. */
export function setupNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', event => {
    if (destinationOf(event.url) === 'own') return
    event.preventDefault()
    void offerInBrowser(event.url)
  })
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void offerInBrowser(url)
    return { action: 'deny' }
  })
}

let asking = false

/** Asks, then hands a web address to the owner's browser. One question at a time: a page cannot pile them up. */
async function offerInBrowser(address: string): Promise<void> {
  if (asking || destinationOf(address) !== 'browser') return
  asking = true
  try {
    const { href, host } = new URL(address)
    const words = shellWords()
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: words.openInBrowser(host),
      detail: `${href.slice(0, 500)}\n\n${words.neverOnline}`,
      buttons: [words.cancel, words.open],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1) await shell.openExternal(href)
  } finally {
    asking = false
  }
}
