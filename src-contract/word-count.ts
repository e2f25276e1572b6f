/** Counts words the way a writer does: runs of letters and digits; each Han, Kana or Hangul sign by itself. */

const OTHER = 0
const LETTER = 1
/** Joins the letters before and after it to one word. */
const JOINT = 2
/** A word by itself, in scripts that are written without spaces. */
const ALONE = 3
const UNKNOWN = 4

/** Number of words in a text, in one pass; 0 for none. */
export function wordCount(text: string): number {
  let count = 0
  let before = OTHER
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    let kind: number | undefined
    if (unit < LATIN_END) kind = LATIN[unit]
    else {
      const code = isLead(unit) ? (text.codePointAt(at) ?? unit) : unit
      if (code > LAST_UNIT) at += 1
      kind = kindAt(code)
    }
    if (kind === LETTER) {
      if (before === OTHER) count += 1
      before = LETTER
    } else {
      if (kind === ALONE) count += 1
      before = kind === JOINT && before === LETTER ? JOINT : OTHER
    }
  }
  return count
}

/** Whether the unit is the first half of a sign that takes two. */
function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

const LAST_UNIT = 0xffff
const LATIN_END = 0x250
const LATIN = Uint8Array.from({ length: LATIN_END }, (_, code) => kindOf(code))

/** What the signs above are, by pages of 256: each sign is looked at once. */
const pages: Uint8Array[] = []

function kindAt(code: number): number {
  const page = pages[code >> 8] ?? newPage(code >> 8)
  const known = page[code & 0xff] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  const kind = kindOf(code)
  page[code & 0xff] = kind
  return kind
}

function newPage(number: number): Uint8Array {
  const page = new Uint8Array(256).fill(UNKNOWN)
  pages[number] = page
  return page
}

function kindOf(code: number): number {
  const sign = String.fromCodePoint(code)
  if (/['’‑-]/u.test(sign)) return JOINT
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(sign)) return ALONE
  return /[\p{L}\p{N}\p{M}]/u.test(sign) ? LETTER : OTHER
}
