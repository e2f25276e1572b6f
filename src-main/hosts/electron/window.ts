/** Makes the main window: sandboxed, isolated, where it was last time, shown when it has something to show. */
import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { appAddress } from './app-url.ts'
import { backgroundColor, webPreferences } from './web-preferences.ts'
import { minimumSize, readPlace, writePlace } from './window-bounds.ts'

/** What a window is made from. */
export interface WindowOptions {
  readonly home: string
  readonly preload: string
}

/** Opens the window and loads the page. */
export function createWindow({ home, preload }: WindowOptions): BrowserWindow {
  const placeFile = join(home, 'window.json')
  const place = readPlace(
    placeFile,
    screen.getAllDisplays().map(display => display.workArea),
  )
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Mirror',
    backgroundColor: backgroundColor(),
    webPreferences: webPreferences(preload),
  })
  if (place.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    writePlace(placeFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  followTheme(window)
  void window.loadURL(appAddress)
  return window
}

function followTheme(window: BrowserWindow): void {
  const follow = () => window.setBackgroundColor(backgroundColor())
  nativeTheme.on('updated', follow)
  window.once('closed', () => nativeTheme.off('updated', follow))
}
