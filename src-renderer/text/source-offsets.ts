/** Finds where each character of a Markdown text node stood in the source: escapes, references and line prefixes are gone from the node. */

/**
 * For each index of `value` the offset in the source, and one more for its end.
 * @param value the text of the node, as the parser gives it
 * @param source the stretch of the source that the node covers
 * @param base the offset of that stretch in the whole source
 */
export function sourceOffsets(value: string, source: string, base: number): readonly number[] {
  if (value === source) return Array.from({ length: value.length + 1 }, (_, at) => base + at)
  const offsets: number[] = []
  let at = 0
  let end = 0
  let done = 0
  while (done < value.length) {
    const reference = referenceAt(source, at, value, done)
    if (reference) {
      for (let unit = 0; unit < reference.units; unit += 1) offsets.push(base + at)
      at += reference.length
      done += reference.units
    } else {
      // What the node does not hold (a backslash, a quote's `>`, the indent of a list) is stepped over.
      while (at < source.length && source[at] !== value[done]) at += 1
      offsets.push(base + at)
      at += 1
      done += 1
    }
    end = Math.min(at, source.length)
  }
  offsets.push(base + end)
  return offsets
}

interface Reference {
  /** Units of the source that it takes. */
  readonly length: number
  /** Units of text that it stands for. */
  readonly units: number
}

const pattern = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z][a-z0-9]{1,31}));/iy

function referenceAt(source: string, at: number, value: string, done: number): Reference | null {
  if (source[at] !== '&') return null
  pattern.lastIndex = at
  const match = pattern.exec(source)
  if (!match) return null
  const [text, hex, decimal] = match
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number.parseInt(decimal, 10) : null
  if (code !== null) return { length: text.length, units: code > 0xffff && code <= 0x10ffff ? 2 : 1 }
  // A name that Markdown does not know stays as it was written; `&amp;` is the one that begins like its own text.
  if (text !== '&amp;' && value.startsWith(text, done)) return null
  return { length: text.length, units: 1 }
}
