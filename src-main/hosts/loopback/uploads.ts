/** Files given to the browser's window, which knows no paths: kept in a private folder while they are needed. */

import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileFailure } from '#adapters/files.ts'
import { because } from '#contract/problem-reasons.ts'
import { UPLOAD_LIMIT } from '#contract/upload-limit.ts'
import { Failure } from '#services/failure.ts'
import { safeName } from '#services/portability/file-names.ts'

/** A file that was given, until it is removed. */
export interface Upload {
  readonly id: string
  readonly path: string
}

/** The files of one running server. */
export interface Uploads {
  /**
   * Streams a file to the disk, readable by its owner alone, under its own name made safe.
   * @throws Failure BAD_REQUEST over the limit, DISK_FULL, FOLDER_UNAVAILABLE; nothing is left behind then
   */
  take(body: Readable, name: string): Promise<Upload>
  /** Removes one; nothing happens where there is none. */
  remove(id: string): void
  /** Removes all. */
  close(): void
}

/** Another Mirror on the same home may be using one right now; it would be younger than this. */
const OLD_MS = 3_600_000

/** @param folder is made when the first file comes; what a killed server left in it goes now. */
export function createUploads(folder: string, limit = UPLOAD_LIMIT, now = Date.now()): Uploads {
  const own = new Set<string>()
  removeOld(folder, now)
  const remove = (id: string) => {
    if (own.delete(id)) rmSync(join(folder, id), { recursive: true, force: true })
  }
  return {
    async take(body, name) {
      const id = randomUUID()
      const path = join(folder, id, safeName(name))
      own.add(id)
      try {
        mkdirSync(join(folder, id), { recursive: true, mode: 0o700 })
        // Not destroyed with the file: the refusal goes out over the same connection.
        const bytes = body.iterator({ destroyOnReturn: false })
        await pipeline(bytes, atMost(limit), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
        return { id, path }
      } catch (error) {
        remove(id)
        throw fileFailure(error, name)
      }
    },
    remove,
    close() {
      for (const id of [...own]) remove(id)
    },
  }
}

function removeOld(folder: string, now: number): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name)
    if (now - statSync(path).mtimeMs > OLD_MS) rmSync(path, { recursive: true, force: true })
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Passes a stream on, and ends it with a failure at the first byte over `limit`. */
function atMost(limit: number) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
    let bytes = 0
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > limit) throw tooLarge(limit)
      yield chunk
    }
  }
}

function tooLarge(limit: number): Failure {
  return new Failure('BAD_REQUEST', {
    ...because('upload-too-large', { megabytes: Math.floor(limit / 1024 ** 2) }),
    rule: `a file given to the window may have ${Math.floor(limit / 1024 ** 2)} MB at most`,
    remedy: 'Put it on this machine and type its path instead; there is no limit then. Nothing was changed.',
  })
}
