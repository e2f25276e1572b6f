/** Names for files and folders that every system takes, and that links in Markdown can hold. */

/** Windows takes no name of a device, whatever follows the point. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|\.)/i
/** Forbidden by Windows, or read as part of a link by Obsidian (`#`, `^`, `[`, `]`), or not to be seen. */
const UNSAFE = /[<>:"/\\|?*#^[\]\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu
/** Bytes of UTF-8: most systems stop at 255, of which a number and an ending take some. */
const LONGEST = 120

/** `text` as a name: readable, and safe on Windows, macOS and Linux. Not the same for every two texts; see createNames. */
export function safeName(text: string): string {
  const plain = text.normalize('NFC').replace(UNSAFE, '-').replace(/\s+/gu, ' ')
  const name = cutToBytes(plain.replace(/^[\s.]+/u, ''), LONGEST).replace(/[\s.]+$/u, '')
  if (name === '' || /^-+$/.test(name)) return 'untitled'
  return DEVICES.test(name) ? `_${name}` : name
}

/** Gives each text a name of its own, also where case and Unicode form do not count. */
export function createNames(): (text: string) => string {
  const taken = new Set<string>()
  return text => {
    const name = safeName(text)
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? name : `${name}-${count}`
      const key = candidate.normalize('NFKC').toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  }
}

/** Whole code points only. */
function cutToBytes(text: string, limit: number): string {
  let bytes = 0
  let end = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes > limit) break
    end += sign.length
  }
  return text.slice(0, end)
}
