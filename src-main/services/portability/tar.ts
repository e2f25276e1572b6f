/** Lays files one after another as a tar archive of POSIX (ustar, with pax headers for names that do not fit), piece by piece. */

const BLOCK = 512
const utf8 = new TextEncoder()

/** One file. `name` is relative, with `/`; `at` is when it was made, UTC ISO 8601. */
export function tarFile(name: string, content: Uint8Array, at: string): Uint8Array[] {
  const seconds = Math.floor(Date.parse(at) / 1000)
  const path = utf8.encode(name)
  const fits = path.length <= 100 && path.length === name.length
  const named = fits ? [] : entry('PaxHeader', 'x', paxRecord('path', path), seconds)
  return [...named, ...entry(fits ? name : 'file', '0', content, seconds)]
}

/** What an archive ends with. */
export function tarEnd(): Uint8Array {
  return new Uint8Array(2 * BLOCK)
}

function entry(name: string, type: '0' | 'x', content: Uint8Array, seconds: number): Uint8Array[] {
  const padding = (BLOCK - (content.length % BLOCK)) % BLOCK
  return [header(name, type, content.length, seconds), content, new Uint8Array(padding)]
}

/** @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html (ustar Interchange Format) */
function header(name: string, type: string, size: number, seconds: number): Uint8Array {
  const block = new Uint8Array(BLOCK)
  const put = (at: number, text: string) => block.set(utf8.encode(text), at)
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0')
  put(0, name)
  put(100, `${octal(0o600, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`)
  put(124, `${octal(size, 11)}\0${octal(seconds, 11)}\0`)
  put(148, ' '.repeat(8))
  put(156, type)
  put(257, 'ustar\0' + '00')
  put(
    148,
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\0 `,
  )
  return block
}

/** `<length> <key>=<value>\n`, where the length counts itself. @see the same, pax Extended Header */
function paxRecord(key: string, value: Uint8Array): Uint8Array {
  const rest = utf8.encode(` ${key}=`).length + value.length + 1
  let length = rest
  while (`${length}`.length + rest !== length) length = `${length}`.length + rest
  const head = utf8.encode(`${length} ${key}=`)
  const record = new Uint8Array(length)
  record.set(head)
  record.set(value, head.length)
  record[length - 1] = 10
  return record
}
