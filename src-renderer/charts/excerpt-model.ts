/** A quote in its place: the words around it, cut between words, every part an exact stretch of the reflection. */

export interface Excerpt {
  readonly before: string
  readonly quote: string
  readonly after: string
  /** true where the reflection goes on beyond the cut. */
  readonly cutStart: boolean
  readonly cutEnd: boolean
}

/**
 * `before + quote + after` is a substring of `body`. `room` is the number of UTF-16 units to show on each side; a
 * paragraph's edge ends the excerpt earlier. Null where the span does not hold `quote` (any more).
 */
export function excerpt(
  body: string,
  span: { readonly start: number; readonly end: number; readonly quote: string },
  room = 96,
): Excerpt | null {
  if (span.start >= span.end || body.slice(span.start, span.end) !== span.quote) return null
  const paragraphStart = body.lastIndexOf('\n', span.start - 1) + 1
  const nextBreak = body.indexOf('\n', span.end)
  const paragraphEnd = nextBreak < 0 ? body.length : nextBreak
  const start = wordStart(body, Math.max(paragraphStart, span.start - room), paragraphStart, span.start)
  const end = wordEnd(body, Math.min(paragraphEnd, span.end + room), paragraphEnd, span.end)
  return {
    before: body.slice(start, span.start),
    quote: span.quote,
    after: body.slice(span.end, end),
    cutStart: start > paragraphStart,
    cutEnd: end < paragraphEnd,
  }
}

function wordStart(body: string, at: number, edge: number, limit: number): number {
  if (at <= edge) return edge
  const space = body.indexOf(' ', at)
  return space < 0 || space >= limit ? limit : space + 1
}

function wordEnd(body: string, at: number, edge: number, limit: number): number {
  if (at >= edge) return edge
  const space = body.lastIndexOf(' ', at)
  return Math.max(space, limit)
}
