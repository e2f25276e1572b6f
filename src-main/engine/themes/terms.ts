/** Lists the terms of a text from which the writer's own themes are counted. */

import type { ParsedText, Token } from '../text/parsed-text.ts'
import type { TermSighting } from '../types.ts'
import { isMentalVerb } from './mental-verbs.ts'
import { stopwordsOf } from './stopwords.ts'

/**
 * English: lemmas of nouns (names left out) and adjectives, and noun phrases `(ADJ|NOUN)* NOUN` of two or three words. Other
 * languages: stems, or character pairs that hold an ideograph. Function words are left out. In order of place,
 * a word before the phrases that end with it.
 */
export function termsOf(doc: ParsedText): readonly TermSighting[] {
  const stopwords = stopwordsOf(doc.language)
  return doc.languageClass === 'full' ? englishTerms(doc, stopwords) : otherTerms(doc, stopwords)
}

const LONGEST_PHRASE = 3
/** How many tokens away a mental verb still makes a word reflective. */
const MENTAL_REACH = 9

function englishTerms(doc: ParsedText, stopwords: ReadonlySet<string>): readonly TermSighting[] {
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
      if (!(noun || token.pos === 'ADJ') || !isContent(token.lemma, stopwords)) {
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
    if (token === undefined || token.quoted || token.pos !== 'VERB' || !isMentalVerb(token.lemma)) continue
    places ??= []
    places.push(i)
  }
  return places ?? NOWHERE
}

const NOWHERE: readonly number[] = []

/** At least three letters (a hyphen or apostrophe inside is fine), and not a function word. */
function isContent(lemma: string, stopwords: ReadonlySet<string>): boolean {
  if (lemma.length < 3 || stopwords.has(lemma)) return false
  const known = contentCache.get(lemma)
  if (known !== undefined) return known
  const content = WORD.test(lemma)
  if (contentCache.size >= MOST_CACHED) contentCache.clear()
  contentCache.set(lemma, content)
  return content
}

const WORD = /^\p{L}[\p{L}\p{M}'-]+\p{L}$/u
const contentCache = new Map<string, boolean>()
const MOST_CACHED = 100_000

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
