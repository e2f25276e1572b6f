/** Cuts a giant text into pieces the parser reads in linear time and little memory. */

/** Longest piece given to the parser, in characters. */
export const LONGEST_CHUNK = 32_768

/**
 * Half-open ranges that cover the text in order, each at most `longest` long. A cut is made at the last blank
 * line of the piece's second half, else at its last line end, sentence end or space, else where it must be
 * (never inside a surrogate pair).
 */
export function chunksOf(text: string, longest = LONGEST_CHUNK): readonly (readonly [number, number])[] {
  const chunks: [number, number][] = []
  let from = 0
  while (text.length - from > longest) {
    const to = cutAt(text, from + Math.floor(longest / 2), from + longest)
    chunks.push([from, to])
    from = to
  }
  chunks.push([from, text.length])
  return chunks
}

const PREFERRED = ['\n\n', '\n', '. ', '! ', '? ', ' ']

function cutAt(text: string, earliest: number, latest: number): number {
  for (const mark of PREFERRED) {
    const found = text.lastIndexOf(mark, latest - mark.length)
    if (found >= earliest) return found + mark.length
  }
  const code = text.charCodeAt(latest)
  return code >= 0xdc00 && code <= 0xdfff ? latest - 1 : latest
}
