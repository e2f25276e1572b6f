/** Weighs a line that holds no feeling, wish or doubt: a turn, a first or last time, something undone, a decision, the body. */

import type { Token } from '../text/parsed-text.ts'
import { type Concern, isSelf } from './concern.ts'
import { leansBack, leansOn } from './inner.ts'
import type { HeardCue } from './sentence-cues.ts'

const MARKS: readonly (readonly [number, RegExp])[] = [
  // A likeness is the writer's own making.
  [0.8, /\b(?:like (?:an?|the)|as (?:if|though))\b/u],
  // A first or a last time, or the most of its kind.
  [
    0.9,
    /\b(?:first time|last time|the first|the last|for ever|forever|never (?:before|again|been)|the (?:most|finest|best|worst|greatest|only) \w+ (?:\w+ ){0,4}(?:that|i|we|ever)|ever (?:saw|seen|had|heard|was))\b/u,
  ],
  // Something that is not done yet; it is said back, and never urged.
  [
    0.8,
    /\b(?:i|we) (?:must|ought|have (?:yet|still|got)? ?to|shall have to|cannot|could not|can't|couldn't|dare|dared|durst)\b|\b(?:not yet|still to|unfinished|undone|put off|no time|waiting (?:for|to)|trying to|i have to do)\b/u,
  ],
  [
    0.8,
    /\b(?:decide[sd]?|determined|resolved?|made up (?:my|our) minds?|agreed|gave up|given up|began to|begun|ended|finished|at last|no more|no longer|i (?:will|shall) (?:not|never|now))\b/u,
  ],
  [
    0.9,
    /\bmy (?:\w+ )?(?:head|eyes?|hands?|feet|foot|legs?|back|stomach|heart|breath|voice|knees?|body|face|mind|bed|room|house|work|life|days?)\b|\b(?:slept|awake|woke|cold|hungry|thirsty|sick|ill|weary|aching|ached?|sore|sleepy|headache|pain)\b/u,
  ],
  [
    0.5,
    /\b(?:notwithstanding|in spite of|instead|except|without|alone|in vain|by myself|almost|hardly|scarcely)\b/u,
  ],
]

/** A view without an "I": "the whole of it is very puzzling". */
const VIEW =
  /\b(?:is|was|are|were|seems?|seemed|looks?|looked|feels?|felt|sounds?|sounded) (?:a |an |the |very |too |so |most |quite |rather |really |truly |all |more |somewhat |decidedly )*(?:\w+ful|\w+ing|\w+ous|\w+some|strange|pleasant|unpleasant|warm|good|fine|odd|sad|grand|dull|dismal|bleak|lovely|weird|hard|absurd|queer)\b/u

const CHORES =
  /\b(?:dined|supped|rose|breakfast|dinner|lunch|supper|o'clock|miles|lords?|shillings|pounds|guineas|pages?|volumes?|proofs?|sledges?|to bed|temp|temperature|chapter|payments?|bills?|accounts?|stores|cargo)\b|[\d£$€]/u

/** On the scale of the other scores; under 1 a line is better left where it stands. */
export function plainScore(
  said: readonly Token[],
  plain: string,
  cues: readonly HeardCue[],
  concern: Concern,
): number {
  const own = said.some((_, i) => isSelf(said, i))
  if (concern === 'other' || concern === 'unnamed') return 0
  const turned = cues.some(one => one.cue === 'contrast')
  const marks = MARKS.reduce((sum, [weight, mark]) => sum + (mark.test(plain) ? weight : 0), 0)
  let score = Math.min(1.7, marks)
  if (VIEW.test(plain)) score += 0.8
  if (turned) score += 0.7
  if (cues.some(one => one.cue === 'hedge' || one.cue === 'question')) score += 0.3
  // A view of what the writer has no part in says nothing of them, unless it turns or is a likeness.
  if (score === 0 || (!own && marks === 0 && !turned)) return 0
  if (own) score += 0.5
  if (said[0]?.value === 'i') score += 0.2
  if (said.length >= 8 && said.length <= 22) score += 0.2
  if (CHORES.test(plain)) score -= 0.7
  if (leansBack(said, plain)) score -= 0.4
  const names = said.filter((token, i) => token.pos === 'PROPN' && i > 0).length
  return score - Math.min(1.2, 0.5 * leansOn(said)) - 0.3 * names
}
