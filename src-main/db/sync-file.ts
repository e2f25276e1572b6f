/** Makes what was written, or renamed, last through a power cut. */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

export function syncFile(path: string): void {
  sync(path, 'r+')
}

/** So that the name of a file that was just made or renamed is kept. Windows has no such handle and needs none. */
export function syncFolderOf(path: string): void {
  if (process.platform !== 'win32') sync(dirname(path), 'r')
}

function sync(path: string, flags: string): void {
  const open = openSync(path, flags)
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
