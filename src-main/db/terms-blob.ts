/** Packs the sightings of terms in one reflection into a few bytes each, and visits them again. */

/** One sighting: which term, whether the writer speaks of themselves near it, and where (UTF-16 offsets). */
export interface TermSighting {
  readonly term_id: number
  readonly reflective: boolean
  readonly start: number
  readonly end: number
}

/**
 * The sightings as bytes: terms by id, each with its places in order, as differences in LEB128 variable-length numbers.
 * The same sightings in any order give the same bytes.
 *
 * @see https://en.wikipedia.org/wiki/LEB128
 */
export function packTerms(sightings: readonly TermSighting[]): Buffer {
  const sorted = sightings.toSorted(inOrder)
  const out = new ByteWriter(8 + sorted.length * 6)
  let before = 0
  for (let at = 0; at < sorted.length; ) {
    const id = sorted[at]?.term_id ?? 0
    let next = at
    while (sorted[next]?.term_id === id) next += 1
    out.varint(id - before)
    out.varint(next - at)
    let place = 0
    for (const { start, end, reflective } of sorted.slice(at, next)) {
      out.varint((start - place) * 2 + (reflective ? 1 : 0))
      out.varint(end - start)
      place = start
    }
    before = id
    at = next
  }
  return out.bytes()
}

/** Called for each sighting, by term id and place. */
export type SightingVisitor = (termId: number, reflective: boolean, start: number, end: number) => void

/** Visits every sighting of packed bytes, without making an object of each. */
export function visitTerms(bytes: Uint8Array, visit: SightingVisitor): void {
  let at = 0
  let id = 0
  while (at < bytes.length) {
    id += varint()
    let place = 0
    for (let count = varint(); count > 0; count--) {
      const step = varint()
      place += Math.floor(step / 2)
      visit(id, step % 2 === 1, place, place + varint())
    }
  }

  function varint(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = bytes[at++]
      if (byte === undefined) throw new RangeError('packed terms end in the middle of a number')
      if (byte < 128) return value + byte * scale
      value += (byte - 128) * scale
      scale *= 128
    }
  }
}

function inOrder(a: TermSighting, b: TermSighting): number {
  return (
    a.term_id - b.term_id || a.start - b.start || a.end - b.end || Number(a.reflective) - Number(b.reflective)
  )
}

class ByteWriter {
  #bytes: Buffer
  #length = 0

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size)
  }

  varint(value: number): void {
    if (this.#length + 8 > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(this.#bytes.length * 2 + 8)
      this.#bytes.copy(larger, 0, 0, this.#length)
      this.#bytes = larger
    }
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest % 128) + 128
      rest = Math.floor(rest / 128)
    }
    this.#bytes[this.#length++] = rest
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }
}
