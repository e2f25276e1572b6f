/** The system's file dialogs, as the port that the core asks for. */
import { type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron'
import type { DialogPort, FileKind } from '../core-like.ts'
import { shellWords } from './shell-words.ts'

/** Dialogs that belong to the window where there is one. */
export function createDialogs(currentWindow: () => BrowserWindow | undefined): DialogPort {
  async function open(options: OpenDialogOptions): Promise<string | undefined> {
    const window = currentWindow()
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return canceled ? undefined : filePaths[0]
  }
  return {
    show: path => shell.showItemInFolder(path),
    chooseFile: ({ title, kinds }) =>
      open({ title: shellWords().titles[title], filters: toFilters(kinds), properties: ['openFile'] }),
    chooseFolder: ({ title }) =>
      open({ title: shellWords().titles[title], properties: ['openDirectory', 'createDirectory'] }),
    async chooseDestination({ title, suggestedName, kinds }) {
      const options = {
        title: shellWords().titles[title],
        defaultPath: suggestedName,
        filters: toFilters(kinds),
      }
      const window = currentWindow()
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options))
      return canceled ? undefined : filePath
    },
  }
}

function toFilters(kinds: readonly FileKind[]) {
  return kinds.map(({ name, extensions }) => ({
    name: shellWords().kinds[name],
    extensions: [...extensions],
  }))
}
