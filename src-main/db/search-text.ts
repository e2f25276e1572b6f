/** Makes the text that full-text search indexes: Chinese, Japanese and Korean are split so that short words are found. */

/** Runs of characters that are written without spaces between words, and Hangul, whose endings cling to the word. */
export const UNSPACED =
  /[\u1100-\u11FF\u2E80-\u2FDF\u3005-\u3007\u3041-\u30FF\u3100-\u31BF\u3400-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFF66-\uFF9F\u{20000}-\u{323AF}]+/gu

/**
 * The body with each unspaced run turned into overlapping pairs of characters and its last character, all spaced:
 * 日本語 becomes 日本 本語 語. So a word of two characters is one token, and one character is found as a prefix.
 */
export function toSearchText(body: string): string {
  if (!MAY_CHANGE.test(body)) return body
  const text = body.normalize('NFC')
  return text.replace(UNSPACED, run => {
    const pairs = toPairs(run)
    const last = [...run].at(-1) ?? ''
    return pairs.length === 0 ? ` ${run} ` : ` ${pairs.join(' ')} ${last} `
  })
}

/** Signs beyond Latin letters and the punctuation of print; all of these are in NFC as they are, and spaced. */
const MAY_CHANGE = /[\u0300-\u200f\u2028-\uffff]/

/** The overlapping pairs of a run; none where it is one character. */
export function toPairs(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
}

/** A word as search compares it: without case and diacritics. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ')
}

const ASCII = /^[ -~]*$/
