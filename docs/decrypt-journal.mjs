// Decrypts a journal without Mirror: node decrypt-journal.mjs mirror.db keys/<id>.key plain.db  (Node 24.7 or newer)
// The passphrase is read from MIRROR_PASSPHRASE, or the recovery code from MIRROR_RECOVERY_CODE. Formats: security.md.
import { argon2Sync, createDecipheriv, hkdfSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const [journal, keyFile, out] = process.argv.slice(2)
const { MIRROR_PASSPHRASE: typed, MIRROR_RECOVERY_CODE: code } = process.env
const { id, passphrase, recovery } = JSON.parse(readFileSync(keyFile, 'utf8'))
const base64 = text => Buffer.from(text, 'base64')

const unwrap = ({ nonce, sealed }, slot, wrappingKey) => {
  const cipher = createDecipheriv('aes-256-gcm', wrappingKey, base64(nonce))
  cipher.setAAD(Buffer.from(`mirror-key/1/${id}/${slot}`)).setAuthTag(base64(sealed).subarray(32))
  return Buffer.concat([cipher.update(base64(sealed).subarray(0, 32)), cipher.final()])
}
const fromPassphrase = ({ salt, memory_kib: memory, passes, lanes: parallelism }) => {
  const message = Buffer.from(typed.normalize('NFKC'))
  const nonce = base64(salt)
  return argon2Sync('argon2id', { message, nonce, parallelism, tagLength: 32, memory, passes })
}
const fromRecoveryCode = ({ salt }) => {
  const digit = letter => BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter))
  const digits = [...code.toUpperCase().replace(/[\s-]/g, '')].slice(0, 32)
  const secret = digits.reduce((sum, letter) => sum * 32n + digit(letter), 0n).toString(16)
  const bytes = Buffer.from(secret.padStart(40, '0'), 'hex')
  return Buffer.from(hkdfSync('sha256', bytes, base64(salt), 'mirror recovery code', 32))
}
const byCode = () => unwrap(recovery, 'recovery', fromRecoveryCode(recovery))
const key = code ? byCode() : unwrap(passphrase, 'passphrase', fromPassphrase(passphrase))
const bytes = readFileSync(journal)
for (let page = 1, at = 0; at < bytes.length; page += 1, at += 4096) {
  const nonce = bytes.subarray(at + 4064, at + 4076)
  const counter = bytes.readUInt32LE(at + 4076) ^ page // Node wants it before the nonce
  const iv = count => Buffer.concat([Buffer.from(Uint32Array.of(count).buffer), nonce])
  const pageKey = createDecipheriv('chacha20', key, iv(counter)).update(Buffer.alloc(64)).subarray(32)
  const body = bytes.subarray(at + (page === 1 ? 24 : 0), at + 4064) // 24: the key's id and the page size, in clear
  body.set(createDecipheriv('chacha20', pageKey, iv(counter + 1)).update(body))
}
writeFileSync(out, Buffer.concat([Buffer.from('SQLite format 3\0'), bytes.subarray(16)]))
