/** The recovery code: 160 random bits that a person can write down, read aloud and type, with a check against slips. */
import { createHash } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U. @see https://www.crockford.com/base32.html */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_BYTES = 20
const SECRET_DIGITS = 32
const CHECK_DIGITS = 4

/** Nine groups of four: `XXXX-XXXX-…`; the last group is the check. */
export function formatRecoveryCode(secret: Uint8Array): string {
  const digits = digitsOf(secret)
  return `${digits}${checkOf(digits)}`.replace(/(.{4})(?=.)/g, '$1-')
}

/** The 20 bytes of a code as it was typed, in either case and with any spaces; null where a slip shows. */
export function parseRecoveryCode(typed: string): Uint8Array | null {
  const digits = typed
    .toUpperCase()
    .replace(/[\s\-‐-―]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  if (digits.length !== SECRET_DIGITS + CHECK_DIGITS) return null
  const secret = digits.slice(0, SECRET_DIGITS)
  if ([...secret].some(digit => !DIGITS.includes(digit))) return null
  return checkOf(secret) === digits.slice(SECRET_DIGITS) ? bytesOf(secret) : null
}

export const RECOVERY_SECRET_BYTES = SECRET_BYTES

function checkOf(digits: string): string {
  return digitsOf(createHash('sha256').update(digits).digest().subarray(0, 5)).slice(0, CHECK_DIGITS)
}

// Five bytes are eight digits, so nothing is left over.
function digitsOf(bytes: Uint8Array): string {
  const value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  const count = (bytes.length * 8) / 5
  return Array.from(
    { length: count },
    (_, at) => DIGITS[Number((value >> BigInt(5 * (count - 1 - at))) & 31n)],
  ).join('')
}

function bytesOf(digits: string): Uint8Array {
  let value = 0n
  for (const digit of digits) value = (value << 5n) | BigInt(DIGITS.indexOf(digit))
  return Buffer.from(value.toString(16).padStart(SECRET_BYTES * 2, '0'), 'hex')
}
