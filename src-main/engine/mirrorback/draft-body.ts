/** Fills frames with checked pieces of text and remembers where each piece landed. */

import type { Frame, Slot } from './frames/frame.ts'
import type { MirrorEvidence } from './types.ts'

/** What goes into a slot; `source` is there for words of the writer's, absent for a label, a number or a date. */
export interface Piece {
  readonly text: string
  readonly source?: Pick<MirrorEvidence, 'kind' | 'reflection_id' | 'start' | 'end'>
}

export type Slots = Readonly<Partial<Record<Slot, Piece>>>

export interface Filled {
  readonly text: string
  readonly evidence: readonly MirrorEvidence[]
}

const SLOT = /\{(\w+)\}/gu

/** Whether every slot of the frame can be filled. */
export function fits(frame: Frame, slots: Slots): boolean {
  return [...frame.text.matchAll(SLOT)].every(found => slots[found[1] as Slot] !== undefined)
}

/**
 * The frame's text with its slots filled. A quotation keeps its own full stop where it ends the sentence, loses it inside one,
 * and is given one after the mark where it has none.
 */
export function fill(frame: Frame, slots: Slots): Filled {
  let text = ''
  let from = 0
  const evidence: MirrorEvidence[] = []
  for (const found of frame.text.matchAll(SLOT)) {
    const piece = slots[found[1] as Slot]
    if (piece === undefined) continue
    text += frame.text.slice(from, found.index)
    from = found.index + found[0].length
    const ends = /^”(?:$| [\p{Lu}“])/u.test(frame.text.slice(from))
    const sentence = found[1] === 'q' || found[1] === 'q2' || found[1] === 'r'
    const said = sentence && !ends ? piece.text.replace(/\.$/u, '') : piece.text
    if (piece.source !== undefined) {
      evidence.push({
        ...piece.source,
        end: piece.source.start + said.length,
        in_body: [text.length, text.length + said.length],
      })
    }
    text += said
    if (sentence && ends && !/[.!?…]\)?$/u.test(said)) {
      text += '”.'
      from += 1
    }
  }
  return { text: text + frame.text.slice(from), evidence }
}

/** Sentences into paragraphs into one body, evidence moved along. */
export function join(paragraphs: readonly (readonly Filled[])[]): Filled {
  let text = ''
  const evidence: MirrorEvidence[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.length === 0) continue
    if (text !== '') text += '\n\n'
    paragraph.forEach((filled, i) => {
      if (i > 0) text += ' '
      const at = text.length
      evidence.push(
        ...filled.evidence.map(one => ({
          ...one,
          in_body: [one.in_body[0] + at, one.in_body[1] + at] as const,
        })),
      )
      text += filled.text
    })
  }
  return { text, evidence }
}
