/** The application menu and the menu under the pointer, with the shortcuts that each platform expects. */
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions, shell } from 'electron'

/** Sets the application menu. `home` is the journal's folder, which the owner can open from it. */
export function setupMenu(home: string): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged, () => void shell.openPath(home))),
  )
}

/** Gives a window the menu under the pointer; Electron brings none. */
export function setupContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const edit: MenuItemConstructorOptions[] = [
      { role: 'cut', visible: isEditable, enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', visible: isEditable, enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ]
    if (isEditable || selectionText.trim() !== '') Menu.buildFromTemplate(edit).popup({ window })
  })
}

function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  showFolder: () => void,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const developer: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { role: 'toggleDevTools' },
    { type: 'separator' },
  ]
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Show Journal &Folder', click: showFolder },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        ...(isPackaged ? [] : developer),
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ]
}
