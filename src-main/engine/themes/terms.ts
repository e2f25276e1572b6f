/** Lists the terms of a text from which the writer's own themes are counted. */

import type { ParsedText, Token } from '../text/parsed-text.ts'
import { wordFact } from '../text/vocabulary.ts'
import type { TermSighting } from '../types.ts'
import { isMentalVerb } from './mental-verbs.ts'
import { stopwordsOf } from './stopwords.ts'

/**
 * English: lemmas of nouns (names left out) and adjectives, and noun phrases `(ADJ|NOUN)* NOUN` of two or three words. Other
 * languages: stems, or character pairs that hold an ideograph. Function words are left out. In order of place,
 * a word before the phrases that end with it.
 */
export function termsOf(doc: ParsedText): readonly TermSighting[] {
  return doc.languageClass === 'full' ? englishTerms(doc) : otherTerms(doc, stopwordsOf(doc.language))
}

const LONGEST_PHRASE = 3
/** How many tokens away a mental verb still makes a word reflective. */
const MENTAL_REACH = 9

function englishTerms(doc: ParsedText): readonly TermSighting[] {
  const { tokens } = doc
  const terms: TermSighting[] = []
  for (const { first, last } of doc.sentences) {
    const mental = mentalVerbsIn(tokens, first, last)
    let run = first
    for (let i = first; i < last; i += 1) {
      const token = tokens[i]
      if (token === undefined) continue
      const noun =
        token.pos === 'NOUN' || (token.pos === 'PROPN' && isLowerCase(doc.text.charCodeAt(token.start)))
      if (!(noun || token.pos === 'ADJ') || !isEnglishContent(token.lemmaNumber, token.lemma)) {
        run = i + 1
        continue
      }
      const reflective = token.nearFirst && mental.some(at => Math.abs(at - i) <= MENTAL_REACH)
      terms.push({ term: token.lemma, kind: 'word', start: token.start, end: token.end, reflective })
      if (!noun) continue
      let phrase = token.lemma
      for (let from = i - 1; from >= run && i - from < LONGEST_PHRASE; from -= 1) {
        const before = tokens[from]
        if (before === undefined) break
        phrase = `${before.lemma} ${phrase}`
        terms.push({ term: phrase, kind: 'phrase', start: before.start, end: token.end, reflective })
      }
    }
  }
  return terms
}

/** A name is nobody's theme, but what is tagged a name and written small is a noun the parser does not know. */
function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122
}

/** Places of the sentence's mental verbs outside quotations. */
function mentalVerbsIn(tokens: readonly Token[], first: number, last: number): readonly number[] {
  let places: number[] | undefined
  for (let i = first; i < last; i += 1) {
    const token = tokens[i]
    if (token === undefined || token.pos !== 'VERB' || token.quoted) continue
    if (!isMental(token.lemmaNumber, token.lemma)) continue
    places ??= []
    places.push(i)
  }
  return places ?? NOWHERE
}

const NOWHERE: readonly number[] = []

/** At least three letters (a hyphen or apostrophe inside is fine), and not a function word. */
function isContent(lemma: string, stopwords: ReadonlySet<string>): boolean {
  return lemma.length >= 3 && !stopwords.has(lemma) && WORD.test(lemma)
}

const WORD = /^\p{L}[\p{L}\p{M}'-]+\p{L}$/u
const isEnglishContent = wordFact(lemma => isContent(lemma, stopwordsOf('en')))
const isMental = wordFact(isMentalVerb)

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Katakana}]/u

function otherTerms(doc: ParsedText, stopwords: ReadonlySet<string>): readonly TermSighting[] {
  const isTerm = ({ value, lemma }: Token) =>
    doc.languageClass === 'ngram'
      ? IDEOGRAPH.test(value)
      : isContent(lemma, stopwords) && !stopwords.has(value)
  return doc.tokens
    .filter(isTerm)
    .map(({ lemma, start, end }) => ({ term: lemma, kind: 'word', start, end, reflective: false }))
}
