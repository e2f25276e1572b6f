/** Tells the writer's own concerns from what a sentence only reports of others. */

import type { Token } from '../text/parsed-text.ts'
import { isMentalVerb } from '../themes/mental-verbs.ts'
import { isMoved } from './inner.ts'
import { words } from './word-lists.ts'

/** `own`: of the writer · `thing`: the writer's view of a thing · `other`: of somebody named · `unnamed`: of somebody or something that only a pronoun names. */
export type Concern = 'own' | 'thing' | 'other' | 'unnamed'

const SELF = words('i me my myself mine we us our ours ourselves')

/** "My Lord" and "my wife" are somebody else, although "my" is the writer's word. */
const PEOPLE = words(
  'lord lords lady ladies wife husband father mother brother sister son daughter cousin cozen uncle aunt boy girl man maid friend friends ' +
    'people men women boss colleague colleagues neighbour neighbours boyfriend girlfriend partner parents kids children',
)

/** To be the one spoken to, or shown something, is not to be the one spoken of. */
const TELLING = words('tell say ask advise inform show send give bring write call answer assure')

const STATES = words('afraid glad sorry sure certain confident hopeful anxious convinced persuaded')
const NO_SUBJECT = words('there my our your his her its their')
const NOMINATIVE = words('he she they')
const POINTING = words('it this that these those')
/** What may stand between a verb of the mind and the clause it introduces. */
const PASSED = words('ADV SCONJ PUNCT')
const NOUN_PARTS = words('DET ADJ NUM NOUN PROPN PRON')

/** Whether the word at `i` means the writer, alone or in company, and not somebody who is only theirs. */
export function isSelf(said: readonly Token[], i: number): boolean {
  const word = said[i]?.value ?? ''
  if (!SELF.has(word)) return false
  if (word !== 'my' && word !== 'our') return true
  const owned = said.slice(i + 1, i + 4).find(one => one.pos === 'NOUN' || one.pos === 'PROPN')
  return owned === undefined || !PEOPLE.has(owned.value)
}

/** Of whom or what the sentence is, judged by the subject of its clauses: of what the writer only believes or fears of others, it is theirs. */
export function concernOf(said: readonly Token[]): Concern {
  const own = said.map((_, i) => isSelf(said, i))
  if (!own.includes(true)) return of(said, 0, said.length)
  if (isMoved(said) || said.some((token, i) => isAffected(said, i, token))) return 'own'
  const verb = said.findIndex(
    (token, i) =>
      (STATES.has(token.value) || (token.pos === 'VERB' && isMentalVerb(token.lemma))) &&
      said.slice(Math.max(0, i - 4), i).some(one => one.value === 'i' || one.value === 'we'),
  )
  if (verb >= 0) {
    const found = ofBelief(said, own, verb)
    return found === 'own' && isBareReport(said) ? 'thing' : found
  }
  const acts = said.some(
    (token, i) =>
      (token.value === 'i' || token.value === 'we' || (token.value === 'my' && own[i] === true)) &&
      said[i + 1] !== undefined,
  )
  return acts ? 'own' : of(said, 0, said.length)
}

/** Verbs by which a fact is guessed or handed on as often as a view is the writer's own. */
const SUPPOSING = words('think believe suppose reckon guess know hear understand fancy presume')

/** A distance, a sum, a name: of these one is unsure, and is not in doubt. */
const MEASURES = words(
  "mile miles yard yards feet pound pounds shilling shillings degree degrees o'clock date name distance weight height",
)

/** What makes a doubt the writer's own, beside the writer. */
const INNER = words(
  'god soul heart conscience life love death faith hope happiness work book poem poems picture essay novel should ought whether choose choice ' +
    'decide happy unhappy sad glad afraid angry sorry ashamed alone lonely proud tired miss regret trust fear dread comfort',
)

