/** The key file's form: what it says in the clear, and the data key wrapped by two secrets. docs/security.md describes it. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { DataKey } from '#db/cipher.ts'
import { type Argon2Cost, argon2id } from './argon2.ts'

const KeyId = z.string().regex(/^[0-9a-f]{32}$/)
const Bytes = (count: number) =>
  z.base64().refine(text => Buffer.from(text, 'base64').length === count, { error: `not ${count} bytes` })
const KEY_BYTES = 32
const TAG_BYTES = 16

const Wrapped = { salt: Bytes(16), nonce: Bytes(12), sealed: Bytes(KEY_BYTES + TAG_BYTES) }

/** Costs beyond these are no cost of ours: a forged file must not eat the machine. */
const PassphraseWrap = z.object({
  kdf: z.literal('argon2id'),
  memory_kib: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(16),
  lanes: z.int().min(1).max(4),
  ...Wrapped,
})

const RecoveryWrap = z.object({ kdf: z.literal('hkdf-sha256'), ...Wrapped })

export const KeyFile = z.object({
  format: z.literal('mirror-key'),
  version: z.literal(1),
  id: KeyId,
  /** Of the journal's pages. */
  cipher: z.literal('sqlite3mc-chacha20-poly1305'),
  passphrase: PassphraseWrap,
  recovery: RecoveryWrap,
})
export type KeyFile = z.infer<typeof KeyFile>

/** The key file in a text; null where it is none, or not whole. */
export function parseKeyFile(text: string): KeyFile | null {
  try {
    return KeyFile.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export async function wrapByPassphrase(
  key: DataKey,
  passphrase: string,
  cost: Argon2Cost,
): Promise<KeyFile['passphrase']> {
  const salt = randomBytes(16)
  const wrapping = await argon2id(normal(passphrase), salt, cost)
  return { kdf: 'argon2id', ...cost, salt: salt.toString('base64'), ...seal(key, wrapping, 'passphrase') }
}

/** The data key, or null where this is not the passphrase. */
export async function unwrapByPassphrase(file: KeyFile, passphrase: string): Promise<DataKey | null> {
  const { salt, memory_kib, passes, lanes } = file.passphrase
  const cost = { memory_kib, passes, lanes }
  const wrapping = await argon2id(normal(passphrase), Buffer.from(salt, 'base64'), cost)
  return unseal(file.id, file.passphrase, wrapping, 'passphrase')
}

export function wrapByRecovery(key: DataKey, secret: Uint8Array): KeyFile['recovery'] {
  const salt = randomBytes(16)
  return {
    kdf: 'hkdf-sha256',
    salt: salt.toString('base64'),
    ...seal(key, recoveryKey(secret, salt), 'recovery'),
  }
}

/** The data key, or null where this is not its recovery code. */
export function unwrapByRecovery(file: KeyFile, secret: Uint8Array): DataKey | null {
  const salt = Buffer.from(file.recovery.salt, 'base64')
  return unseal(file.id, file.recovery, recoveryKey(secret, salt), 'recovery')
}

/** The same letters give the same passphrase, on whichever keyboard they were typed. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

function recoveryKey(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, 'mirror recovery code', KEY_BYTES))
}

function seal(key: DataKey, wrapping: Uint8Array, slot: string): { nonce: string; sealed: string } {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(context(key.id, slot))
  const sealed = Buffer.concat([cipher.update(key.bytes), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
}

function unseal(
  id: string,
  { nonce, sealed }: { readonly nonce: string; readonly sealed: string },
  wrapping: Uint8Array,
  slot: string,
): DataKey | null {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(nonce, 'base64'))
  decipher.setAAD(context(id, slot)).setAuthTag(bytes.subarray(KEY_BYTES))
  try {
    return { id, bytes: Buffer.concat([decipher.update(bytes.subarray(0, KEY_BYTES)), decipher.final()]) }
  } catch {
    return null
  }
}

/** A sealed key opens only as what it was sealed for. */
function context(id: string, slot: string): Buffer {
  return Buffer.from(`mirror-key/1/${id}/${slot}`)
}
