/** The yardstick of speed: the English parser alone, asked for what the engine asks of it. */

import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'

/** One bare pass over a text (sentences, values, lemmas, parts of speech); gives its number of tokens. */
export function bareWinkPass(): (text: string) => number {
  const nlp = winkNlp(winkModel, ['sbd', 'pos'])
  const { its } = nlp
  return text => {
    const doc = nlp.readDoc(text)
    const tokens = doc.tokens()
    tokens.out(its.value)
    tokens.out(its.pos)
    tokens.out(its.lemma as unknown as typeof its.value)
    doc.sentences().out(its.span)
    return tokens.length()
  }
}