/** Whether the sentence only supposes or passes on a fact: "I think it was nine miles", "We think the ship sailed". */
export function isBareReport(said: readonly Token[]): boolean {
  const verbs = said.flatMap((token, i) => (SUPPOSING.has(token.lemma) && token.pos === 'VERB' ? [i] : []))
  const [verb] = verbs
  const speakers = new Set(
    verbs.flatMap(at =>
      [at - 1, at - 2, at - 3].filter(i => /^(?:i|we)$/u.test(said[i]?.value ?? '')).slice(0, 1),
    ),
  )
  if (verb === undefined || speakers.size === 0) return false
  // "I think often of the summer" supposes nothing.
  const after = said.slice(verb + 1)
  if (after[0]?.pos === 'ADP' || !after.some(one => one.pos === 'VERB' || one.pos === 'AUX')) return false
  if (said.some(one => INNER.has(one.value) || INNER.has(one.lemma) || PEOPLE.has(one.value))) return false
  return (
    said.some((one, i) => isMeasure(one, said[i - 1])) ||
    !said.some((one, i) => /^(?:i|me|my|myself|mine|we|us|ourselves)$/u.test(one.value) && !speakers.has(i))
  )
}

function isMeasure({ value, pos }: Token, before: Token | undefined): boolean {
  return MEASURES.has(value) ? before?.value !== 'my' : pos === 'NUM' && value !== 'one'
}

/** Whether somebody acts in the sentence whom nothing in it names: a "he" with nobody before him. */
export function holdsSomebodyUnnamed(said: readonly Token[]): boolean {
  return said.some(
    (token, i) =>
      NOMINATIVE.has(token.value) &&
      !said
        .slice(0, i)
        .some(
          one =>
            one.pos === 'PROPN' || PEOPLE.has(one.value) || (token.value === 'they' && one.pos === 'NOUN'),
        ),
  )
}

/** "Upon him", "with her", and nobody named before: not the one whom the writer misses or loves, who may stay a pronoun. */
export function pointsAtSomebody(said: readonly Token[]): boolean {
  return said.some(
    (token, i) =>
      /^(?:him|her|them)$/u.test(token.value) &&
      said[i - 1]?.pos === 'ADP' &&
      said[i + 1]?.pos !== 'NOUN' &&
      !said.slice(0, i).some(one => one.pos === 'PROPN' || PEOPLE.has(one.value)),
  )
}

/** "Which troubled me": whatever it was that did, the trouble is the writer's. Being told is no such thing. */
function isAffected(said: readonly Token[], i: number, token: Token): boolean {
  if (token.value !== 'me' && token.value !== 'us') return false
  const before = said.slice(Math.max(0, i - 2), i).findLast(one => one.pos === 'VERB')
  return before !== undefined && !TELLING.has(before.lemma)
}

function ofBelief(said: readonly Token[], own: readonly boolean[], verb: number): Concern {
  let at = verb + 1
  while (PASSED.has(said[at]?.pos ?? '') || said[at]?.value === 'that') at++
  // "I hope to", "I think often of": what is hoped or thought of is the writer's own.
  if (said[at]?.pos === 'PART' || said[at]?.pos === 'ADP' || said[at] === undefined) return 'own'
  if (own.slice(at).includes(true)) return 'own'
  let end = at
  while (NOUN_PARTS.has(said[end]?.pos ?? '') && !NOMINATIVE.has(said[end + 1]?.value ?? '')) end++
  // A noun and no verb after it is what the writer hates or misses, and no report.
  const speaks = said.slice(end).some(one => one.pos === 'VERB' || one.pos === 'AUX')
  return speaks ? of(said, at, said.length) : 'own'
}

/** Of whom the words from `from` speak, by the first that could be a subject; a name anywhere before it names a pronoun. */
function of(said: readonly Token[], from: number, to: number): Concern {
  const at = said.findIndex(
    (one, i) =>
      i >= from && i < to && ['NOUN', 'PROPN', 'PRON'].includes(one.pos) && !NO_SUBJECT.has(one.value),
  )
  const subject = said[at]
  if (subject === undefined) return 'thing'
  const named = said.slice(0, at).some(one => one.pos === 'PROPN' || PEOPLE.has(one.value))
  if (NOMINATIVE.has(subject.value)) return named ? 'other' : 'unnamed'
  const before = said.slice(0, at).some(one => one.pos === 'NOUN' || one.pos === 'PROPN')
  if (subject.pos === 'PRON' && POINTING.has(subject.value)) return before ? 'thing' : 'unnamed'
  const whose = said.slice(Math.max(0, at - 2), at).some(one => /^(?:his|her|their)$/u.test(one.value))
  if (whose) return named ? 'other' : 'unnamed'
  return subject.pos === 'PROPN' || PEOPLE.has(subject.value) ? 'other' : 'thing'
}
