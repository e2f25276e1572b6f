/** A snippet cut into plain and marked pieces, which joined again are the snippet. */
import type { TextSpan } from '#contract/values.ts'

export interface Piece {
  readonly start: number
  readonly text: string
  readonly marked: boolean
}

/** Spans that overlap or stand out of order are read in order, the first wins; those beyond the end are cut. */
export function pieces(snippet: string, spans: readonly TextSpan[]): readonly Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(at, span.start)
    const end = Math.min(snippet.length, span.end)
    if (start >= end) continue
    if (start > at) found.push({ start: at, text: snippet.slice(at, start), marked: false })
    found.push({ start, text: snippet.slice(start, end), marked: true })
    at = end
  }
  if (at < snippet.length) found.push({ start: at, text: snippet.slice(at), marked: false })
  return found
}

/** The words that a hit leads to: its first match, in the whole body's units; null where only the reflection is known. */
export function firstMatch(hit: {
  readonly offset: number
  readonly highlights: readonly TextSpan[]
}): TextSpan | null {
  const first = hit.highlights.toSorted((a, b) => a.start - b.start)[0]
  return first ? { start: hit.offset + first.start, end: hit.offset + first.end } : null
}

/** What was typed, with the quotation marks that a search understands: keyboards and pastes bring curly ones. */
export function straightQuotes(text: string): string {
  return text.replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
}
