import { describe, expect, it } from 'vitest'
import { createReader } from './reader.ts'
import { bareWinkPass } from './text/test-support/bare-wink.ts'
import { corpusIsHere, DIARIES, datedEntries, entriesOf } from './text/test-support/corpus.ts'
import { detect } from './text/test-support/parse.ts'
import { ENGINE_VERSION, type Reading, type Span } from './types.ts'

const reader = createReader(detect)

const spansOf = (reading: Reading): readonly Span[] => [
  ...reading.terms,
  ...reading.themes,
  ...reading.tensions.flatMap(t => t.evidence),
]

function expectTrueSpans(text: string, reading: Reading) {
  const wrong = spansOf(reading).filter(({ start, end }) => {
    const quote = text.slice(start, end)
    return start < 0 || end > text.length || quote === '' || quote !== quote.trim()
  })
  expect(wrong).toEqual([])
}

describe('createReader', () => {
  it('reads terms, themes, tensions and affect of one text', () => {
    const text =
      'I’m so tired. I can’t sleep, and the new garden plan worries me. I should rest, but I keep working.'
    const reading = reader.read(text)
    expect(reading).toMatchObject({
      engineVersion: ENGINE_VERSION,
      language: 'en',
      languageClass: 'full',
      sentences: 3,
    })
    expect(reading.themes.map(t => [t.theme, text.slice(t.start, t.end)])).toEqual(
      expect.arrayContaining([
        ['tiredness', 'tired'],
        ['sleeplessness', 'can’t sleep'],
        ['should-ing', 'I should rest'],
      ]),
    )
    expect(reading.terms.map(t => t.term)).toEqual(expect.arrayContaining(['garden', 'garden plan']))
    expect(reading.affect.sum).toBeLessThan(0)
    expectTrueSpans(text, reading)
  })

  it('reads only the axes it is given', () => {
    const axes = [
      { key: 'mine', poleA: { name: 'Sea', evidence: ['sea'] }, poleB: { name: 'Land', evidence: ['land'] } },
    ]
    const { tensions } = reader.read('The sea called me. I missed the sea, and the land was dull.', axes)
    expect(tensions.map(t => t.axis)).toEqual(['mine'])
    expect(reader.read('The sea called me.', []).tensions).toEqual([])
  })

  it('turns the sign of a valued word after a negator', () => {
    expect(reader.read('I am happy today.').affect).toEqual({ sum: 3, words: 1 })
    expect(reader.read('I am not happy today.').affect).toEqual({ sum: -3, words: 1 })
  })

  it('gives recurring words and nothing it cannot stand for in other languages', () => {
    const reading = reader.read(
      'Heute schliefen die Katzen den ganzen Tag, und die Katze träumte von großen Vögeln.',
    )
    expect(reading).toMatchObject({
      language: 'de',
      languageClass: 'recurrence',
      themes: [],
      tensions: [],
      affect: { sum: 0, words: 0 },
    })
    expect(reading.terms.filter(t => t.term === 'katz')).toHaveLength(2)
    expect(reading.terms.map(t => t.term)).not.toContain('die')
  })

  it.each(['', ' \n ', '😀 👩‍👩‍👧', 'Привет', '\ud800', '\u0000', '...', '"', "'"])(
    'reads %j without a throw',
    text => {
      const reading = reader.read(text)
      expect(reading.themes).toEqual([])
      expectTrueSpans(text, reading)
    },
  )

  it('reads two journals the same in either order', () => {
    const a = ['Pepys\'s plague-time didn\'t end; "foo-bar".', 'I’m stuck in the-place, foo-bar!']
    const b = ["The thing's foo/bar isn't the-place.", 'plague-time? I felt ill.']
    const first = [...a, ...b].map(text => JSON.stringify(reader.read(text)))
    const second = [...b, ...a].map(text => JSON.stringify(reader.read(text)))
    expect([...second.slice(2), ...second.slice(0, 2)]).toEqual(first)
  })
})

describe.skipIf(!corpusIsHere)('createReader, on the diaries of the corpus', () => {
  it.each(DIARIES)(
    'quotes exactly and reads the same in any order: %s',
    diary => {
      const texts = entriesOf(diary, 6)
      const forth = texts.map(text => {
        const reading = reader.read(text)
        expectTrueSpans(text, reading)
        return JSON.stringify(reading)
      })
      const back = texts.toReversed().map(text => JSON.stringify(reader.read(text)))
      expect(back.toReversed().findIndex((reading, i) => reading !== forth[i])).toBe(-1)
    },
    120_000,
  )

  it('hears what filled Pepys’ seasons: the plague in summer 1665, the fire in September 1666, his eyes in 1669', () => {
    const entries = datedEntries('pepys')
    const share = (theme: string, from: string, to: string) => {
      const inside = entries.filter(({ date }) => date >= from && date < to)
      const sighted = inside.filter(({ text }) => reader.read(text).themes.some(t => t.theme === theme))
      return sighted.length / inside.length
    }
    expect(share('epidemic', '1665-07', '1665-11')).toBeGreaterThan(
      5 * share('epidemic', '1663-01', '1663-07'),
    )
    expect(share('fire', '1666-09', '1666-10')).toBeGreaterThan(2 * share('fire', '1664-01', '1664-07'))
    expect(share('failing-eyes', '1669-01', '1669-06')).toBeGreaterThan(
      4 * share('failing-eyes', '1662-01', '1662-07'),
    )
  }, 120_000)

  it('costs little more than the bare parser', () => {
    const texts = entriesOf('wscott', 2)
    const milliseconds = (run: (text: string) => unknown) => {
      const before = performance.now()
      for (const text of texts) run(text)
      return performance.now() - before
    }
    const pass = bareWinkPass()
    const ratios = [1, 2, 3].map(() => {
      const bare = milliseconds(pass)
      return milliseconds(text => reader.read(text)) / bare
    })
    console.log(`reading ÷ bare parser: ${ratios.map(r => r.toFixed(2)).join(', ')}`)
    expect(Math.min(...ratios)).toBeLessThan(2)
  }, 120_000)
})
