/** Hears what a person sets against each other in their own sentences: proposals of axes, each with the words that show it. */

import type { Span } from '../types.ts'

/** Two sides named in one sentence. */
export interface SetAgainst extends Span {
  readonly side_a: string
  readonly side_b: string
}

const SIDE = "([\\p{L}][\\p{L}'’ -]{1,60}?)"
const END = '(?=[.,;:!?\\n—]|$)'

/** The shapes in which English sets two things against each other; both sides stay as they were written. */
const SHAPES: readonly RegExp[] = [
  `\\b(?:torn|caught|pulled|divided) between ${SIDE} and ${SIDE}${END}`,
  `\\b(?:choose|choosing|chose|choice) between ${SIDE} and ${SIDE}${END}`,
  `\\b(?:a|one) part of me (?:wants|wanted|longs|needs|would like)(?: to)? ${SIDE},? (?:and|but|while|yet) (?:another part|the other part|part|the other|another)(?: of me)? (?:wants|wanted|longs|needs|would like)(?: to)? ${SIDE}${END}`,
  `\\bpart of me (?:wants|wanted|longs|needs|would like)(?: to)? ${SIDE},? (?:and|but|while|yet) (?:another part|the other part|part|the other|another)(?: of me)? (?:wants|wanted|longs|needs|would like)(?: to)? ${SIDE}${END}`,
  `\\bpart of me (?:wants|wanted)(?: to)? ${SIDE},? but I (?:want|need|have|keep|should)(?: to)? ${SIDE}${END}`,
  `\\bon (?:the )?one hand,? ${SIDE}[,;.] (?:but )?on the other(?: hand)?,? ${SIDE}${END}`,
].map(shape => new RegExp(shape, 'giu'))

const LONGEST_SIDE_WORDS = 7

/** Every place in `text` where two sides are set against each other, in order; nothing overlaps. `text.slice(start, end)` is the quote. */
export function setAgainst(text: string): readonly SetAgainst[] {
  const found: SetAgainst[] = []
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const [a, b] = [plainSide(match[1]), plainSide(match[2])]
      if (a === undefined || b === undefined || a.toLowerCase() === b.toLowerCase()) continue
      const span = { start: match.index, end: match.index + match[0].length }
      if (!found.some(one => one.start < span.end && span.start < one.end))
        found.push({ ...span, side_a: a, side_b: b })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** The key under which two mentions of the same pair are one, whichever side came first. */
export function pairKey({ side_a, side_b }: Pick<SetAgainst, 'side_a' | 'side_b'>): string {
  return [side_a, side_b]
    .map(side => side.toLowerCase().replace(/^(?:the|a|an|my|to) /u, ''))
    .sort()
    .join(' ↔ ')
}

function plainSide(side: string | undefined): string | undefined {
  const plain = side?.trim().replace(/\s+/gu, ' ')
  if (plain === undefined || plain.length < 3 || plain.split(' ').length > LONGEST_SIDE_WORDS)
    return undefined
  return plain
}
