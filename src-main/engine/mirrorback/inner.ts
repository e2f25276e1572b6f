/** Tells a sentence about the one who writes from one about what happened, and one that stands by itself from one that leans. */

import type { Token } from '../text/parsed-text.ts'
import { isMentalVerb } from '../themes/mental-verbs.ts'
import type { HeardCue } from './sentence-cues.ts'
import { ABSTRACT, words } from './word-lists.ts'

/** Verbs of the mind that as often only introduce a fact ("I find him busy", "I think it is four miles"). */
const WEAK = words(
  'find ask mean promise expect intend judge guess know learn suppose reckon think believe like fancy consider notice trouble mind choose accept avoid realize realise recognise recognize value forget',
)
const FIRST = words('i me my myself mine')
const INNER_CUES = words('wish fear feeling doubt memory vow joy sadness anger')

/** 2 where a verb of wanting, feeling or doubting is the writer's own, 0.8 for one that may only introduce a fact (1.3 where it is followed by "to"), 0 for none. */
export function mindOf(said: readonly Token[]): number {
  let most = 0
  said.forEach((token, i) => {
    if ((token.pos !== 'VERB' && token.pos !== 'AUX') || !isMentalVerb(token.lemma) || i === said.length - 1)
      return
    const own = said.slice(Math.max(0, i - 4), i).some(one => one.value === 'i')
    // What the writer likes, means or learns to do is more than a fact introduced.
    const introduces = said[i + 1]?.value === 'to' ? 1.3 : 0.8
    if (own) most = Math.max(most, WEAK.has(token.lemma) ? introduces : 2)
  })
  return most
}

/** Whether the sentence says what goes on in the writer: by a verb, by a feeling that stands near them, by what it does. */
export function isInner(said: readonly Token[], cues: readonly HeardCue[], feltNear: boolean): boolean {
  if (!said.some(token => FIRST.has(token.value))) return false
  return mindOf(said) > 0 || feltNear || isMoved(said) || cues.some(one => INNER_CUES.has(one.cue))
}

const LEANING = words('he him she her his they them their it this these those that one such so there')
const NAMES_SOMETHING = words('NOUN PROPN')

/** How many pronouns of the sentence point at something that it does not name before them; an `it` that is followed by `is` may point at nothing. */
export function leansOn(said: readonly Token[]): number {
  let named = false
  let leaning = 0
  said.forEach((token, i) => {
    if (NAMES_SOMETHING.has(token.pos)) named = true
    if (named || !LEANING.has(token.value) || (token.pos !== 'PRON' && token.pos !== 'DET')) return
    const next = said[i + 1]
    if (i === 0 && !leansBack(said, token.value) && token.value !== 'such') return
    if (token.pos === 'DET' && next !== undefined && NAMES_SOMETHING.has(next.pos) && token.value !== 'such')
      leaning += 0.5
    else if (token.value === 'it' && (next?.lemma === 'be' || next?.lemma === 'seem') && i === 0)
      leaning += 0.5
    else if (token.value === 'that' && i > 0 && said[i - 1]?.pos === 'VERB') return
    else leaning += 1
  })
  return leaning
}

const MOVING =
  /^(?:(?:pleas|delight|surpris|troubl|griev|vex|anger|amus|astonish|touch|strik|mov|annoy|worr|sadden|cheer|fright|scar|upset|disturb|comfort|sham|bor|disappoint|overjoy|joy|madden|haunt|offend|puzzl|disgust)(?:e|es|ed|y|ies|ied|s|en|ens|ened|ing)?|struck|hurts?)$/u

/** Whether the writer is the one whom something pleased, troubled or moved: a feeling that stands before its "me". */
export function isMoved(said: readonly Token[]): boolean {
  return said.some(
    (token, i) =>
      (token.value === 'me' || token.value === 'us') &&
      (MOVING.test(said[i - 1]?.value ?? '') ||
        (said[i - 1]?.lemma === 'make' && said.slice(i + 1, i + 4).some(one => one.pos === 'ADJ'))),
  )
}

const BACK = /^(?:he|she|they|it|which|who|then|there|up|thence|because|for|to which)\b/u

/** Whether the sentence begins by pointing at one before it; "this is the third day" and "this hour" do not. */
export function leansBack(said: readonly Token[], plain: string): boolean {
  const [first, second, third] = said
  if (!/^(?:this|that|these|those)$/u.test(first?.value ?? '')) return BACK.test(plain)
  if (second?.lemma === 'be' && /^(?:the|a|an|my|our)$/u.test(third?.value ?? '')) return false
  return first?.pos === 'PRON'
}

/** Whether a sentence without an "I" is a thought all the same, such as people set down about life. */
export function isThought(said: readonly Token[], plain: string): boolean {
  if (said.length < 7 || said.length > 24 || /[?\d]/u.test(plain)) return false
  if (said.some((token, i) => token.pos === 'PROPN' && i > 0) || leansOn(said) >= 1) return false
  if (/^(?:such|its|this|these|those|it)\b|\b(?:you|your|we|our|us|he|she|his|her)\b/u.test(plain))
    return false
  const abstract = said.filter(token => ABSTRACT.has(token.value)).length
  return abstract >= 1 && /\b(?:is|are|has|makes?|means|gives?|remains?|lies|begins?|belongs?)\b/u.test(plain)
}

/** What people set down of people at large, in the present. */
const AT_LARGE =
  /\b(?:a (?:\w+ )?man|men|man|mankind|people|persons|humanity|every(?:thing|body|one| one| man| soul| heart| life)|each of us|nothing|no one|nobody|any one|anyone|one's|the soul)\b/u
const PRESENT =
  /\b(?:is|are|has|does|can|cannot|makes|knows|begins|remains|becomes|must be|gives|takes|leaves?)\b/u
const PAST = /\b(?:was|were|had|did|could|came|went|said|told)\b/u

/** Whether it is said of people at large and not of a day. */
export function isMaxim(said: readonly Token[], plain: string): boolean {
  if (said.length < 7 || said.some((token, i) => token.pos === 'PROPN' && i > 0)) return false
  return (
    AT_LARGE.test(plain) &&
    !/\b(?:i|me|my|to-day|today|to-night)\b|^nothing (?:remains|to)\b/u.test(plain) &&
    (!/\b(?:we|our|us)\b/u.test(plain) || /\b(?:man|men|mankind|humanity|soul|heart|life)\b/u.test(plain)) &&
    PRESENT.test(plain) &&
    !PAST.test(plain) &&
    !/\b(?:you|he|she|his|her|him)\b/u.test(plain)
  )
}
