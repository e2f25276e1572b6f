/** Hears a pronoun whose noun stands before the line. */

import type { Token } from '../text/parsed-text.ts'
import { words } from './word-lists.ts'

const HE = words('he him his himself')
const SHE = words('she her hers herself')
const THEY = words('they them their theirs themselves')
const POINTING = words('this that these those')
const MEN = words('husband father brother son uncle boy lad man king duke gentleman devil god lord captain')
const WOMEN = words('wife mother sister daughter aunt girl maid lady woman queen duchess widow')
const PEOPLE = words(
  'cousin friend child baby doctor clerk servant teacher boss colleague neighbour neighbor partner boyfriend girlfriend poet author writer ' +
    'painter artist preacher soldier sailor officer cook stranger lover master minister guest visitor patient nurse priest parson dog cat horse',
)
const NEVER_SOMEBODY = words(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday ' +
    'sunday christmas easter god heaven',
)
/** Nouns that a later "it" hardly ever means. */
const VAGUE = words(
  'time times day days morning evening afternoon night week month year hour minute today yesterday tomorrow to-day to-night way lot deal bit kind sort part ' +
    "o’clock o'clock",
)
const PLACES = words('in to at from near through towards')

/** An "it" that means nothing: the time, the weather, or what a "to" or a "that" says after it. */
const DUMMY = [
  /^it (?:is|was|were|be|been|has|had|will|would|may|might|must|should|could|can|did|does|do|seem|appear|feel|felt|grew|became|occur|happen|take|took)\w*(?: \w+){0,5}? (?:to|that|how|whether|if|when|since|till|until|who|late|early|cold|warm|hot|dark|light|raining|snowing|morning|evening|night|noon|time|winter|spring|summer|autumn|sunday|monday|day)\b/u,
  /^it (?:(?:so|very|too|getting) )?(?:late|early|cold|warm|hot|dark|light|rain\w*|snow\w*|froze|freezes|blew|thaw\w*|seem\w*|appear\w*)\b/u,
  // "I find it hard to begin", "I make it a rule to rest".
  /^it (?:an? )?(?!(?:with|from|in|on|at|away|back|home|up|down|out|off|and|but|over) )(?:\w+ ){1,2}(?:to|that)\b/u,
] as const
/** "This is the third day", "it is I", "such a day as": the rest of the line names it. */
const NAMED_AFTER =
  /^(?:this|that|these|those) (?:is|was|are|were) (?:the|a|an|my|our)\b|^such an? (?:\w+ ){1,3}(?:as|that)\b|^(?:those|they) who\b|^that (?:which|of)\b|^such as\b/u

/** Index into `said` (words alone, in order) of the first pronoun that nothing before it in the line names; -1 where there is none. */
export function unnamedIn(said: readonly Token[]): number {
  return said.findIndex((token, i) => leans(said, i, token) && !canBeMeant(said.slice(0, i), token.value))
}

function leans(said: readonly Token[], i: number, { value, pos }: Token): boolean {
  const rest = said
    .slice(i, i + 8)
    .map(one => one.value)
    .join(' ')
  if (NAMED_AFTER.test(rest)) return false
  if (HE.has(value) || SHE.has(value) || THEY.has(value)) return true
  if (value === 'it' || value === 'its') return !DUMMY.some(dummy => dummy.test(rest))
  const [before, next] = [said[i - 1], said[i + 1]]
  // "Such" before a noun compares with what was said; "such that" and "as such" do not.
  if (value === 'such') return before?.value !== 'as' && next?.value !== 'that'
  if (!POINTING.has(value)) return false
  if (/^(?:kinds?|sorts?)$/u.test(next?.value ?? '') && pos !== 'SCONJ') return true
  const alone =
    next === undefined ||
    next.pos === 'AUX' ||
    next.pos === 'ADP' ||
    (value !== 'that' && next.pos !== 'NOUN')
  if (!alone || ['ADJ', 'NUM', 'PROPN', 'ADV'].includes(next?.pos ?? '')) return false
  // "All that was left", "the house that is sold": a relative, which leans on nothing outside.
  return value !== 'that' || i === 0 || before?.pos === 'ADP' || before?.pos === 'VERB' || next === undefined
}

/** Whether one of the words before could be what the pronoun means. */
function canBeMeant(before: readonly Token[], pronoun: string): boolean {
  return before.some((token, i) => {
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return false
    if (HE.has(pronoun)) return isSomebody(before, i) && !WOMEN.has(token.value)
    if (SHE.has(pronoun)) return isSomebody(before, i) && !MEN.has(token.value)
    if (THEY.has(pronoun)) return !VAGUE.has(token.value) && !NEVER_SOMEBODY.has(token.value)
    return !VAGUE.has(token.value) && !MEN.has(token.value) && !WOMEN.has(token.value)
  })
}

function isSomebody(said: readonly Token[], i: number): boolean {
  const value = said[i]?.value ?? ''
  if (MEN.has(value) || WOMEN.has(value) || PEOPLE.has(value)) return true
  return said[i]?.pos === 'PROPN' && !NEVER_SOMEBODY.has(value) && !PLACES.has(said[i - 1]?.value ?? '')
}
