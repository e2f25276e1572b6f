import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParsedText, Token } from './parsed-text.ts'
import { corpusIsHere, DIARIES, entriesOf } from './test-support/corpus.ts'
import { parse } from './test-support/parse.ts'

const words = (doc: ParsedText, wanted: (token: Token) => boolean) =>
  doc.tokens.filter(wanted).map(t => t.value)

/** Every span must be exact, ascending and apart, and sentences must cover all tokens. */
function expectSound(doc: ParsedText) {
  let at = 0
  let mismatches = 0
  for (const token of doc.tokens) {
    const slice = doc.text.slice(token.start, token.end)
    const same =
      slice
        .normalize('NFC')
        .replace(/[\u2019\u02bc\uff07]/g, "'")
        .toLowerCase() === token.value.normalize('NFC')
    if (!same || token.start < at || token.end <= token.start) mismatches += 1
    if (doc.languageClass !== 'ngram') at = token.end
  }
  expect(mismatches).toBe(0)
  expect(doc.sentences.flatMap(s => [s.first, s.last]).slice(1, -1)).toEqual(
    doc.sentences
      .flatMap(s => [s.first, s.last])
      .slice(1, -1)
      .toSorted((a, b) => a - b),
  )
  expect(doc.sentences.at(-1)?.last ?? 0).toBe(doc.tokens.length)
}

