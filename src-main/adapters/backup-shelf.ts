/** The backups folder of a Mirror home on the disk, and beside it `backups.json`, the list of what Mirror put there. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Shelf, ShelvedFile } from '#services/backups/shelf-port.ts'
import type { Places } from '#services/ports.ts'
import { fileFailure } from './files.ts'
import { writingFiles } from './writing-files.ts'

export function backupShelf({ home, backups }: Pick<Places, 'home' | 'backups'>): Shelf {
  const list = join(home, 'backups.json')
  return {
    readList() {
      try {
        return readFileSync(list, 'utf8')
      } catch {
        return null
      }
    },
    writeList(text) {
      const writing = writingFiles.open(list)
      try {
        writing.write(text)
        writing.commit()
      } finally {
        writing.abandon()
      }
    },
    files() {
      return namesIn(backups).flatMap(name => shelved(join(backups, name)) ?? [])
    },
    file: shelved,
    remove(path) {
      try {
        rmSync(path, { force: true })
      } catch (error) {
        throw fileFailure(error, path)
      }
    },
  }
}

/** None where the folder is not there, or may not be read: whoever writes to it is told why. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function shelved(path: string): ShelvedFile | null {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return null
    return { path, name: basename(path), bytes: stat.size, modified_at: stat.mtime.toISOString() }
  } catch {
    return null
  }
}
