import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { termsOf } from './terms.ts'

const termsIn = (text: string) => termsOf(parse(text))
const names = (text: string) => termsIn(text).map(t => t.term)

describe('termsOf', () => {
  it('gives lemmas of nouns and adjectives, and noun phrases of two or three words', () => {
    expect(names('The rusty wooden gates creaked in the garden.')).toEqual([
      'rusty',
      'wooden',
      'gate',
      'wooden gate',
      'rusty wooden gate',
      'garden',
    ])
  })

  it('quotes each term exactly', () => {
    const text = 'My therapist’s garden walls scare me. The night shifts again.'
    for (const { term, start, end } of termsIn(text)) {
      expect(text.slice(start, end).toLowerCase()[0]).toBe(term[0])
    }
    expect(termsIn(text).map(t => text.slice(t.start, t.end))).toContain('garden walls')
  })

  it('leaves out function words, vague words, numbers and names', () => {
    expect(names('The same thing happened to Margaret on Monday, 3rd time this year.')).toEqual([])
  })

  it('marks a term as reflective near a first person and a mental verb, and not when only told', () => {
    const reflective = (text: string) =>
      termsIn(text)
        .filter(t => t.reflective)
        .map(t => t.term)
    expect(reflective('I worry about the garden.')).toEqual(['garden'])
    expect(reflective('The garden was flooded.')).toEqual([])
    expect(reflective('He worried about the garden.')).toEqual([])
    expect(reflective('She said, “I worry about the garden now.”')).toEqual([])
  })

  it('does not join words across a sentence end or punctuation', () => {
    expect(names('We bought apples, pears. Cherries later.')).not.toContain('apple pear')
    expect(names('We bought apples, pears. Cherries later.').filter(t => t.includes(' '))).toEqual([])
  })

  it('gives stems in other languages and pairs that hold an ideograph in Japanese', () => {
    const german = names(
      'Heute schliefen die Katzen den ganzen Tag, und die Katze träumte von großen Vögeln.',
    )
    expect(german.filter(term => term === 'katz')).toHaveLength(2)
    expect(names('今日はとても静かでした')).toEqual(['今日', '日は', 'も静', '静か'])
  })

  it('gives nothing for an empty text', () => {
    expect(names('')).toEqual([])
  })
})
