/** Shows a file in the system's own file window. */
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { hasDisplay, thisMachine } from './browsers.ts'

/** Whether a window was asked for: without a display there is none. */
export function showFile(path: string): boolean {
  if (!hasDisplay(thisMachine)) return false
  const [program, ...args] = showCommand(process.platform, path)
  spawn(program, args, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref()
  return true
}

/** The program that shows a file where it lies; on Linux its folder, for there is no common way to mark the file. */
export function showCommand(platform: NodeJS.Platform, path: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', '-R', path]
  if (platform === 'win32') return ['explorer.exe', `/select,${path}`]
  return ['xdg-open', dirname(path)]
}
