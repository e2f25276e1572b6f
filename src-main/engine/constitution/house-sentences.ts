/** The sentences of the built-in replies, in the form in which the grammar reads them: a model may say these, too. */

import { fill, type Slots } from '../mirrorback/draft-body.ts'
import { ALL_FRAMES } from '../mirrorback/frames/all-frames.ts'
import { MASK, normalise } from './normalise.ts'
import { splitSentences } from './sentences.ts'
import { simplified } from './simplified.ts'

const word = { text: MASK }
const sentence = { text: `${MASK}.` }
const number = { text: '9' }
const SLOTS: Slots = {
  ...{ q: sentence, q2: sentence, r: sentence },
  ...{ w: word, x: word, x2: word, y: word, name: word, a: word, b: word, since: word, date: word },
  ...{ n: number, count: number },
}

let known: ReadonlySet<string> | undefined

/** Whether a sentence, simplified, is one that Mirror's own frames are made of. */
export function isHouseSentence(said: string): boolean {
  known ??= new Set(ALL_FRAMES.flatMap(frame => sentencesOf(fill(frame, SLOTS).text)))
  return known.has(said)
}

/** Private-use characters do not outlive {@link normalise}: a letter that no frame uses stands for them meanwhile. */
function sentencesOf(text: string): readonly string[] {
  const plain = normalise(text.replaceAll(MASK, 'þ')).plain.replaceAll('þ', MASK)
  return splitSentences(plain).map(span => simplified(plain.slice(span.start, span.end)))
}
