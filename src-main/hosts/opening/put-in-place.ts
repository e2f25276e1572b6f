/** Puts a ready journal in the place of one that cannot be opened; that one is kept whole, with its log, in a folder of its own. */
import { existsSync, rmSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileFailure } from '#adapters/files.ts'
import { syncFile, syncFolderOf } from '#db/sync-file.ts'

/** What SQLite keeps beside a journal. Left there, it would be taken for a part of the next one. */
const BESIDE = ['-wal', '-shm', '-journal']

/**
 * Killed at any point, the journal's place holds the old file or the new one, and the kept folder the old one whole before it
 * is touched.
 *
 * @param kept a folder that is not there yet
 * @throws Failure DISK_FULL, FOLDER_UNAVAILABLE; then the journal is as it was.
 */
export async function putInPlace(staged: string, file: string, kept: string): Promise<void> {
  try {
    await mkdir(kept)
    for (const path of [file, ...BESIDE.map(end => file + end)]) if (existsSync(path)) await keep(path, kept)
    syncFolderOf(kept)
    syncFile(staged)
    for (const end of BESIDE) rmSync(file + end, { force: true })
    await rename(staged, file)
    syncFolderOf(file)
  } catch (error) {
    throw fileFailure(error, file)
  }
}

async function keep(path: string, folder: string): Promise<void> {
  const copy = join(folder, basename(path))
  await copyFile(path, copy)
  syncFile(copy)
  syncFolderOf(copy)
}
