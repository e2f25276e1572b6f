import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordCount } from './word-count.ts'

test.each([
  ['', 0],
  ['one', 1],
  ['well-known, isn’t it?', 3],
  ['a--b -c- d', 4],
  ["rock 'n' roll", 3],
  ['3 1/2 cups', 4],
  ['naïve façade — “über”', 3],
  ['今日は雨', 4],
  ['мир и war', 3],
  ['👋🏽 hello', 1],
  ['a\u0301b', 1],
  ['a-雨-b', 3],
  ['雨’s', 2],
  ['한국어를 읽는다', 2],
  ['𠀀𠀁 𝒜𝒷', 3],
  ['half a pair \ud83d', 3],
  ['half a pair \ude00 more', 4],
])('%j holds %i words', (text, words) => {
  expect(wordCount(text)).toBe(words)
})

/** What a word is, said at once: the count in one pass must find the same. */
const ALONE = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}'
const LETTERS = `(?:(?![${ALONE}])[\\p{L}\\p{N}\\p{M}])+`
const WORD = new RegExp(`[${ALONE}]|${LETTERS}(?:['’‑-]${LETTERS})*`, 'gu')

function wordsOf(text: string): number {
  return text.match(WORD)?.length ?? 0
}

test('the count of any text is that of the words in it', () => {
  const signs = fc.constantFrom(
    ...Array.from("ab1é½ª'’‑-—“” .\n\u2060\u00ad雨はカ한фж👋🏽\u0301\u3099𠀀𝒜", sign => sign),
  )
  const halves = fc.constantFrom('\ud83d', '\ude00')
  const any = fc.string({ unit: 'binary' })
  const text = fc.array(fc.oneof({ weight: 8, arbitrary: signs }, halves, any), { maxLength: 40 })
  fc.assert(
    fc.property(text, list => {
      expect(wordCount(list.join(''))).toBe(wordsOf(list.join('')))
    }),
    { numRuns: 1500 },
  )
})

test('signs of every page of Unicode are of the kind that the words say', () => {
  const wrong: string[] = []
  for (let code = 0; code <= 0x10ffff; code += code < 0x3400 ? 1 : 97) {
    const sign = String.fromCodePoint(code)
    // A letter makes three words of it, a joint one, a sign that is a word by itself five, any other two.
    const text = `a${sign}b ${sign} ${sign}`
    if (wordCount(text) !== wordsOf(text)) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})
