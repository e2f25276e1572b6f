// Decrypts a journal without Mirror: node decrypt-journal.mjs mirror.db keys/<id>.key plain.db  (Node 24.7 or newer)
// The passphrase is read from MIRROR_PASSPHRASE, or the recovery code from MIRROR_RECOVERY_CODE. Formats: security.md.
import { argon2Sync, createDecipheriv, hkdfSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const [journal, keyFile, out] = process.argv.slice(2)
const { id, passphrase, recovery } = JSON.parse(readFileSync(keyFile, 'utf8'))
const base64 = text => Buffer.from(text, 'base64')

function unwrap({ nonce, sealed }, slot, wrappingKey) {
  const cipher = createDecipheriv('aes-256-gcm', wrappingKey, base64(nonce))
  cipher.setAAD(Buffer.from(`mirror-key/1/${id}/${slot}`)).setAuthTag(base64(sealed).subarray(32))
  return Buffer.concat([cipher.update(base64(sealed).subarray(0, 32)), cipher.final()])
}

function fromPassphrase(text) {
  const { salt, memory_kib: memory, passes, lanes: parallelism } = passphrase
  const message = Buffer.from(text.normalize('NFKC'))
  return argon2Sync('argon2id', { message, nonce: base64(salt), parallelism, tagLength: 32, memory, passes })
}

function fromRecoveryCode(text) {
  const digits = [...text.toUpperCase().replace(/[\s-]/g, '')].slice(0, 32)
  const value = digits.reduce(
    (sum, digit) => sum * 32n + BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(digit)),
    0n,
  )
  const secret = Buffer.from(value.toString(16).padStart(40, '0'), 'hex')
  return Buffer.from(hkdfSync('sha256', secret, base64(recovery.salt), 'mirror recovery code', 32))
}

const { MIRROR_PASSPHRASE: typed, MIRROR_RECOVERY_CODE: code } = process.env
const key = code
  ? unwrap(recovery, 'recovery', fromRecoveryCode(code))
  : unwrap(passphrase, 'passphrase', fromPassphrase(typed))
const bytes = readFileSync(journal)
for (let page = 1, at = 0; at < bytes.length; page += 1, at += 4096) {
  const iv = Buffer.from(bytes.subarray(at + 4064, at + 4080)) // 12 bytes of nonce, then a counter; Node wants the counter first
  const counted = step =>
    Buffer.from([
      ...new Uint8Array(Uint32Array.of((iv.readUInt32LE(12) ^ page) + step).buffer),
      ...iv.subarray(0, 12),
    ])
  const pageKey = createDecipheriv('chacha20', key, counted(0)).update(Buffer.alloc(64)).subarray(32)
  const from = at + (page === 1 ? 24 : 0) // the first 24 bytes are the key's id and the page size, in clear
  createDecipheriv('chacha20', pageKey, counted(1))
    .update(bytes.subarray(from, at + 4064))
    .copy(bytes, from)
}
writeFileSync(out, Buffer.concat([Buffer.from('SQLite format 3\0'), bytes.subarray(16)]))
