/** Cuts a stretch of text where marks begin and end, so that overlapping marks become a flat row of pieces. */

/** A half-open range of UTF-16 offsets into the source. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A piece of the text and the numbers of the ranges that cover it. */
export interface Segment extends Range {
  readonly marks: readonly number[]
}

/** The pieces of `[from, to)`, in order, without gaps; ranges may overlap, and what lies outside is cut off. */
export function segments(from: number, to: number, ranges: readonly Range[]): readonly Segment[] {
  if (to <= from) return []
  const cuts = new Set([from, to])
  const inside = ranges
    .map((range, mark) => ({ start: Math.max(from, range.start), end: Math.min(to, range.end), mark }))
    .filter(range => range.start < range.end)
  for (const range of inside) cuts.add(range.start).add(range.end)
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? to
    return {
      start,
      end,
      marks: inside.filter(range => range.start <= start && range.end >= end).map(range => range.mark),
    }
  })
}
