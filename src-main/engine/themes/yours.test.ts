import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busiestMonth, MOST_YOURS, selectYours, type TermCounts, type YoursInput } from './yours.ts'

const word = (term: string, entries: number, hits: number, reflective = 0): TermCounts => ({
  term,
  kind: 'word',
  entries,
  hits,
  reflective,
})
const phrase = (term: string, entries: number, hits: number): TermCounts => ({
  term,
  kind: 'phrase',
  entries,
  hits,
  reflective: 0,
})

function select(terms: readonly TermCounts[], input: Partial<YoursInput> = {}): readonly string[] {
  return themes(terms, input).map(theme => theme.term)
}

function themes(terms: readonly TermCounts[], input: Partial<YoursInput> = {}) {
  const hits = new Map(terms.map(term => [term.term, term.hits]))
  return selectYours({ entries: 100, tokens: 20_000, terms, wordHits: term => hits.get(term) ?? 0, ...input })
}

describe('selectYours', () => {
  it('keeps a word in three entries and at least 1.5 % of them', () => {
    expect(select([word('cello', 3, 6, 4)])).toEqual(['cello'])
    expect(select([word('cello', 2, 6, 4)])).toEqual([])
    expect(select([word('cello', 14, 30, 20)], { entries: 1000, tokens: 200_000 })).toEqual([])
    expect(select([word('cello', 15, 30, 20)], { entries: 1000, tokens: 200_000 })).toEqual(['cello'])
  })

  it('leaves a word out that everybody writes as often', () => {
    expect(select([word('friend', 8, 8, 8)])).toEqual([])
    expect(select([word('friend', 60, 150, 90)])).toEqual(['friend'])
  })

  it('asks more of a thing that is only told of than of one that is reflected upon', () => {
    expect(select([word('allotment', 4, 4, 2)])).toEqual(['allotment'])
    expect(select([word('allotment', 4, 4, 0)])).toEqual([])
    expect(themes([word('allotment', 12, 20, 0)])[0]?.because).toBe('topic')
  })

  it('keeps a common word that fills one month, and calls it an episode', () => {
    const fire: TermCounts = { ...word('fire', 40, 60), busiest: { entries: 18, of: 30 } }
    const input = { entries: 1000, tokens: 400_000 }
    expect(themes([fire], input)).toMatchObject([{ term: 'fire', because: 'episode' }])
    expect(select([{ ...fire, busiest: { entries: 4, of: 30 } }], input)).toEqual([])
    expect(select([word('fire', 40, 60)], input)).toEqual([])
  })

  it('sees no episode in a journal that is one month long', () => {
    const fire: TermCounts = { ...word('fire', 18, 18), busiest: { entries: 18, of: 30 } }
    expect(select([fire], { entries: 30, tokens: 200_000 })).toEqual([])
  })

  it('keeps words that belong together and drops those that meet by chance', () => {
    const parts = [word('night', 60, 300), word('shift', 20, 30)]
    const hits = new Map([...parts, phrase('night shift', 15, 25)].map(t => [t.term, t.hits]))
    const wordHits = (term: string) => hits.get(term) ?? 0
    expect(select([phrase('night shift', 15, 25)], { wordHits })).toEqual(['night shift'])
    expect(select([phrase('night shift', 3, 3)], { wordHits: () => 2_000 })).toEqual([])
  })

  it('drops a word that stands nearly always inside a chosen phrase', () => {
    const terms = [word('anemone', 13, 20, 12), word('lady', 13, 22, 12), phrase('anemone lady', 12, 19)]
    expect(select(terms)).toEqual(['anemone lady'])
  })

  it('gives at most forty, the same whatever the order of the counts', () => {
    const terms = Array.from({ length: 90 }, (_, i) =>
      word(`zyx${String(i)}q`, 10 + (i % 7), 20 + (i % 11), 12),
    )
    const chosen = select(terms)
    expect(chosen).toHaveLength(MOST_YOURS)
    fc.assert(
      fc.property(fc.shuffledSubarray(terms, { minLength: terms.length }), shuffled => {
        expect(select(shuffled)).toEqual(chosen)
      }),
      { numRuns: 20 },
    )
  })

  it('gives nothing for an empty journal', () => {
    expect(select([], { entries: 0, tokens: 0 })).toEqual([])
  })
})

describe('busiestMonth', () => {
  it('is the month that beats the writer’s own rate the most, not the longest', () => {
    const months = [
      { entries: 6, of: 31 },
      { entries: 12, of: 30 },
      { entries: 1, of: 1 },
    ]
    expect(busiestMonth(months, 0.1)).toEqual({ entries: 12, of: 30 })
    expect(busiestMonth([], 0.1)).toBeUndefined()
  })
})
