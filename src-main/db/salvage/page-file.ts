/** Reads the pages of a journal's file one by one, without SQLite, which refuses a damaged file: its log included, decrypted. */
import { createDecipheriv } from 'node:crypto'
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { type DataKey, sealOf } from '../cipher.ts'

export interface PageFile {
  readonly count: number
  /** Bytes of a page that hold data; a sealed page keeps the rest for its cipher. */
  readonly usable: number
  /** Page `number`, counted from 1; null where the file does not reach so far. */
  page(number: number): Buffer | null
  close(): void
}

/** Every journal that Mirror makes has pages of this size. */
export const PAGE = 4096
const RESERVED = 32

/** @param key what opens a sealed file; the caller has seen that it is its own */
export function openPages(file: string, key: DataKey | null): PageFile {
  const sealed = sealOf(file).kind === 'sealed' ? key : null
  const base = openSync(file, 'r')
  const log = existsSync(`${file}-wal`) ? openSync(`${file}-wal`, 'r') : null
  const frames = log === null ? { pages: new Map<number, number>(), count: 0 } : committedFrames(log)
  const count = frames.count || Math.ceil(fstatSync(base).size / PAGE)
  return {
    count,
    usable: PAGE - (sealed ? RESERVED : 0),
    page(number) {
      const frame = frames.pages.get(number)
      const bytes =
        log !== null && frame !== undefined ? read(log, frame, PAGE) : read(base, (number - 1) * PAGE, PAGE)
      if (number < 1 || number > count || bytes.length < PAGE) return null
      return sealed ? decrypted(bytes, number, sealed) : bytes
    },
    close() {
      closeSync(base)
      if (log !== null) closeSync(log)
    },
  }
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, at < 0 ? 0 : readSync(file, bytes, 0, length, at))
}

const LOG_HEADER = 32
const FRAME_HEADER = 24
const BIG_ENDIAN = 0x377f0683
const LITTLE_ENDIAN = 0x377f0682

/** Where the newest committed content of each page lies in the log. @see https://www.sqlite.org/fileformat2.html#walformat */
function committedFrames(log: number): { pages: Map<number, number>; count: number } {
  const pages = new Map<number, number>()
  let count = 0
  const header = read(log, 0, LOG_HEADER)
  if (header.length < LOG_HEADER) return { pages, count }
  const magic = header.readUInt32BE(0)
  if (magic !== BIG_ENDIAN && magic !== LITTLE_ENDIAN) return { pages, count }
  const sum = new Checksum(magic === BIG_ENDIAN)
  sum.add(header.subarray(0, 24))
  if (!sum.is(header, 24)) return { pages, count }
  const pending = new Map<number, number>()
  for (let at = LOG_HEADER; ; at += FRAME_HEADER + PAGE) {
    const frame = read(log, at, FRAME_HEADER + PAGE)
    if (frame.length < FRAME_HEADER + PAGE || !frame.subarray(8, 16).equals(header.subarray(16, 24))) break
    sum.add(frame.subarray(0, 8))
    sum.add(frame.subarray(FRAME_HEADER))
    if (!sum.is(frame, 16)) break
    pending.set(frame.readUInt32BE(0), at + FRAME_HEADER)
    const size = frame.readUInt32BE(4)
    if (size === 0) continue
    count = size
    for (const [page, where] of pending) pages.set(page, where)
    pending.clear()
  }
  return { pages, count }
}

class Checksum {
  #one = 0
  #two = 0
  readonly #big: boolean

  constructor(big: boolean) {
    this.#big = big
  }

  add(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += 8) {
      const [a, b] = this.#big
        ? [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
        : [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)]
      this.#one = (this.#one + a + this.#two) >>> 0
      this.#two = (this.#two + b + this.#one) >>> 0
    }
  }

  is(bytes: Buffer, at: number): boolean {
    return bytes.readUInt32BE(at) === this.#one && bytes.readUInt32BE(at + 4) === this.#two
  }
}

/** The first bytes of a sealed file are its key's id and, in the clear, what SQLite's own header says after its magic. */
const CLEAR = 24

/** As docs/decrypt-journal.mjs does; a changed byte stays one changed byte. @see docs/security.md */
function decrypted(bytes: Buffer, page: number, key: DataKey): Buffer {
  const end = PAGE - RESERVED
  const nonce = bytes.subarray(end, end + 12)
  const counter = (bytes.readUInt32LE(end + 12) ^ page) >>> 0
  const stream = (secret: Uint8Array, count: number) => {
    const iv = Buffer.alloc(16)
    iv.writeUInt32LE(count >>> 0)
    nonce.copy(iv, 4)
    return createDecipheriv('chacha20', secret, iv)
  }
  const pageKey = stream(key.bytes, counter).update(Buffer.alloc(64)).subarray(32)
  const body = bytes.subarray(page === 1 ? CLEAR : 0, end)
  body.set(stream(pageKey, counter + 1).update(body))
  return bytes
}
