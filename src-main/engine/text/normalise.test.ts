import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_WORD, normalise, offsetWalker } from './normalise.ts'

describe('normalise', () => {
  it.each([
    ["I don't know", "I do n't know"],
    ['I don’t know', "I do n't know"],
    [
      "I'm here, you're there, we've met, she'll come, he'd go",
      "I 'm here, you 're there, we 've met, she 'll come, he 'd go",
    ],
    ["shouldn't've", "should n't 've"],
    ["Pepys's o'clock rock'n'roll 'tis", "Pepys 's o'clock rock'n'roll 'tis"],
    ["CAN'T WON'T", "CA N'T WO N'T"],
    ['', ''],
    ['I felt ill. We sat. No. 5 and no. Mr. Ill.', 'I felt ill . We sat . No. 5 and no . Mr. Ill.'],
    ["im sure Im here; IM him, dim 'im", "i m sure I m here; IM him, dim 'im"],
    ['cafe\u0301 isn’t', "caf\u00e9 is n't"],
  ])('turns %j into %j', (given, wanted) => {
    expect(normalise(given).text).toBe(wanted)
  })

  it('leaves a text without apostrophes as it is, with no shifts', () => {
    expect(normalise('plain words\nhere')).toEqual({ text: 'plain words\nhere', shifts: [] })
  })

  it('lets lone surrogates and NUL through', () => {
    expect(normalise('a \ud800 b\u0000c').text).toBe('a \ud800 b\u0000c')
  })

  it('blanks a run too long to be a word and keeps the length', () => {
    const run = 'x'.repeat(LONGEST_WORD + 1)
    expect(normalise(`a ${run} b`).text).toBe(`a ${' '.repeat(run.length)} b`)
    expect(normalise(`a ${run.slice(1)} b`).text).toContain('xxx')
  })

  it('maps every offset of a normalised text to the character it came from', () => {
    const piece = fc.constantFrom(
      "n't",
      '’s',
      "'re",
      ' ',
      'do',
      'I',
      'im',
      'e\u0301',
      'é',
      '😀',
      '.',
      "'",
      '\u1112\u1161\u11ab',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const original = pieces.join('')
        const { text, shifts } = normalise(original)
        const back = offsetWalker(shifts)
        for (let at = 0; at <= text.length; at += 1) {
          const from = back(at)
          const here = text.charAt(at)
          const there = original.charAt(from)
          if (here === there || (here === "'" && there === '’')) continue
          // What differs is an inserted space or a composed character.
          expect(
            here === ' ' ||
              here ===
                original
                  .slice(from, from + 3)
                  .normalize('NFC')
                  .charAt(0),
          ).toBe(true)
        }
        expect(offsetWalker(shifts)(text.length)).toBe(original.length)
      }),
    )
  })
})
