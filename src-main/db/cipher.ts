/** Opens SQLite files plain or encrypted, and tells from a file's first bytes which of them it is. */

import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { because } from '#contract/problem-reasons.ts'
import { DbError, guarded } from './db-error.ts'

/** What a journal is encrypted with. It is never written as it is: key files hold it wrapped. */
export interface DataKey {
  /** 32 hexadecimal digits: the first 16 bytes of every file that this key opens. */
  readonly id: string
  /** 32 bytes. */
  readonly bytes: Uint8Array
}

/** What lies at a path: nothing (or no bytes), a plain database, or something that only the key of this id may open. */
export type FileSeal =
  | { readonly kind: 'absent' }
  | { readonly kind: 'plain' }
  | { readonly kind: 'sealed'; readonly keyId: string }

/** @see https://www.sqlite.org/fileformat2.html#magic_header_string */
const MAGIC = Buffer.from('SQLite format 3\0')
const SALT_BYTES = 16
/** The salt of a sealed file is followed by these bytes in the clear: page size 4096, and 32 reserved bytes a page. */
const SEALED_MARK = Buffer.from('1000', 'hex')

/** Looks at the first bytes; opens and changes nothing. @throws DbError FOLDER_UNAVAILABLE. */
export function sealOf(file: string): FileSeal {
  if (file === ':memory:' || !existsSync(file)) return { kind: 'absent' }
  const head = guarded(file, () => headOf(file))
  if (head.length === 0) return { kind: 'absent' }
  if (looksPlain(head)) return { kind: 'plain' }
  if (!head.subarray(SALT_BYTES, SALT_BYTES + 2).equals(SEALED_MARK)) return { kind: 'plain' }
  return { kind: 'sealed', keyId: head.subarray(0, SALT_BYTES).toString('hex') }
}

/** A plain file whose first bytes are damaged is still a plain one; a random salt shares half of them once in 10¹⁵ files. */
function looksPlain(head: Buffer): boolean {
  return MAGIC.filter((byte, at) => byte === head[at]).length >= MAGIC.length / 2
}

function headOf(file: string): Buffer {
  const open = openSync(file, 'r')
  try {
    const head = Buffer.alloc(SALT_BYTES + 8)
    return head.subarray(0, readSync(open, head, 0, head.length, 0))
  } finally {
    closeSync(open)
  }
}

/**
 * A connection. A plain file is opened as it is, whatever key there is; a sealed one, and a new one where there is a key, by it.
 *
 * @throws DbError LOCKED where the file is sealed and this is not its key; what SQLite throws otherwise.
 */
export function connect(file: string, key: DataKey | null, options: Sqlite.Options): Sqlite.Database {
  const seal = sealOf(file)
  if (seal.kind === 'sealed' && seal.keyId !== key?.id) throw lockedFile(file)
  const sqlite = guarded(file, () => new Sqlite(file, options))
  if (key === null || seal.kind === 'plain' || file === ':memory:') return sqlite
  try {
    sqlite.pragma(`cipher = '${CIPHER}'`)
    sqlite.pragma(`key = '${literal(key)}'`)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/**
 * Attaches a file as `schema`, with its key or none.
 *
 * @throws what SQLite throws.
 */
export function attach(sqlite: Sqlite.Database, file: string, schema: string, key: DataKey | null): void {
  sqlite
    .prepare(`ATTACH DATABASE ? AS ${schema} KEY ?`)
    .run(file, sealOf(file).kind === 'sealed' && key ? literal(key) : '')
}

/** ChaCha20 with Poly1305 for every page. @see https://utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_chacha20/ */
export const CIPHER = 'chacha20'

/** The key and the salt as they are, without a derivation of the driver's own. */
function literal(key: DataKey): string {
  return `raw:${Buffer.from(key.bytes).toString('hex')}${key.id}`
}

function lockedFile(path: string): DbError {
  return new DbError('LOCKED', {
    ...because('journal-locked'),
    rule: 'this journal is locked with a passphrase',
    remedy: 'Unlock it with the passphrase or the recovery code, then try again.',
    path,
  })
}