describe('parse', () => {
  it('gives lemma, part of speech and the exact place of every word, with curly apostrophes and clitics', () => {
    const doc = parse('I’m tired. She didn’t call, and I can’t sleep.')
    expectSound(doc)
    expect(doc.tokens.map(t => doc.text.slice(t.start, t.end))).toEqual([
      'I',
      '’m',
      'tired',
      '.',
      'She',
      'did',
      'n’t',
      'call',
      ',',
      'and',
      'I',
      'ca',
      'n’t',
      'sleep',
      '.',
    ])
    expect(doc.tokens.find(t => t.value === 'did')).toMatchObject({ lemma: 'do', pos: 'AUX', sentence: 1 })
    expect(words(doc, t => t.isWord)).not.toContain("n't")
    expect(doc.sentences.map(s => doc.text.slice(s.start, s.end))).toHaveLength(2)
  })

  it('never leaves a lemma undefined', () => {
    const doc = parse('I cannot go. gonna dont cant wont ive im Iam theyre should’ve’ve')
    for (const token of doc.tokens) expect(typeof token.lemma).toBe('string')
    expectSound(doc)
  })

  it('hears a negator within three tokens of the same clause, and not across a comma', () => {
    const doc = parse('I am not very happy now today. No, I love it. It is not only good.')
    expect(words(doc, t => t.negated)).toEqual(['very', 'happy', 'now'])
  })

  it('sees the writer within nine tokens, and not somebody quoted', () => {
    const doc = parse('She said, “I hate the winter here.” Rain again. I like it.')
    expect(words(doc, t => t.nearFirst && t.isWord)).toEqual(['i', 'like', 'it'])
    expect(words(doc, t => t.quoted && t.isWord)).toEqual(['i', 'hate', 'the', 'winter', 'here'])
  })

  it('takes one or two quoted words for emphasis and an unclosed straight mark for nothing', () => {
    expect(words(parse('I feel "stuck" in this.'), t => t.quoted)).toEqual([])
    expect(words(parse('I am 6" taller than I was.'), t => t.quoted)).toEqual([])
  })

  it('ends a sentence at a blank line and before a list item', () => {
    const doc = parse('not today\n\nhappy things i saw\n- milk\n- the sea')
    expect(doc.sentences).toHaveLength(4)
    expect(words(doc, t => t.negated)).toEqual(['today'])
  })

  it.each([
    ['empty', ''],
    ['white space', ' \n\t \u00a0\u2003\n'],
    ['emoji', '😀 👩‍👩‍👧‍👦🏳️‍🌈 ❤️'],
    ['right to left', 'אני הולך לים עם החברים שלי היום אחרי הצהריים ואני שמח מאוד. שלום!'],
    ['mixed directions', 'I met אבא today and he said \u202bשלום\u202c to me, which was kind.'],
    ['lone surrogates and NUL', 'I felt \ud800 nothing \u0000 at \udc00 all.'],
    [
      'decomposed letters',
      'I sat in the cafe\u0301 with Zoe\u0308 and didn’t say much, nai\u0308ve as I am.',
    ],
    ['names of object members', 'constructor __proto__ toString hasOwnProperty valueOf I am'],
    ['Japanese', '今日は川のそばを長く歩いて、母が言ったことについて考えていました。𠮷野家にも行った。'],
    ['Thai', 'วันนี้ฉันเดินเล่นริมแม่น้ำเป็นเวลานานและคิดถึงสิ่งที่แม่พูดกับฉันเมื่อวานนี้'],
    ['runs of full stops', "don'till..don't ... I am.. ill...."],
    ['curly apostrophes beyond English', 'À’ꀀ l’été'],
    ['CRLF', 'One line here.\r\nAnother line\r\n\r\nthird'],
  ])('reads %s with exact spans', (_, text) => {
    expectSound(parse(text))
  })

  it('reads any string with exact spans', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => expectSound(parse(text))),
      { numRuns: 200 },
    )
    const wordy = fc.array(
      fc.constantFrom(
        "don't",
        'I',
        '“',
        '”',
        '"',
        '.',
        ' ',
        '\n',
        "'s",
        '😀',
        'e\u0301',
        '—',
        'Mr.',
        '3/4',
        '@me',
        '#tag',
        "'",
      ),
    )
    fc.assert(
      fc.property(wordy, parts => expectSound(parse(parts.join('')))),
      { numRuns: 300 },
    )
  })

  it('gives character pairs for Chinese and stems for German', () => {
    expect(parse('我走了很久').tokens.map(t => t.lemma)).toEqual(['我走', '走了', '了很', '很久'])
    const german = parse(
      'Die Katzen schliefen den ganzen Tag und die Katze träumte von großen Vögeln am Fluss.',
    )
    expect(german.languageClass).toBe('recurrence')
    expect(german.tokens.filter(t => t.lemma === 'katz')).toHaveLength(2)
  })

  it('reads ten megabytes, a word of a megabyte, and a megabyte without spaces in bounded time', () => {
    const before = performance.now()
    const giant = parse('I walked home and felt strangely calm about it. '.repeat(220_000))
    expect(giant.sentences.length).toBeGreaterThan(200_000)
    expectSound(parse(`I wrote ${'x'.repeat(1_000_000)} and slept well.`))
    expectSound(parse(`I wrote ${'a-'.repeat(500_000)} and "${'"'.repeat(100_000)} slept well.`))
    expectSound(parse('我'.repeat(200_000)))
    expectSound(parse('\n'.repeat(1_000_000)))
    expect(performance.now() - before).toBeLessThan(60_000)
  }, 90_000)

  it('parses a text the same whatever came before it', () => {
    const texts = [
      'Pepys\'s "foo-bar" didn\'t; the-thing.',
      'foo-bar! thing. I’m the-',
      '(foo) bar-thing/foo',
      "thing's foo-bar's",
    ]
    const alone = texts.map(text => JSON.stringify(parse(text)))
    expect(
      texts
        .toReversed()
        .map(text => JSON.stringify(parse(text)))
        .toReversed(),
    ).toEqual(alone)
    expect(texts.map(text => JSON.stringify(parse(text)))).toEqual(alone)
  })
})

describe.skipIf(!corpusIsHere)('parse, on the diaries of the corpus', () => {
  it.each(DIARIES)(
    'gives exact spans and the same bytes in any order: %s',
    diary => {
      const texts = entriesOf(diary, 5)
      const forth = texts.map(text => {
        const doc = parse(text)
        expectSound(doc)
        return JSON.stringify(doc)
      })
      const back = texts.toReversed().map(text => JSON.stringify(parse(text)))
      expect(back.toReversed().findIndex((doc, i) => doc !== forth[i])).toBe(-1)
    },
    120_000,
  )
})
