/** Finds search terms in a text without any letter outside ASCII, by looking for them and not at every word. */
import type { SearchTerm } from './search-query.ts'

export interface PlainMatch {
  readonly start: number
  readonly end: number
  /** Which of the terms. */
  readonly term: number
}

/** Every place where a term stands, in order of place, then of terms. */
export function plainMatches(body: string, terms: readonly SearchTerm[]): PlainMatch[] {
  const text = body.toLowerCase()
  const found: PlainMatch[] = []
  for (const [term, { words, prefix }] of terms.entries()) {
    const [first] = words
    if (first === undefined) continue
    for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
      if (at > 0 && isWordUnit(text.charCodeAt(at - 1))) continue
      const end = endOfTerm(text, at, words, prefix)
      if (end !== null) found.push({ start: at, end, term })
    }
  }
  return found.sort((one, other) => one.start - other.start || one.term - other.term)
}

/** Where the words that begin at `from` end, or null where they are others. */
function endOfTerm(text: string, from: number, words: readonly string[], prefix: boolean): number | null {
  let at = from
  let end = from
  for (const [step, want] of words.entries()) {
    while (step > 0 && at < text.length && !isWordUnit(text.charCodeAt(at))) at += 1
    end = at
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1
    const open = prefix && step === words.length - 1
    if (!text.startsWith(want, at) || (!open && end - at !== want.length)) return null
    at = end
  }
  return end
}

function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
}
