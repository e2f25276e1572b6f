import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { normalise } from '../normalise.ts'
import { corpusIsHere, DIARIES, entriesOf } from '../test-support/corpus.ts'
import { MOST_KEPT } from './lexemes.ts'
import { Tagger } from './tagger.ts'

interface Said {
  readonly values: readonly string[]
  readonly tags: readonly string[]
  readonly lemmas: readonly (string | undefined)[]
  readonly sentences: readonly (readonly number[])[]
}

const nlp = winkNlp(model, ['sbd', 'pos'])
const tagger = new Tagger()

/** What the library says of a text, by its own way. */
function byLibrary(text: string): Said {
  const doc = nlp.readDoc(text)
  const { its } = nlp
  return {
    values: doc.tokens().out(its.value),
    tags: doc.tokens().out(its.pos),
    lemmas: doc.tokens().out(its.lemma as unknown as typeof its.value),
    sentences: doc.sentences().out(its.span) as unknown as number[][],
  }
}

function byTagger(text: string): Said {
  const { count, lexemes, tags, sentences, lasts } = tagger.tag(text, 0, text.length)
  const found = [...lexemes.subarray(0, count)].map(number => tagger.lexeme(number))
  const names = [...tags.subarray(0, count)].map(tag => tagger.tagNames[tag] ?? '')
  const ends = [...lasts.subarray(0, sentences)]
  return {
    values: found.map(({ value }) => value),
    tags: names,
    lemmas: found.map((lexeme, at) => tagger.lemmaOf(lexeme, names[at] ?? '')),
    sentences: ends.map((last, at) => [(ends[at - 1] ?? -1) + 1, last]),
  }
}

function expectTheSame(original: string) {
  const { text } = normalise(original)
  expect(byTagger(text)).toEqual(byLibrary(text))
}

describe('Tagger', () => {
  it.each([
    'The quick brown fox jumps over the lazy dog. It saw that she saw the saw!',
    'I’m tired, and she didn’t call; they’d better not. We cannot go, gonna stay. Lets go, dont you?',
    '“Well,” he said, “that’s it.” ‘No!’ "Really?" (He left.) [Then] came back…',
    'Mr. Smith of the U.S.A. met Dr. No at 5 p.m. on the 3rd, e.g. for $5.00 or 10%.',
    'a well-known, self-made so-called re-entry — and -- then – it ended--badly',
    'Visit https://example.org/a?b=c or write to me@example.org, @you #topic :-) <3 😀 ❤️.',
    'One\nline.\r\n\r\nAnother\tline \n\n- a list\n* of things',
    'spaces   of\u00a0many\u2003widths\u202f and\u205f\u00a0 more \u3000 here',
    'Wait.... what.. is ... this?! “...” . . . ',
    'naïve café Zoë zoe\u0301 Ångström ß İstanbul ǅ',
    "rock 'n' roll, the '90s, o'clock, James' book, dogs' tails, 'tis, y'all",
    '',
    ' ',
    '\n',
    '.',
    ' leading and trailing ',
    '\u0000 a\u0000 \ud800 __proto__ hasOwnProperty',
  ])('says of %j what the library says', expectTheSame)

  it('says the same of whatever is put together from words, signs and spaces', () => {
    const core = fc.constantFrom(
      ...'I me the that saw like back well so no more her own light run running better best US it can will do done'.split(
        ' ',
      ),
      ...'xqzt foo-bar O\u2019Neil a.m U.S e.g Mr 42 3,000 1st £5 5pm café cannot gonna wanna dont :) ... -- 1990s & @me'.split(
        ' ',
      ),
    )
    const sign = fc.constantFrom(
      '',
      '',
      '',
      '"',
      '“',
      '”',
      '’',
      "'",
      '(',
      ')',
      '.',
      ',',
      '!',
      '?',
      '…',
      ';',
      '-',
      '—',
      '*',
    )
    const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n\n', '\t', '\u00a0', '\u2009', '', '\r\n')
    const word = fc.tuple(sign, core, sign, sign, gap).map(parts => parts.join(''))
    const text = fc.array(word, { maxLength: 40 }).map(words => words.join(''))
    fc.assert(fc.property(text, expectTheSame), { numRuns: 400, seed: 21 })
  })

  it('knows where every token stands', () => {
    const text = 'Well,  “that ’s” it…\n\nA so-called \u00a0end. .. ...\tdone'
    const { count, lexemes, lengths, starts } = tagger.tag(text, 0, text.length)
    const cut = [...lexemes.subarray(0, count)].map((lexeme, at) => {
      const start = starts[at] ?? -1
      return text.slice(start, start + (lengths[lexeme] ?? 0))
    })
    expect(cut).toEqual([...lexemes.subarray(0, count)].map(lexeme => tagger.lexeme(lexeme).value))
  })

  it('tags a part of a text as it would tag it alone', () => {
    const [before, part, behind] = ['He said that ', 'she saw the saw.', ' And then?']
    const { count, tags, starts, sentences } = tagger.tag(
      before + part + behind,
      before.length,
      before.length + part.length,
    )
    const inside = { tags: [...tags.subarray(0, count)], starts: [...starts.subarray(0, count)], sentences }
    const alone = tagger.tag(part, 0, part.length)
    expect(inside).toEqual({
      tags: [...alone.tags.subarray(0, alone.count)],
      starts: [...alone.starts.subarray(0, alone.count)].map(start => start + before.length),
      sentences: alone.sentences,
    })
  })

  it('says the same when it has met more words than it keeps', () => {
    const words = Array.from({ length: MOST_KEPT + 2_000 }, (_, at) => `word${at.toString(26)}ing`)
    const signed = words.slice(0, 8_000).map(word => `${word},`)
    for (const met of [words, signed])
      for (let at = 0; at < met.length; at += 500) expectTheSame(met.slice(at, at + 500).join(' '))
    expectTheSame(`She was ${words.at(-1)}, ${words.at(-2)} and ${words.at(-1)}. It zzqed “${words.at(-3)}.”`)
  }, 60_000)

  it('has room for a text of nothing but words it does not keep', () => {
    expectTheSame(Array.from({ length: 5_000 }, (_, at) => `never${at.toString(7)}.`).join(' '))
  })

  it.skipIf(!corpusIsHere)(
    'says of the diaries what the library says',
    () => {
      for (const diary of DIARIES) for (const text of entriesOf(diary, 30)) expectTheSame(text)
    },
    120_000,
  )
})
