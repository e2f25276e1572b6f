import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import type { TensionAxis, TensionReading } from '../types.ts'
import { readTensions } from './read.ts'
import { SEED_AXES } from './seed-axes.ts'
import type { ReadableAxis } from './seed-axis.ts'

const AXES: readonly TensionAxis[] = [
  {
    key: 'sea-shore',
    poleA: { name: 'Sea', evidence: ['wave', 'sail', 'open sea', 'salt'] },
    poleB: { name: 'Shore', evidence: ['harbour', 'anchor', 'dry land', 'sand'] },
  },
]

function read(text: string, axes: readonly ReadableAxis[] = AXES): TensionReading | undefined {
  return readTensions(parse(text), axes)[0]
}

function weights(text: string): readonly number[] {
  return read(text)?.evidence.map(({ weight }) => weight) ?? []
}

describe('readTensions', () => {
  it('puts position, intensity and confidence as the formulas say', () => {
    const reading = read('The waves rose. We left the harbour and the sand.')
    expect(reading?.position).toBeCloseTo((2 - 1) / (2 + 1 + 1), 12)
    expect(reading?.intensity).toBeCloseTo(1 - Math.exp(-3 / 3), 12)
    expect(reading?.confidence).toBeCloseTo(3 / 7, 12)
  })

  it('hears a negator, an intensifier and a downtoner, and an ordinary word not', () => {
    expect(weights('There was salt.')).toEqual([1])
    expect(weights('There was no salt.')).toEqual([-0.6])
    expect(weights('There was so much salt.')).toEqual([1.3])
    expect(weights('There was a little salt.')).toEqual([0.6])
    expect(weights('There was not very much salt.')[0]).toBeCloseTo(-0.78, 12)
  })

  it('lets a denied pole weigh nothing rather than speak for the other', () => {
    expect(read('I saw no waves and no salt.')).toMatchObject({ position: 0, intensity: 0 })
  })

  it('is more intense where one sentence sets both poles against each other', () => {
    const beside = read('I love the waves and the harbour.')?.intensity ?? Number.NaN
    const against = read('I love the waves but the harbour too.')?.intensity ?? Number.NaN
    expect(against).toBeCloseTo(beside * 1.2, 12)
    expect(read('I love the waves, but not today. The harbour is near.')?.intensity).toBeCloseTo(beside, 12)
  })

  it('quotes the text exactly, whatever stands before', () => {
    const text = 'Ünder the café’s “roof” — 🌊 I’d watch the waves, the open sea, the dry land.'
    const quotes = read(text)?.evidence.map(({ start, end }) => text.slice(start, end))
    expect(quotes).toEqual(['waves', 'open sea', 'dry land'])
  })

  it('counts a phrase once and not again by its single words', () => {
    const axes = [
      {
        key: 'x',
        poleA: { name: 'A', evidence: ['go', 'let go'] },
        poleB: { name: 'B', evidence: ['hold'] },
      },
    ]
    const text = 'I let go, then I go.'
    expect(read(text, axes)?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([
      'let go',
      'go',
    ])
  })

  it('leaves out what somebody else says', () => {
    expect(read('She said: “I love the waves and the salt of it.”')).toBeUndefined()
  })

  it('gives a reading for one piece of evidence and none for none', () => {
    expect(read('We sail.')?.evidence).toHaveLength(1)
    expect(readTensions(parse('A quiet day at the office.'), AXES)).toEqual([])
  })

  it('gives no reading in a language without reviewed words', () => {
    const german =
      'Heute war ein langer Tag, und ich habe viel über das Meer nachgedacht und über den Hafen (harbour).'
    expect(readTensions(parse(german), AXES)).toEqual([])
  })

  it('reads an owner’s phrase as written or by its lemmas, hyphens included', () => {
    const axes = [
      {
        key: 'mine',
        poleA: { name: 'A', evidence: ['Letting go', 'self-care'] },
        poleB: { name: 'B', evidence: [' ', 'duty'] },
      },
    ]
    expect(read('Letting go took me a year of self-care.', axes)?.evidence).toHaveLength(2)
  })

  it('weighs a repeated word less than a second one', () => {
    const repeated = read('The waves and the waves.')?.confidence ?? Number.NaN
    const two = read('The waves and the salt.')?.confidence ?? Number.NaN
    expect(repeated).toBeLessThan(two)
  })

  it('negates the position exactly when the poles are swapped, and changes nothing else', () => {
    const words = fc.constantFrom(
      ...'I not very but waves sail salt harbour anchor sand open sea dry land a little , . no never tired control'.split(
        ' ',
      ),
    )
    const swapped = AXES.map(({ key, poleA, poleB }) => ({ key, poleA: poleB, poleB: poleA }))
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 40 }), list => {
        const doc = parse(`I wrote this today: ${list.join(' ')}.`)
        const [there] = readTensions(doc, AXES)
        const [back] = readTensions(doc, swapped)
        expect(back?.position ?? 0).toBe(there === undefined || there.position === 0 ? 0 : -there.position)
        expect(back?.intensity).toBe(there?.intensity)
        expect(back?.confidence).toBe(there?.confidence)
        expect(back?.evidence.length).toBe(there?.evidence.length)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('mirrors the seed axes too, on a text that speaks for many poles', () => {
    const text =
      'I want to be in control, but I let go. I am certain, yet I wonder. I was alone and tired; I made a plan and wandered off. I forgave him.'
    const doc = parse(text)
    const swapped = SEED_AXES.map(axis => ({ ...axis, poleA: axis.poleB, poleB: axis.poleA }))
    const there = readTensions(doc, SEED_AXES)
    expect(there.length).toBeGreaterThan(5)
    expect(readTensions(doc, swapped).map(({ position }) => -position || 0)).toEqual(
      there.map(({ position }) => position),
    )
  })
})
