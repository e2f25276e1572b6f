/** Decides the journal's folder for the desktop app and keeps the browser engine's own files in it, apart. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app } from 'electron'
import { dataFolder } from '#adapters/data-folder.ts'

/** Sets the app's name and paths; call first, since the single-instance lock lies there. */
export function setupHome(): string {
  app.setName('Mirror')
  // Electron and test drivers add switches of their own, so unknown ones are let be.
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { home: { type: 'string' } },
    strict: false,
  })
  const chosen = typeof values.home === 'string' ? values.home : undefined
  const home = dataFolder({
    platform: process.platform,
    env: process.env,
    userHome: homedir(),
    cwd: process.cwd(),
    chosen,
  })
  app.setPath('userData', join(home, 'window'))
  return home
}
