/** Writes files whole or not at all: under a temporary name, onto the disk, then renamed into place. */

import { createHash, type Hash, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { because } from '#contract/problem-reasons.ts'
import { Failure } from '#services/failure.ts'
import type {
  FileInWriting,
  FolderInWriting,
  RunningHash,
  WritingFiles,
  WrittenFile,
} from '#services/work/writing-port.ts'
import { fileFailure } from './files.ts'

export const writingFiles: WritingFiles = {
  open: path => new AtomicFile(resolve(path)),
  openFolder: path => new AtomicFolder(resolve(path)),
  makeFolder: (path, mode = 0o777) => guarded(path, () => void mkdirSync(path, { recursive: true, mode })),
  remove(path) {
    for (const end of ['', '-wal', '-shm', '-journal'])
      guarded(path, () => rmSync(`${path}${end}`, { force: true }))
  },
  same: (a, b) => trueName(a) === trueName(b) || sameInode(a, b),
  hash: runningHash,
}

/** Short texts are gathered: telling the hash of each costs more than hashing it. */
function runningHash(): RunningHash {
  const hash = createHash('sha256')
  let waiting: string[] = []
  let held = 0
  const settle = () => {
    if (held > 0) hash.update(waiting.join(''), 'utf8')
    waiting = []
    held = 0
  }
  return {
    update(piece) {
      if (typeof piece !== 'string') {
        settle()
        hash.update(piece)
        return
      }
      waiting.push(piece)
      held += piece.length
      if (held >= GATHER) settle()
    },
    hex() {
      settle()
      return hash.copy().digest('hex')
    },
  }
}

/** Small writes are gathered up to this many bytes. */
const GATHER = 1 << 18

class AtomicFile implements FileInWriting {
  readonly temporary: string
  readonly #path: string
  readonly #hash: Hash = createHash('sha256')
  #file: number | null
  #state: 'open' | 'finished' | 'committed' | 'abandoned' = 'open'
  #waiting: string[] = []
  #held = 0
  #bytes = 0
  #sha256 = ''

  constructor(path: string) {
    this.#path = path
    if (kindOf(path) === 'folder') throw taken(path, 'there is already a folder of that name')
    this.temporary = join(
      dirname(path),
      `.${basename(path)}.p${process.pid}-${randomBytes(4).toString('hex')}.partial`,
    )
    // `wx`: never through a name that is already there, nor through a link.
    this.#file = guarded(path, () => openSync(this.temporary, 'wx', 0o600))
  }

  write(chunk: string | Uint8Array): void {
    if (typeof chunk !== 'string') {
      this.#flush()
      this.#put(chunk)
      return
    }
    this.#waiting.push(chunk)
    this.#held += chunk.length
    if (this.#held >= GATHER) this.#flush()
  }

  finish(): WrittenFile {
    if (this.#state === 'open') {
      this.#flush()
      const file = this.#opened()
      guarded(this.#path, () => fsyncSync(file))
      this.#close()
      this.#sha256 = this.#hash.digest('hex')
      this.#state = 'finished'
    }
    return { path: this.#path, bytes: this.#bytes, sha256: this.#sha256 }
  }

  commit(): WrittenFile {
    const written = this.finish()
    if (this.#state !== 'finished') throw new Error(`a file that is ${this.#state} cannot be committed`)
    guarded(this.#path, () => renameSync(this.temporary, this.#path))
    this.#state = 'committed'
    syncFolder(dirname(this.#path))
    return written
  }

  abandon(): void {
    if (this.#state === 'committed') return
    this.#state = 'abandoned'
    this.#close()
    rmSync(this.temporary, { force: true })
  }

  #flush(): void {
    if (this.#waiting.length === 0) return
    const text = this.#waiting.join('')
    this.#waiting = []
    this.#held = 0
    this.#put(Buffer.from(text, 'utf8'))
  }

  #put(bytes: Uint8Array): void {
    const file = this.#opened()
    this.#hash.update(bytes)
    for (let at = 0; at < bytes.length; )
      at += guarded(this.#path, () => writeSync(file, bytes, at, bytes.length - at))
    this.#bytes += bytes.length
  }

  #opened(): number {
    if (this.#file === null) throw new Error(`a file that is ${this.#state} cannot be written`)
    return this.#file
  }

  #close(): void {
    if (this.#file === null) return
    closeSync(this.#file)
    this.#file = null
  }
}

/** Its files are not forced onto the disk one by one (a hundred thousand of them would take minutes); its folders are. */
class AtomicFolder implements FolderInWriting {
  readonly #path: string
  readonly #temporary: string
  readonly #made = new Set<string>()
  #state: 'open' | 'committed' = 'open'
  #bytes = 0
  #files = 0

  constructor(path: string) {
    this.#path = path
    refuseUsed(path)
    this.#temporary = freePartial(path)
  }

  write(name: string, text: string): void {
    const target = join(this.#temporary, name)
    const folder = dirname(target)
    guarded(this.#path, () => {
      if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true })
      this.#made.add(folder)
      const bytes = Buffer.from(text, 'utf8')
      writeFileSync(target, bytes, { flag: 'wx' })
      this.#bytes += bytes.length
      this.#files += 1
    })
  }

  at(name: string): string {
    this.#made.add(this.#temporary)
    return join(this.#temporary, name)
  }

  commit() {
    for (const folder of this.#made) syncFolder(folder)
    guarded(this.#path, () => {
      refuseUsed(this.#path)
      if (kindOf(this.#path) === 'folder') rmdirSync(this.#path) // fails where it is not empty
      renameSync(this.#temporary, this.#path)
    })
    this.#state = 'committed'
    syncFolder(dirname(this.#path))
    return { path: this.#path, bytes: this.#bytes, files: this.#files }
  }

  abandon(): void {
    if (this.#state === 'open') rmSync(this.#temporary, { recursive: true, force: true })
  }
}

/** Makes `<path>.partial`; what an interrupted export left under that name is the owner's to remove. */
function freePartial(path: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${path}.partial` : `${path}.partial-${count}`
    if (kindOf(name) !== 'nothing') continue
    guarded(path, () => mkdirSync(name, { mode: 0o700 }))
    return name
  }
}

function refuseUsed(path: string): void {
  const kind = kindOf(path)
  if (kind === 'file') throw taken(path, 'there is already a file of that name')
  if (kind === 'folder' && guarded(path, () => readdirSync(path)).length > 0)
    throw taken(path, 'the folder is there already and is not empty')
}

function taken(path: string, rule: string): Failure {
  return new Failure('CONFLICT', { rule, remedy: 'Choose another name, or an empty folder.', path })
}

function kindOf(path: string): 'nothing' | 'file' | 'folder' {
  return guarded(path, () => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return 'nothing'
    return stat.isDirectory() ? 'folder' : 'file'
  })
}

/** The one name of a file, links followed; a name that leads nowhere yet stands for itself in its folder. */
function trueName(path: string): string {
  const whole = resolve(path)
  try {
    return realpathSync.native(whole)
  } catch {
    const folder = dirname(whole)
    return folder === whole ? whole : join(trueName(folder), basename(whole))
  }
}

function sameInode(a: string, b: string): boolean {
  const [one, other] = [a, b].map(path => statSync(path, { bigint: true, throwIfNoEntry: false }))
  return (
    one !== undefined &&
    other !== undefined &&
    one.ino !== 0n &&
    one.ino === other.ino &&
    one.dev === other.dev
  )
}

/** Makes a rename last through a power cut. Windows keeps no such handle and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  guarded(folder, () => {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  })
}

/** In writing, a missing or broken way to the file means that its folder cannot be used. */
function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (
      code === 'ENOENT' ||
      code === 'ENOTDIR' ||
      code === 'EIO' ||
      code === 'EBUSY' ||
      code === 'ENAMETOOLONG'
    )
      throw new Failure('FOLDER_UNAVAILABLE', {
        ...because('folder-missing'),
        rule: 'the folder of this file is not there, or cannot be used',
        remedy: 'Choose a folder that exists and that you may write to. Nothing was written.',
        path,
      })
    throw fileFailure(error, path)
  }
}
