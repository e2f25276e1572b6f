/** Reads files of any size in bounded memory; what cannot be read is said with its path, and its line where there is one. */

import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { because } from '#contract/problem-reasons.ts'
import { Failure } from '#services/failure.ts'
import type { ByteHash, Files, Line } from '#services/ports.ts'

const CHUNK = 1 << 18
/** A line longer than this is no entry of a journal. */
const LONGEST_LINE = 64 * 1024 * 1024

export const nodeFiles: Files = {
  lines,
  pieces,
  head,
  size: path => guarded(path, () => statSync(path).size),
  exists: path => existsSync(path),
  sha256(path) {
    const hash = createHash('sha256')
    for (const chunk of chunks(path)) hash.update(chunk)
    return hash.digest('hex')
  },
}

function lines(path: string, hash?: ByteHash): Generator<Line, void> {
  return linesOf(chunks(path), path, hash)
}

/** The lines of what comes in chunks, each of which may be used anew once the next is asked for; failures name `path`. */
export function* linesOf(chunks: Iterable<Buffer>, path: string, hash?: ByteHash): Generator<Line, void> {
  let pending: Buffer[] = []
  let held = 0
  let number = 0
  const take = (last: Buffer): Line => {
    number += 1
    const bytes = pending.length > 0 ? Buffer.concat([...pending, last]) : last
    pending = []
    held = 0
    return { number, text: decode(bytes, number, path) }
  }
  for (const chunk of chunks) {
    hash?.update(chunk)
    let from = 0
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      yield take(chunk.subarray(from, at))
      from = at + 1
    }
    if (from < chunk.length) pending.push(Buffer.from(chunk.subarray(from)))
    held += chunk.length - from
    if (held > LONGEST_LINE) throw tooLong(path, number + 1)
  }
  if (pending.length > 0) yield take(Buffer.alloc(0))
}

function* pieces(path: string): Generator<string, void> {
  const decoder = new TextDecoder('utf-8')
  for (const chunk of chunks(path)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function decode(bytes: Buffer, line: number, path: string): string {
  // A decoder of its own for each line takes longer than all the rest of reading it.
  if (!isUtf8(bytes))
    throw new Failure('UNREADABLE_FILE', {
      ...because('line-not-utf8', { line }),
      rule: `line ${line} is not UTF-8 text`,
      remedy: 'Save the file as UTF-8 and import it again. Nothing was changed.',
      line,
      path,
    })
  const text = bytes.toString('utf8')
  const from = line === 1 && text.startsWith('\uFEFF') ? 1 : 0
  return text.slice(from, text.endsWith('\r') ? -1 : undefined)
}

function tooLong(path: string, line: number): Failure {
  return new Failure('UNREADABLE_FILE', {
    rule: `line ${line} is longer than 64 MB`,
    remedy: 'Check that this is a journal with one entry a line. Nothing was changed.',
    line,
    path,
  })
}

function head(path: string, bytes: number): string {
  for (const chunk of chunks(path)) return chunk.subarray(0, bytes).toString('utf8')
  return ''
}

function* chunks(path: string): Generator<Buffer, void> {
  const file = guarded(path, () => openSync(path, 'r'))
  const buffer = Buffer.allocUnsafe(CHUNK)
  try {
    for (;;) {
      const read = guarded(path, () => readSync(file, buffer, 0, CHUNK, null))
      if (read === 0) return
      yield buffer.subarray(0, read)
    }
  } finally {
    closeSync(file)
  }
}

/** Does what touches a file; what the system says of it comes as fileFailure tells it. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fileFailure(error, path)
  }
}

/** What the operating system says, in plain words. A failure passes as it is. */
export function fileFailure(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown }).code
  switch (code) {
    case 'ENOENT':
      return new Failure('NOT_FOUND', {
        ...because('no-such-file'),
        rule: 'there is no such file',
        remedy: 'Check the path and try again.',
        path,
      })
    case 'EISDIR':
    case 'ENOTDIR':
      return new Failure('UNREADABLE_FILE', {
        ...because('not-a-file'),
        rule: 'this is a folder where a file is needed, or the reverse',
        remedy: 'Choose the file itself.',
        path,
      })
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure('DISK_FULL', {
        ...because('disk-full'),
        rule: 'the disk is full',
        remedy: 'Make room and try again. Nothing was lost.',
        path,
      })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure('FOLDER_UNAVAILABLE', {
        ...because('place-forbidden'),
        rule: 'this place may not be read or written',
        remedy: 'Change its permissions, or choose another place.',
        path,
      })
    case 'EEXIST':
      return new Failure('CONFLICT', {
        ...because('file-name-taken'),
        rule: 'there is already a file of that name',
        remedy: 'Choose another name.',
        path,
      })
    default:
      return error
  }
}
