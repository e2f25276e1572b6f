/** Finds what stands in quotation marks and whether the writer really wrote it. */

import type { CheckedQuote } from './types.ts'

const LONGEST_QUOTE = 2000

/** Opening mark → the marks that close it; a straight mark closes itself. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
])

const SINGLE = /['‘’]/u
const WORD = /[\p{L}\p{N}]/u
const ELISION = /^(?:t(?:is|was|ill|il)\b|em\b|cause\b|bout\b|n\b|\d0s)/iu

/**
 * Quotations of `text` in order, outermost only, each looked up in `sources`. Curly and straight marks are the same mark, runs of
 * white space one space; everything else must be exact and end at word boundaries. A comma or full stop that typography
 * puts inside the closing mark may be missing in the source.
 */
export function checkQuotes(text: string, sources: readonly string[]): readonly CheckedQuote[] {
  const haystacks = sources.map(comparable)
  return findQuotes(text).map(({ start, end }) => {
    const quote = text.slice(start + 1, end - 1)
    return { start, end, text: quote, found: wasWritten(quote, haystacks) }
  })
}

/** White space and marks made equal: the form in which a quotation and its source are compared. */
export function comparable(text: string): string {
  return text
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
}

function wasWritten(quote: string, haystacks: readonly string[]): boolean {
  const needle = comparable(quote)
  if (needle === '') return false
  const shorter = needle.replace(/[,.]$/u, '')
  return haystacks.some(source => occurs(source, needle) || (shorter !== '' && occurs(source, shorter)))
}

function occurs(source: string, needle: string): boolean {
  for (let at = source.indexOf(needle); at !== -1; at = source.indexOf(needle, at + 1)) {
    const before = source[at - 1] ?? ''
    const after = source[at + needle.length] ?? ''
    const cutsBefore = WORD.test(before) && WORD.test(needle[0] ?? '')
    const cutsAfter = WORD.test(after) && WORD.test(needle.at(-1) ?? '')
    if (!cutsBefore && !cutsAfter) return true
  }
  return false
}

/** Spans with their marks. An unclosed mark runs to the end of its paragraph: it must be answered for, too. */
function findQuotes(text: string): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? ''
    const closers = CLOSERS.get(mark)
    if (closers === undefined || !opens(text, i)) continue
    const end = closingIndex(text, i, closers)
    if (end === undefined) continue
    found.push({ start: i, end: end + 1 })
    i = end
  }
  return found
}

function opens(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (!SINGLE.test(mark)) return mark !== '"' || !/\s/u.test(after)
  return !WORD.test(before) && !/\s/u.test(after) && !ELISION.test(text.slice(at + 1, at + 7))
}

function closingIndex(text: string, from: number, closers: string): number | undefined {
  const single = SINGLE.test(text[from] ?? '')
  const limit = Math.min(text.length, from + LONGEST_QUOTE)
  for (let i = from + 1; i < limit; i++) {
    const mark = text[i] ?? ''
    if (mark === '\n' && text[i + 1] === '\n') return undefined
    if (!closers.includes(mark)) continue
    if (single && (WORD.test(text[i + 1] ?? '') || /\s/u.test(text[i - 1] ?? ''))) continue
    return i
  }
  return undefined
}
