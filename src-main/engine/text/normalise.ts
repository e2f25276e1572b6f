/** Prepares a text for the English parser and keeps the way back to where every character came from. */

/** From normalised offset `at` on (until the next shift), an original offset is the normalised one plus `by`. */
export interface Shift {
  readonly at: number
  readonly by: number
}

/** A text as the parser wants it. */
export interface Normalised {
  readonly text: string
  /** Ascending; empty when every offset is its own original. */
  readonly shifts: readonly Shift[]
}

/**
 * Composes to NFC, straightens apostrophes, parts clitics from their word (`don't` → `do n't`, `im` → `i m`), parts the full
 * stop from everyday words that the parser would read as abbreviations (`ill.` → `ill .`) and blanks runs
 * of more than {@link LONGEST_WORD} characters without a space.
 *
 * Without the apostrophe cure the parser's word cache makes the parse of a text depend on the texts before it.
 * Such long runs are never words; they cost the parser quadratic time, and its word cache would keep them for ever.
 * Lone surrogates and NUL pass through untouched.
 */
export function normalise(original: string): Normalised {
  const composed = compose(blankLongRuns(original))
  return partClitics({ ...composed, text: straighten(composed.text) })
}

/** The text with straight apostrophes; every offset stays. */
export function straighten(text: string): string {
  return text.replace(CURLY_APOSTROPHE, "'")
}

/**
 * Walks offsets of a normalised text back to the original. Offsets must be asked in ascending order, which is
 * what makes it one comparison a call.
 */
export function offsetWalker(shifts: readonly Shift[]): (offset: number) => number {
  let next = 0
  let by = 0
  return offset => {
    for (let shift = shifts[next]; shift !== undefined && shift.at <= offset; shift = shifts[next]) {
      by = shift.by
      next += 1
    }
    return offset + by
  }
}

/** The longest run without a space that can still be a word, an address or a chain of dashes. */
export const LONGEST_WORD = 256

const CURLY_APOSTROPHE = /[\u2019\u02bc\uff07]/g
const LONG_RUN = new RegExp(`[^\\s]{${LONGEST_WORD + 1},}`, 'g')

function blankLongRuns(text: string): string {
  return mayHoldLongRun(text) ? text.replace(LONG_RUN, run => ' '.repeat(run.length)) : text
}

/** Hops from space to space as far as a word may reach: far cheaper than the expression, which nearly no text needs. */
function mayHoldLongRun(text: string): boolean {
  let at = -1
  while (text.length - at - 1 > LONGEST_WORD) {
    let next = at + 1 + LONGEST_WORD
    while (next > at && !isGap(text.charCodeAt(next))) next -= 1
    if (next === at) return true
    at = next
  }
  return false
}

function isGap(code: number): boolean {
  return code === 32 || code === 10
}

/** A base character with what combines with it, and Hangul written in single letters. */
const CLUSTER = /\P{M}\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu

function compose(text: string): Normalised {
  if (text.normalize('NFC') === text) return { text, shifts: [] }
  const shifts: Shift[] = []
  let made = ''
  let from = 0
  let by = 0
  for (const match of text.matchAll(CLUSTER)) {
    const composed = match[0].normalize('NFC')
    const shorter = match[0].length - composed.length
    if (shorter === 0) continue
    made += text.slice(from, match.index) + composed
    from = match.index + match[0].length
    by += shorter
    shifts.push({ at: made.length, by })
  }
  return { text: made + text.slice(from), shifts }
}

function partClitics({ text, shifts }: Normalised): Normalised {
  const cuts: number[] = []
  for (let apostrophe = text.indexOf("'"); apostrophe >= 0; apostrophe = text.indexOf("'", apostrophe + 1)) {
    const cut = cliticStart(text, apostrophe)
    if (cut >= 0) cuts.push(cut)
  }
  const clitics = cuts.length
  for (const { index, 0: word } of text.matchAll(NOT_ABBREVIATED)) {
    const before = text.charCodeAt(index - 1)
    if (!isLetter(before) && before !== APOSTROPHE && before !== FULL_STOP) cuts.push(index + word.length - 1)
  }
  if (text.includes('im')) {
    for (const { index } of text.matchAll(TYPED_IM)) {
      const free = !isLetter(text.charCodeAt(index - 1)) && !isLetter(text.charCodeAt(index + 2))
      if (free && text.charCodeAt(index - 1) !== APOSTROPHE) cuts.push(index + 1)
    }
  }
  if (cuts.length > clitics) cuts.sort((a, b) => a - b)
  return cuts.length === 0 ? { text, shifts } : insertSpaces(text, cuts, shifts)
}

/** `im` as people type it: `i` and what is left of `am`. Not `IM` and not inside a word. */
const TYPED_IM = /\b[Ii]m\b(?!')/g

/** Everyday words that the parser takes for an abbreviation when a sentence ends with them: Illinois, Saturday … */
const NOT_ABBREVIATED =
  /\b(?:ill|sat|sun|wash|mass|miss|in|[Nn]o|fig|ore|wed|ha|gal|apt|ark|pa|mar)\.(?!\s*\d)/g
const APOSTROPHE = 39
const FULL_STOP = 46

/** Where a space belongs so that the clitic of this apostrophe stands alone, or −1. */
function cliticStart(text: string, apostrophe: number): number {
  if (!isLetter(text.charCodeAt(apostrophe - 1))) return -1
  const rest = text.slice(apostrophe + 1, apostrophe + 4).toLowerCase()
  const ends = (length: number) => !isLetter(text.charCodeAt(apostrophe + 1 + length))
  if (rest.startsWith('t') && ends(1)) {
    const before = text.charCodeAt(apostrophe - 1) | 32
    return before === LETTER_N && isLetter(text.charCodeAt(apostrophe - 2)) ? apostrophe - 1 : -1
  }
  const one = rest.startsWith('s') || rest.startsWith('m') || rest.startsWith('d')
  if (one && ends(1)) return apostrophe
  const two = rest.startsWith('re') || rest.startsWith('ve') || rest.startsWith('ll')
  return two && ends(2) ? apostrophe : -1
}

const LETTER_N = 'n'.charCodeAt(0)

/** ASCII letters, and everything beyond Latin-1's signs: enough to tell a word from punctuation here. */
function isLetter(code: number): boolean {
  const lower = code | 32
  return (lower >= 97 && lower <= 122) || (code >= 0xc0 && code < 0x2000)
}

function insertSpaces(text: string, cuts: readonly number[], earlier: readonly Shift[]): Normalised {
  const shifts: Shift[] = []
  const parts: string[] = []
  let next = 0
  let base = 0
  let from = 0
  cuts.forEach((cut, inserted) => {
    for (let shift = earlier[next]; shift !== undefined && shift.at <= cut; shift = earlier[next]) {
      base = shift.by
      shifts.push({ at: shift.at + inserted, by: base - inserted })
      next += 1
    }
    parts.push(text.slice(from, cut))
    from = cut
    shifts.push({ at: cut + inserted + 1, by: base - inserted - 1 })
  })
  parts.push(text.slice(from))
  for (const shift of earlier.slice(next)) {
    shifts.push({ at: shift.at + cuts.length, by: shift.by - cuts.length })
  }
  return { text: parts.join(' '), shifts }
}
