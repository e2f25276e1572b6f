import { describe, expect, it } from 'vitest'
import { gatherByReflection, nextSkip, wordsAddress } from './evidence-model.ts'

const sighting = (reflection_id: string, start: number, quote = 'rain') => ({
  reflection_id,
  journal_day: '2024-02-29',
  start,
  end: start + quote.length,
  quote,
})

describe('evidence', () => {
  it('gathers the quotes of one reflection in the order of its text, and keeps the order of reflections', () => {
    const items = gatherByReflection([sighting('b', 40), sighting('a', 3), sighting('b', 7)])
    expect(items.map(i => [i.reflectionId, i.quotes.map(q => q.start)])).toEqual([
      ['b', [7, 40]],
      ['a', [3]],
    ])
  })

  it('leads to the words, or to the whole where no words are meant', () => {
    expect(wordsAddress('x', { start: 3, end: 7 })).toBe('/r/x?at=3-7')
    expect(wordsAddress('x')).toBe('/r/x')
  })

  it.each([
    [{ skip: 0, limit: 20, total: 21 }, 20],
    [{ skip: 0, limit: 20, total: 20 }, undefined],
    [{ skip: 20, limit: 20, total: 21 }, undefined],
    [{ skip: 0, limit: 20, total: 0 }, undefined],
  ])('after %j comes %s', (page, next) => {
    expect(nextSkip(page)).toBe(next)
  })
})
