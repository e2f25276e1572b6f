/** Cuts a mirrorback into paragraphs of plain words and of words that lead to their source. */
import type { Mirrorback } from '#contract/schemas/mirrorback.ts'
import { segments } from '../../text/segments.ts'

export interface MirrorbackPiece {
  readonly text: string
  /** Address of the words that it speaks of, such as `/r/…?at=3-20`. */
  readonly href: string | null
}

/** One row of pieces for each paragraph. */
export function mirrorbackParagraphs(
  body: string,
  evidence: Mirrorback['evidence'],
): readonly (readonly MirrorbackPiece[])[] {
  const ranges = evidence.map(({ in_body: [start, end] }) => ({ start, end }))
  return paragraphRanges(body).map(({ start, end }) =>
    segments(start, end, ranges).map(piece => {
      // Of two that speak of the same words the narrower says more.
      const [source] = piece.marks
        .flatMap(mark => evidence[mark] ?? [])
        .sort((a, b) => width(a.in_body) - width(b.in_body))
      return {
        text: body.slice(piece.start, piece.end),
        href: source ? `/r/${source.reflection_id}?at=${source.start}-${source.end}` : null,
      }
    }),
  )
}

function width([start, end]: readonly [number, number]): number {
  return end - start
}

function paragraphRanges(body: string): readonly { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = []
  let start = 0
  for (const gap of body.matchAll(/\n\s*\n/g)) {
    ranges.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  ranges.push({ start, end: body.length })
  return ranges.filter(range => body.slice(range.start, range.end).trim() !== '')
}
