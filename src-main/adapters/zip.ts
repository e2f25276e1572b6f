/** Packs ZIP files with JSZip as a stream, and unpacks them part by part, never more than a chunk in memory. */
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import JSZip from 'jszip'
import { Failure } from '#services/failure.ts'
import type { WrittenFile } from '#services/work/writing-port.ts'
import type { ZipArchive, ZipSource } from '#services/work/zip-port.ts'
import { fileFailure } from './files.ts'
import { writingFiles } from './writing-files.ts'
import { type ZipEntry, zipEntries } from './zip-directory.ts'

export const zipArchive: ZipArchive = {
  pack,
  parts: path => zipEntries(path).map(({ name, bytes, packed }) => ({ name, bytes, packed })),
  unpack,
  text,
}

/** JSZip writes no Zip64; the offsets of the directory must fit too. */
const LARGEST = 0xffffffff - (1 << 20)
/** JSZip packs 14 MB/s at level 6 and 38 MB/s at level 1; on a journal, level 1 costs a tenth more space. */
const LARGE = 8 * 1024 * 1024
const CHUNK = 1 << 18

async function* pack(parts: readonly ZipSource[], at: string): AsyncGenerator<Uint8Array, void> {
  const zip = new JSZip()
  const sources: Readable[] = []
  let [known, total] = [0, 0]
  let packed: Readable | null = null

  // JSZip forgets the failure of a source that it has paused, so a source never fails: the archive does.
  async function* bytesOf({ file }: ZipSource): AsyncGenerator<Buffer, void> {
    try {
      const path = await file
      total += sizeOf(path)
      if (total > LARGEST) throw tooLarge(path)
      yield* createReadStream(path, { highWaterMark: CHUNK })
    } catch (error) {
      packed?.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  }

  for (const part of parts) {
    const { name, file, about = 0 } = part
    const size = typeof file === 'string' ? sizeOf(file) : about
    if (typeof file === 'string') known += size
    if (known > LARGEST) throw tooLarge(name)
    const source = Readable.from(bytesOf(part), { objectMode: false, highWaterMark: CHUNK })
    sources.push(source)
    zip.file(name, source, {
      date: new Date(at),
      createFolders: false,
      compression: 'DEFLATE',
      compressionOptions: { level: size > LARGE ? 1 : 6 },
    })
  }
  // JSZip's stream is of an old kind that cannot be iterated.
  packed = new Readable().wrap(
    zip.generateNodeStream({ streamFiles: true, compression: 'DEFLATE', platform: 'UNIX' }),
  )
  try {
    yield* gathered(packed)
  } catch (error) {
    throw fileFailure(error, parts.map(({ file }) => file).find(file => typeof file === 'string') ?? '')
  } finally {
    for (const source of sources) source.destroy()
  }
}

/** JSZip gives pieces of 16 kB; whoever writes them has less to do with larger ones. */
async function* gathered(pieces: Readable): AsyncGenerator<Buffer, void> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const piece of pieces as AsyncIterable<Buffer>) {
    held.push(piece)
    bytes += piece.length
    if (bytes < CHUNK) continue
    yield Buffer.concat(held, bytes)
    held = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(held, bytes)
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch (error) {
    throw fileFailure(error, path)
  }
}

async function* unpack(path: string, name: string, to: string | null): AsyncGenerator<number, WrittenFile> {
  const entry = find(path, name)
  if (to === null) {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of content(path, entry)) {
      hash.update(chunk)
      bytes += chunk.length
      yield bytes
    }
    return { path, bytes, sha256: hash.digest('hex') }
  }
  const target = writingFiles.open(to)
  try {
    let bytes = 0
    for await (const chunk of content(path, entry)) {
      target.write(chunk)
      bytes += chunk.length
      yield bytes
    }
    return target.commit()
  } finally {
    target.abandon()
  }
}

async function text(path: string, name: string, limit: number): Promise<string> {
  const entry = find(path, name)
  if (entry.bytes > limit) throw damaged(path, name, `is larger than ${limit.toLocaleString('en')} bytes`)
  const chunks: Uint8Array[] = []
  for await (const chunk of content(path, entry)) chunks.push(chunk)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw damaged(path, name, 'is not UTF-8 text')
  }
}

/** The bytes of a part; more or fewer than the directory says, or others, are refused. */
async function* content(path: string, entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
  let bytes = 0
  let crc = 0
  for await (const chunk of entry.deflated ? inflated(path, entry) : stored(path, entry)) {
    bytes += chunk.length
    if (bytes > entry.bytes) throw damaged(path, entry.name, 'is longer than the archive says')
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (bytes !== entry.bytes) throw damaged(path, entry.name, 'is shorter than the archive says')
  if (crc !== entry.crc) throw damaged(path, entry.name, 'is damaged: its checksum does not fit')
}

async function* inflated(path: string, entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
  const inflate = createInflateRaw({ chunkSize: CHUNK })
  const source = stored(path, entry)
  const feed = async () => {
    for (const chunk of source) if (!inflate.write(chunk)) await drained(inflate)
    inflate.end()
  }
  // Its failure is told through the stream, which is read below.
  const fed = feed().catch(
    error => void inflate.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  try {
    for await (const chunk of inflate) yield chunk as Buffer
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (typeof code === 'string' && code.startsWith('Z_'))
      throw damaged(path, entry.name, 'cannot be unpacked')
    throw error
  } finally {
    inflate.destroy()
    source.return()
    await fed
  }
}

/** Resolves when more may be written, or when there will be no reader any more. */
function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise(resolve => {
    const go = () => {
      stream.off('drain', go)
      stream.off('close', go)
      resolve()
    }
    stream.on('drain', go)
    stream.on('close', go)
  })
}

function* stored(path: string, entry: ZipEntry): Generator<Uint8Array, void> {
  const file = openSync(path, 'r')
  try {
    for (let at = 0; at < entry.packed; ) {
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK, entry.packed - at))
      const read = readSync(file, buffer, 0, buffer.length, entry.from + at)
      if (read === 0) throw damaged(path, entry.name, 'is cut off')
      at += read
      yield buffer.subarray(0, read)
    }
  } finally {
    closeSync(file)
  }
}

function find(path: string, name: string): ZipEntry {
  const entry = zipEntries(path).find(one => one.name === name)
  if (entry) return entry
  throw new Failure('NOT_FOUND', {
    rule: `the archive has no part “${name}”`,
    remedy: 'Choose a backup that Mirror made.',
    path,
  })
}

function damaged(path: string, name: string, reason: string): Failure {
  return new Failure('UNREADABLE_FILE', {
    rule: `the part “${name}” ${reason}`,
    remedy: 'Choose another copy of this file. Nothing was changed.',
    path,
  })
}

function tooLarge(path: string): Failure {
  return new Failure('UNSUPPORTED', {
    rule: 'a ZIP file of this kind holds at most 4 GB',
    remedy: 'Export the journal as JSON, and copy its folder instead.',
    path,
  })
}
