/** The application menu and the menu under the pointer, with the shortcuts that each platform expects. */
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import { type ShellWords, shellWords } from './shell-words.ts'

/** Sets the application menu, in the language that is spoken now. `home` is the journal's folder, which the owner can open from it. */
export function setupMenu(home: string): void {
  const template = menuTemplate(
    process.platform,
    app.isPackaged,
    shellWords(),
    () => void shell.openPath(home),
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Gives a window the menu under the pointer; Electron brings none. */
export function setupContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const words = shellWords()
    const edit: MenuItemConstructorOptions[] = [
      { role: 'cut', label: words.cut, visible: isEditable, enabled: editFlags.canCut },
      { role: 'copy', label: words.copy, enabled: editFlags.canCopy },
      { role: 'paste', label: words.paste, visible: isEditable, enabled: editFlags.canPaste },
      LINE,
      { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
    ]
    if (isEditable || selectionText.trim() !== '') Menu.buildFromTemplate(edit).popup({ window })
  })
}

const LINE = { type: 'separator' } as const

/** Electron knows what a role does and its keys; its own names of them are English everywhere, so each has one of ours. */
export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  words: ShellWords,
  showFolder: () => void,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const developer: MenuItemConstructorOptions[] = [
    { role: 'reload', label: words.reload },
    { role: 'toggleDevTools', label: words.developerTools },
    LINE,
  ]
  return [
    ...(isMac ? [appMenu(words)] : []),
    {
      label: words.file,
      submenu: [
        { label: words.showFolder, click: showFolder },
        LINE,
        isMac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
      ],
    },
    {
      role: 'editMenu',
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        LINE,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'delete', label: words.remove },
        LINE,
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        ...(isPackaged ? [] : developer),
        { role: 'resetZoom', label: words.actualSize },
        { role: 'zoomIn', label: words.larger },
        { role: 'zoomOut', label: words.smaller },
        LINE,
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    {
      role: 'windowMenu',
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        ...(isMac
          ? [
              { role: 'zoom', label: words.zoom } as const,
              LINE,
              { role: 'front', label: words.front } as const,
            ]
          : [{ role: 'close', label: words.close } as const]),
      ],
    },
  ]
}

function appMenu(words: ShellWords): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    label: 'Mirror',
    submenu: [
      { role: 'about', label: words.about },
      LINE,
      { role: 'services', label: words.services },
      LINE,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      LINE,
      { role: 'quit', label: words.quitMirror },
    ],
  }
}
