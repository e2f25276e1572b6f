/**
 * Reads the sealed part of an age file, block by block and at once: the library's own reader gives promises, and whoever reads a
 * file for an import goes through it twice, line by line.
 *
 * @see https://age-encryption.org/v1 (Payload)
 */
import { hkdfSync } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Failure } from '#services/failure.ts'
import { guarded } from '../files.ts'

const NONCE_BYTES = 16
const TAG_BYTES = 16
const BLOCK_BYTES = 64 * 1024 + TAG_BYTES

/** What is sealed after the first `start` bytes. @throws Failure UNREADABLE_FILE where a block was changed, or the last one is missing. */
export function* openPayload(path: string, start: number, fileKey: Uint8Array): Generator<Buffer, void> {
  const file = guarded(path, () => openSync(path, 'r'))
  try {
    let at = start
    const take = (bytes: number): Buffer => {
      const buffer = Buffer.alloc(bytes)
      const read = guarded(path, () => readSync(file, buffer, 0, bytes, at))
      at += read
      return buffer.subarray(0, read)
    }
    const key = new Uint8Array(hkdfSync('sha256', fileKey, take(NONCE_BYTES), 'payload', 32))
    let block = take(BLOCK_BYTES)
    for (let count = 0; ; count += 1) {
      const next = take(BLOCK_BYTES)
      const last = next.length === 0
      const plain = openBlock(path, key, nonceOf(count, last), block)
      if (last && count > 0 && plain.length === 0) throw damaged(path)
      yield plain
      if (last) return
      block = next
    }
  } finally {
    closeSync(file)
  }
}

/** Eleven bytes of a big-endian counter, and one that says whether the block is the last. */
function nonceOf(count: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(count, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

function openBlock(path: string, key: Uint8Array, nonce: Uint8Array, block: Uint8Array): Buffer {
  try {
    const { buffer, byteOffset, length } = chacha20poly1305(key, nonce).decrypt(block)
    return Buffer.from(buffer, byteOffset, length)
  } catch {
    throw damaged(path)
  }
}

function damaged(path: string): Failure {
  return new Failure('UNREADABLE_FILE', {
    rule: 'this age file was changed, or it is cut off',
    remedy: 'Take another copy of it. Nothing was changed.',
    path,
  })
}
