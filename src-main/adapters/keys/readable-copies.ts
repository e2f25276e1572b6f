/** Finds copies of the journal in its folders that anybody can read who can read the disk. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Databases that begin as plain ones do, and backups without a key file. Absolute paths. */
export function readableCopies(...folders: readonly string[]): string[] {
  return folders
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
    .filter(
      path => (path.endsWith('.db') && isPlainDatabase(path)) || (path.endsWith('.zip') && !holdsKey(path)),
    )
    .sort()
}

function isPlainDatabase(path: string): boolean {
  return bytesOf(path, 0, 16).toString('latin1') === 'SQLite format 3\0'
}

/** The names of a ZIP's parts stand in clear at its end; ours are few. */
function holdsKey(path: string): boolean {
  const { size } = statSync(path)
  return bytesOf(path, Math.max(0, size - 4096), 4096).includes('mirror.key')
}

function bytesOf(path: string, from: number, count: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(count)
    return bytes.subarray(0, readSync(file, bytes, 0, count, from))
  } finally {
    closeSync(file)
  }
}
