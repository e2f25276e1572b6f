/** Opens the journal for the window, and closes it before the app ends. */
import { app, shell } from 'electron'
import type { CoreLike, CoreOptions, OpenCore } from '../core-like.ts'
import { type Opening, startOpening } from '../opening/opening.ts'
import { describeStartFailure } from '../start-failure.ts'

/** What keeps the journal from opening is told on the terminal and shown in the window, which offers what can be done. */
export function openJournal(openCore: OpenCore, options: CoreOptions): Opening {
  return startOpening(openCore, options, {
    onFailure(error) {
      const { title, detail } = describeStartFailure(error, options.home)
      console.error(`${title}\n\n${detail}`)
    },
    showFile(path) {
      shell.showItemInFolder(path)
      return true
    },
  })
}

/** Closes the journal before the app ends, once all windows are gone; without one it ends with exit code 1. */
export function setupQuit(opening: Opening, core: () => CoreLike | undefined): void {
  let isClosed = false
  app.on('will-quit', event => {
    if (isClosed) return
    event.preventDefault()
    void opening
      .close()
      .then(() => core()?.close())
      .finally(() => {
        isClosed = true
        if (core()) app.quit()
        else app.exit(1)
      })
  })
}
