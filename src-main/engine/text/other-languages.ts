/** Parses languages other than English: words with stems, or character pairs where words are not written apart. */

import stemmers from 'snowball-stemmers'
import type { Span } from '../types.ts'
import type { Language } from './language.ts'
import { straighten } from './normalise.ts'
import type { ParsedText, Sentence, Token } from './parsed-text.ts'

/**
 * Tokens whose lemma is the stem (`recurrence`) or the pair of characters itself (`ngram`); parts of speech are
 * `X`, and nothing is said about negation or persons. Sentences end at line ends and sentence marks.
 */
export function parseOther(text: string, { language, languageClass }: Language): ParsedText {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const lemmaOf = stemmerFor(language)
  const words = languageClass === 'ngram' ? pairsIn : segmenterFor(language)
  for (const { start, end } of sentencesIn(text)) {
    const first = tokens.length
    for (const word of words(text, start, end)) {
      const value = straighten(text.slice(word.start, word.end)).toLowerCase()
      tokens.push({
        ...word,
        ...BLANK,
        value,
        lemma: lemmaOf(value.normalize('NFC')),
        sentence: sentences.length,
      })
    }
    if (tokens.length > first) sentences.push({ start, end, first, last: tokens.length })
  }
  return { text, tokens, sentences, language, languageClass }
}

/** No lexicon is asked about these words, so they need no numbers. */
const BLANK = {
  valueNumber: -1,
  lemmaNumber: -1,
  pos: 'X',
  negated: false,
  nearFirst: false,
  isWord: true,
  quoted: false,
} as const

/** ISO 639-1 → algorithm of the Snowball family. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
}

const stemmerCache = new Map<string, (word: string) => string>()

/** Stemming is slow and words repeat, so each language remembers its stems up to a bound. */
function stemmerFor(language: string): (word: string) => string {
  const known = stemmerCache.get(language)
  if (known !== undefined) return known
  const algorithm = ALGORITHMS[language]
  const made = algorithm === undefined ? (word: string) => word : remembering(algorithm)
  stemmerCache.set(language, made)
  return made
}

const MOST_REMEMBERED = 50_000

function remembering(algorithm: string): (word: string) => string {
  const stemmer = stemmers.newStemmer(algorithm)
  const stems = new Map<string, string>()
  return word => {
    const known = stems.get(word)
    if (known !== undefined) return known
    const stem = stemmer.stem(word)
    if (stems.size >= MOST_REMEMBERED) stems.clear()
    stems.set(word, stem)
    return stem
  }
}

type Words = (text: string, start: number, end: number) => Iterable<Span>

function segmenterFor(language: string): Words {
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'word' })
  return function* (text, start, end) {
    for (const { index, segment, isWordLike } of segmenter.segment(text.slice(start, end))) {
      if (isWordLike === true && segment.length <= LONGEST_WORD) {
        yield { start: start + index, end: start + index + segment.length }
      }
    }
  }
}

const LONGEST_WORD = 64
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u

/** Every two neighbouring characters of a run of Chinese or Japanese script. */
function* pairsIn(text: string, start: number, end: number): Iterable<Span> {
  let before: Span | undefined
  for (let at = start; at < end; ) {
    const point = text.codePointAt(at) ?? 0
    const next = at + (point > 0xffff ? 2 : 1)
    if (!IDEOGRAPH.test(String.fromCodePoint(point))) before = undefined
    else {
      if (before !== undefined) yield { start: before.start, end: next }
      before = { start: at, end: next }
    }
    at = next
  }
}

/** Longest sentence handed to the segmenter, whose time grows faster than its input. */
const LONGEST_SENTENCE = 4_096
const SENTENCE_END = /[\n.!?…。！？؟।]+/g

function* sentencesIn(text: string): Iterable<Span> {
  let from = 0
  const upTo = function* (to: number): Iterable<Span> {
    for (; to - from > LONGEST_SENTENCE; from += LONGEST_SENTENCE)
      yield { start: from, end: from + LONGEST_SENTENCE }
    if (to > from) yield { start: from, end: to }
    from = to
  }
  for (const mark of text.matchAll(SENTENCE_END)) yield* upTo(mark.index + mark[0].length)
  yield* upTo(text.length)
}
