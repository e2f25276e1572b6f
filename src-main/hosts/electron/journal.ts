/** Opens the journal for the window; where that fails, says why in a dialog and ends the app. */
import { mkdir } from 'node:fs/promises'
import { app, dialog, shell } from 'electron'
import type { CoreLike, CoreOptions, OpenCore } from '../core-like.ts'
import { describeStartFailure } from '../start-failure.ts'

/** The opened core, or undefined after the owner was told; nothing is replaced or repaired without being asked. */
export async function openJournal(openCore: OpenCore, options: CoreOptions): Promise<CoreLike | undefined> {
  try {
    await mkdir(options.home, { recursive: true })
    return await openCore(options)
  } catch (error) {
    await tellFailure(error, options.home)
    app.exit(1)
    return undefined
  }
}

/** Closes the journal before the app ends, once all windows are gone. */
export function setupQuit(core: CoreLike): void {
  let isClosed = false
  app.on('will-quit', event => {
    if (isClosed) return
    event.preventDefault()
    void core.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

async function tellFailure(error: unknown, home: string): Promise<void> {
  const { title, detail } = describeStartFailure(error, home)
  console.error(`${title}\n\n${detail}`)
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Mirror',
    message: title,
    detail,
    buttons: ['Quit', 'Show Journal Folder'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 1) await shell.openPath(home)
}
