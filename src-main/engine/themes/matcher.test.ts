import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import type { Concept } from './concept.ts'
import { createMatcher } from './matcher.ts'

const concept = (data: Partial<Concept>): Concept => ({
  key: 'sea',
  name: 'Sea',
  kind: 'theme',
  seeds: ['sea'],
  examples: [],
  counterExamples: [],
  ...data,
})
const sightings = (text: string, ...concepts: Concept[]) =>
  createMatcher(concepts)(parse(text)).map(s => [s.theme, text.slice(s.start, s.end), s.strength])

describe('createMatcher', () => {
  it('quotes each sighting exactly, in order of place', () => {
    expect(sightings('The seas rose. A sea-bird cried at sea.', concept({}))).toEqual([
      ['sea', 'seas', 0.6],
      ['sea', 'sea', 0.6],
      ['sea', 'sea', 0.6],
    ])
  })

  it('gives a phrase more strength than a word, and a word near the writer more than one alone', () => {
    expect(
      sightings('I love it. The sea, I think. By the open sea.', concept({ seeds: ['sea', 'open sea'] })),
    ).toEqual([
      ['sea', 'sea', 0.8],
      ['sea', 'open sea', 1],
    ])
  })

  it('counts a seed only beside its companion where it needs one', () => {
    const eyes = concept({ key: 'eyes', seeds: [], near: [{ seeds: ['eye'], companions: ['sore'] }] })
    expect(sightings('My eyes are very sore.', eyes)).toEqual([['eyes', 'eyes', 1]])
    expect(sightings('My eyes. Sore feet too.', eyes)).toEqual([])
  })

  it('drops a sighting that an exclusion overlaps', () => {
    const cold = concept({ seeds: ['cold'], unless: ['cold chicken'] })
    expect(sightings('Cold chicken, and I have a cold.', cold).map(([, quote]) => quote)).toEqual(['cold'])
  })

  it('asks for the writer’s own I, and not a quoted one, where a concept says so', () => {
    const own = concept({ firstPerson: true })
    expect(sightings('I love the sea.', own)).toHaveLength(1)
    expect(sightings('He loves the sea.', own)).toEqual([])
    expect(sightings('He said, “I love the sea.”', own)).toEqual([])
  })

  it('drops what is denied where a concept says so', () => {
    expect(sightings('I am not lonely.', concept({ seeds: ['lonely'], affirmed: true }))).toEqual([])
    expect(sightings('I am not lonely.', concept({ seeds: ['lonely'] }))).toHaveLength(1)
  })

  it('keeps the longest of overlapping sightings of one concept, and both of two concepts', () => {
    const wide = concept({ seeds: ['sea', 'deep sea', 'deep sea diver'] })
    expect(sightings('A deep sea diver came.', wide)).toEqual([['sea', 'deep sea diver', 1]])
    expect(sightings('A deep sea.', wide, concept({ key: 'water' }))).toHaveLength(2)
  })

  it('says nothing of other languages', () => {
    expect(
      sightings(
        'Heute war ich lange an der See und habe an meine Mutter gedacht, die sea liebte.',
        concept({}),
      ),
    ).toEqual([])
  })
})
