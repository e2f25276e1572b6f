/** Hands a message port to a window's page when its preload asks, and to nobody else. */
import { type BrowserWindow, ipcMain, MessageChannelMain } from 'electron'
import type { CoreLike } from '../core-like.ts'
import { connectChannel, portChannel } from './link-channels.ts'
import { createLinkServer } from './link-server.ts'
import { type FrameLike, isPageFrame } from './page-frame.ts'

/** Answers preloads from now on, each with what is served then. A page that is loaded anew asks anew; its earlier port ends with it. */
export function setupLink(
  served: () => Pick<CoreLike, 'router' | 'context'>,
  currentWindows: () => readonly BrowserWindow[],
): void {
  ipcMain.on(connectChannel, event => {
    const frame = event.senderFrame
    const pages = currentWindows().map((window): FrameLike => window.webContents.mainFrame)
    if (frame === null || !pages.some(page => isPageFrame(frame, page))) return
    const { port1, port2 } = new MessageChannelMain()
    createLinkServer(served())(port1)
    port1.start()
    frame.postMessage(portChannel, null, [port2])
  })
}
