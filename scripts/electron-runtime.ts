/** Finds Electron's runtime, which is downloaded at first use, and remembers for a day where that did not work. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const day = 24 * 60 * 60 * 1000

/** How long a download may take, in ms. */
const patience = 60_000

/** What the search needs; the clock and the download are arguments, so that it can be tried without either. */
export interface RuntimeSearch {
  /** node_modules/electron */
  readonly folder: string
  /** File whose time is that of the last download that failed. */
  readonly failureFile: string
  readonly now: number
  /** Downloads the runtime; whether it worked shows in the folder. */
  readonly download: () => void
}

/** The search of a checkout. */
export function runtimeSearch(root: string): RuntimeSearch {
  const folder = join(root, 'node_modules', 'electron')
  return {
    folder,
    failureFile: join(root, 'node_modules', '.mirror-electron-failed'),
    now: Date.now(),
    download() {
      console.log('Fetching Electron’s runtime (once, about 110 MB; a minute at most) …')
      spawnSync(process.execPath, [join(folder, 'install.js')], { timeout: patience, stdio: 'ignore' })
    },
  }
}

/** The runtime's program; downloads it unless that failed within the last day. Undefined where it cannot be had. */
export function provideElectron(search: RuntimeSearch): string | undefined {
  const present = findElectron(search.folder)
  if (present !== undefined || failedLately(search)) return present
  search.download()
  const downloaded = findElectron(search.folder)
  if (downloaded === undefined) writeFileSync(search.failureFile, '')
  else rmSync(search.failureFile, { force: true })
  return downloaded
}

/** The runtime's program where it is installed. */
export function findElectron(folder: string): string | undefined {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

function failedLately({ failureFile, now }: RuntimeSearch): boolean {
  return existsSync(failureFile) && now - statSync(failureFile).mtimeMs < day
}
