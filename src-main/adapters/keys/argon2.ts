/** Argon2id: makes a key of a passphrase, slowly and with much memory, so that guessing is dear. */
import * as crypto from 'node:crypto'
import { argon2idAsync } from '@noble/hashes/argon2.js'

/** The cost of one try. @see https://www.rfc-editor.org/rfc/rfc9106#section-4 */
export interface Argon2Cost {
  /** In KiB. */
  readonly memory_kib: number
  readonly passes: number
  readonly lanes: number
}

/** RFC 9106's second recommendation but for one lane, because what runs in JavaScript has one: 64 MiB, three passes. */
export const DEFAULT_COST: Argon2Cost = { memory_kib: 65_536, passes: 3, lanes: 1 }

const KEY_BYTES = 32

/** 32 bytes. Node computes it natively; Electron's crypto library has no Argon2, and the same is computed in JavaScript. */
export async function argon2id(passphrase: string, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array> {
  return typeof crypto.argon2 === 'function'
    ? nativeArgon2id(passphrase, salt, cost)
    : portableArgon2id(passphrase, salt, cost)
}

export function nativeArgon2id(
  passphrase: string,
  salt: Uint8Array,
  { memory_kib, passes, lanes }: Argon2Cost,
): Promise<Uint8Array> {
  const parameters = {
    message: Buffer.from(passphrase, 'utf8'),
    nonce: salt,
    parallelism: lanes,
    tagLength: KEY_BYTES,
    memory: memory_kib,
    passes,
  }
  return new Promise((resolve, reject) => {
    crypto.argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

export function portableArgon2id(
  passphrase: string,
  salt: Uint8Array,
  { memory_kib, passes, lanes }: Argon2Cost,
): Promise<Uint8Array> {
  const message = Buffer.from(passphrase, 'utf8')
  return argon2idAsync(message, salt, { t: passes, m: memory_kib, p: lanes, dkLen: KEY_BYTES })
}
