/** Reads the directory at the end of a ZIP file, and refuses an archive that lies, reaches out of its folder or would burst. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ProblemCode } from '#contract/errors.ts'
import { Failure } from '#services/failure.ts'
import type { ZipPart } from '#services/work/zip-port.ts'
import { fileFailure } from './files.ts'

/** A part, and where its bytes lie. */
export interface ZipEntry extends ZipPart {
  readonly deflated: boolean
  readonly crc: number
  /** Of its first byte of data, after the local header. */
  readonly from: number
}

/**
 * The entries of a ZIP file, folders left out.
 *
 * @throws Failure UNREADABLE_FILE or UNSUPPORTED with the reason; nothing was unpacked.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12 and 4.3.16
 */
export function zipEntries(path: string): ZipEntry[] {
  const file = guarded(path, () => openSync(path, 'r'))
  try {
    const size = guarded(path, () => fstatSync(file).size)
    const read = (from: number, length: number) => readExactly(file, from, length, path)
    return checked(directory(read, size, path), read, path)
  } finally {
    closeSync(file)
  }
}

type Read = (from: number, length: number) => Buffer

interface RawEntry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly bytes: number
  readonly mode: number
  readonly header: number
}

const END_SIGNATURE = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_LENGTH = 46
const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_LENGTH = 30
const MAX_ENTRIES = 10_000
const MAX_TOTAL = 20 * 1024 ** 3
/** A part above this size that shrank more than MAX_RATIO times was made to burst. */
const SUSPECT = 50 * 1024 ** 2
const MAX_RATIO = 200
/** The place of a value that stands in a Zip64 record instead. */
const ELSEWHERE = 0xffffffff

function directory(read: Read, size: number, path: string): RawEntry[] {
  const tailFrom = Math.max(0, size - END_LENGTH - LONGEST_COMMENT)
  const tail = read(tailFrom, size - tailFrom)
  const end = endRecord(tail)
  if (end === -1) throw refused(path, 'this is no ZIP file, or its end is cut off')
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const from = tail.readUInt32LE(end + 16)
  if (tail.readUInt16LE(end + 4) !== 0 || tail.readUInt16LE(end + 8) !== count)
    throw refused(path, 'the archive is spread over several files', 'UNSUPPORTED')
  if (count === 0xffff || from === ELSEWHERE) throw zip64(path)
  if (count > MAX_ENTRIES)
    throw refused(path, `the archive holds ${count} parts, more than ${MAX_ENTRIES.toLocaleString('en')}`)
  if (from + length !== tailFrom + end)
    throw refused(path, 'the archive is cut off, or holds bytes that belong to no part')
  return rawEntries(read(from, length), count, path)
}

function endRecord(tail: Buffer): number {
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1)
    if (
      tail.readUInt32LE(at) === END_SIGNATURE &&
      at + END_LENGTH + tail.readUInt16LE(at + 20) === tail.length
    )
      return at
  return -1
}

function rawEntries(bytes: Buffer, count: number, path: string): RawEntry[] {
  const entries: RawEntry[] = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw refused(path, 'the directory of the archive is damaged')
    const next = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28)
    entries.push({
      name: decodeName(bytes.subarray(at + ENTRY_LENGTH, next), path),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      mode: bytes.readUInt16LE(at + 40),
      header: bytes.readUInt32LE(at + 42),
    })
    at = next + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (at !== bytes.length) throw refused(path, 'the directory of the archive is damaged')
  return entries
}

function decodeName(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw refused(path, 'a part of the archive has a name that is not UTF-8', 'UNSUPPORTED')
  }
}

function checked(raw: readonly RawEntry[], read: Read, path: string): ZipEntry[] {
  const names = new Set<string>()
  let total = 0
  for (const entry of raw) {
    const reason = nameProblem(entry.name) ?? kindProblem(entry)
    if (reason)
      throw refused(
        path,
        `the part “${shown(entry.name)}” ${reason}`,
        entry.flags & 1 ? 'UNSUPPORTED' : undefined,
      )
    if ([entry.packed, entry.bytes, entry.header].includes(ELSEWHERE)) throw zip64(path)
    const key = entry.name.normalize('NFC').toLowerCase().replace(/\/$/, '')
    if (names.has(key)) throw refused(path, `the part “${shown(entry.name)}” is there twice`)
    names.add(key)
    if (entry.bytes > SUSPECT && entry.bytes > MAX_RATIO * entry.packed)
      throw refused(
        path,
        `the part “${shown(entry.name)}” would grow more than ${MAX_RATIO}-fold when unpacked`,
      )
    total += entry.bytes
  }
  if (total > MAX_TOTAL)
    throw refused(path, 'the archive would take more than 20 GB when unpacked', 'UNSUPPORTED')
  return placed(raw, read, path).filter(entry => !entry.name.endsWith('/'))
}

function nameProblem(name: string): string | null {
  if (name === '' || name.includes('\0')) return 'has no proper name'
  if (name.includes('\\')) return 'has a backslash in its name'
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'has an absolute name'
  const steps = name.replace(/\/$/, '').split('/')
  if (steps.some(step => step === '..')) return 'leads out of the archive’s folder'
  if (steps.some(step => step === '' || step === '.')) return 'has no proper name'
  return null
}

function kindProblem(entry: RawEntry): string | null {
  if (entry.flags & 1) return 'is encrypted, which Mirror cannot read'
  const type = entry.mode & 0o170000
  if (type === 0o120000) return 'is a link'
  if (type !== 0 && type !== 0o100000 && type !== 0o040000) return 'is not a file'
  if (entry.method !== 0 && entry.method !== 8) return 'is packed in a way that Mirror does not know'
  if (entry.method === 0 && entry.packed !== entry.bytes) return 'has two different sizes'
  return null
}

/** Finds the data of every part through its local header, which must say the same name; parts may not overlap. */
function placed(raw: readonly RawEntry[], read: Read, path: string): ZipEntry[] {
  let end = 0
  const at = new Map<RawEntry, number>()
  for (const entry of [...raw].sort((a, b) => a.header - b.header)) {
    const local = read(entry.header, LOCAL_LENGTH)
    const nameLength = local.readUInt16LE(26)
    const from = entry.header + LOCAL_LENGTH + nameLength + local.readUInt16LE(28)
    if (
      local.readUInt32LE(0) !== LOCAL_SIGNATURE ||
      read(entry.header + LOCAL_LENGTH, nameLength).toString('utf8') !== entry.name
    )
      throw refused(path, `the part “${shown(entry.name)}” is not where the directory says`)
    if (entry.header < end) throw refused(path, `the part “${shown(entry.name)}” lies inside another`)
    end = from + entry.packed
    at.set(entry, from)
  }
  return raw.map(entry => ({
    name: entry.name,
    bytes: entry.bytes,
    packed: entry.packed,
    deflated: entry.method === 8,
    crc: entry.crc,
    from: at.get(entry) ?? 0,
  }))
}

function readExactly(file: number, from: number, length: number, path: string): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; ) {
    const read = guarded(path, () => readSync(file, bytes, at, length - at, from + at))
    if (read === 0) throw refused(path, 'the archive is cut off')
    at += read
  }
  return bytes
}

function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name
}

function zip64(path: string): Failure {
  return refused(path, 'the archive is larger than 4 GB, or has more than 65,534 parts', 'UNSUPPORTED')
}

function refused(path: string, rule: string, code: ProblemCode = 'UNREADABLE_FILE'): Failure {
  return new Failure(code, {
    rule,
    remedy: 'Choose another copy of this file. Nothing was unpacked.',
    path,
  })
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fileFailure(error, path)
  }
}
