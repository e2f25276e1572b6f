import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { pairKey, setAgainst } from './propose-axes.ts'
import { readTensions } from './read.ts'
import { SEED_AXES } from './seed-axes.ts'
import { suggestWords } from './suggest-words.ts'

describe('setAgainst', () => {
  it.each([
    ['I am torn between the studio and the nursery.', 'the studio', 'the nursery'],
    ['Part of me wants to stay, but another part wants to go home.', 'stay', 'go home'],
    ['On the one hand the money, on the other hand the mornings.', 'the money', 'the mornings'],
    ['I had to choose between the choir and the boat!', 'the choir', 'the boat'],
  ])('hears both sides of: %s', (text, a, b) => {
    const [one] = setAgainst(text)
    expect(one).toMatchObject({ side_a: a, side_b: b })
    expect(text.slice(one?.start, one?.end)).toContain(b)
  })

  it.each(['The road between the mill and the church.', 'I like tea or coffee.', '', 'Part of me is tired.'])(
    'hears nothing in: %s',
    text => expect(setAgainst(text)).toEqual([]),
  )

  it('takes the same pair for one, whichever side came first', () => {
    expect(pairKey({ side_a: 'the studio', side_b: 'my nursery' })).toBe(
      pairKey({ side_a: 'Nursery', side_b: 'Studio' }),
    )
  })
})

describe('suggestWords', () => {
  const read = (id: string, text: string) => {
    const doc = parse(text)
    return { id, doc, tensions: readTensions(doc, SEED_AXES) }
  }
  const texts = [
    ...[1, 2, 3, 4].map(i =>
      read(
        `r${i}`,
        `I felt alone and weary at the harbour on day ${i}. The bus came. We bought bread and milk in town.`,
      ),
    ),
    ...[5, 6, 7].map(i => read(`r${i}`, 'The bus came late. We bought bread and ate. The radio played.')),
  ]

  it('gives the word that stands beside a pole, with a quote, and none that is evidence already', () => {
    const found = suggestWords(texts).filter(one => one.axis === 'connection-solitude' && one.pole === 'b')
    const harbour = found.find(one => one.word === 'harbour')
    expect(harbour).toMatchObject({ texts: 4 })
    expect(texts[0]?.doc.text.slice(harbour?.quote.start, harbour?.quote.end)).toContain('harbour')
    expect(found.map(one => one.word)).not.toContain('weary')
    expect(found.map(one => one.word)).not.toContain('bread')
  })

  it('gives nothing for fewer than three texts', () => {
    expect(suggestWords(texts.slice(0, 2))).toEqual([])
  })
})
