import { describe, expect, it } from 'vitest'
import { fill, join } from './draft-body.ts'
import type { Frame } from './frames/frame.ts'

const frame = (text: string): Frame => ({ id: 't', kind: 'quote', text })
const piece = (text: string) => ({
  text,
  source: { kind: 'quote' as const, start: 10, end: 10 + text.length },
})

describe('fill', () => {
  it('keeps the full stop of a quotation that ends the sentence', () => {
    expect(fill(frame('You wrote: “{q}”'), { q: piece('I stayed.') }).text).toBe('You wrote: “I stayed.”')
  })

  it('drops it inside a sentence, and shortens the evidence with it', () => {
    const { text, evidence } = fill(frame('“{q}” stands there.'), { q: piece('I stayed.') })
    expect(text).toBe('“I stayed” stands there.')
    expect(evidence).toEqual([{ kind: 'quote', start: 10, end: 18, in_body: [1, 9] }])
  })

  it('gives one to a clause that has none', () => {
    expect(fill(frame('You wrote: “{q}” And more.'), { q: piece('I stayed') }).text).toBe(
      'You wrote: “I stayed”. And more.',
    )
  })
})

describe('join', () => {
  it('sets paragraphs apart by a blank line and moves the evidence along', () => {
    const first = fill(frame('You wrote: “{q}”'), { q: piece('I stayed.') })
    const { text, evidence } = join([[first], [], [first, first]])
    expect(text.split('\n\n')).toHaveLength(2)
    for (const one of evidence) expect(text.slice(...one.in_body)).toBe('I stayed.')
  })
})
