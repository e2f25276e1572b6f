/** Describes a line by numbers: what it says of the writer, whether it stands by itself, what it has to do with its page. */

import type { ParsedText, Token } from '../text/parsed-text.ts'
import type { Span } from '../types.ts'
import { unnamedIn } from './antecedent.ts'
import { concernOf, holdsSomebodyUnnamed, isBareReport, isSelf, pointsAtSomebody } from './concern.ts'
import { isFeeling, isInAState, isManner, nearSelf, toneOf } from './feelings.ts'
import { isMaxim, isMoved, isThought, leansBack, leansOn, mindOf } from './inner.ts'
import { MARKS } from './line-marks.ts'
import type { Line } from './pieces.ts'
import { cuesOf } from './sentence-cues.ts'
import { ABSTRACT, INWARD, OUTWARD, WEIGHING, words } from './word-lists.ts'

/** A page, and what of it its lines are weighed by. */
export interface Page {
  readonly parsed: ParsedText
  /** Where the reader saw a theme, or a word for a pole of a tension. */
  readonly themed: readonly Span[]
  readonly pulled: readonly Span[]
}

/** The features of one line, by name; most are 0 or 1, none is over 4. */
export type LineFeatures = Readonly<Record<string, number>>

const SELVES = words('i me my myself mine we us our ours ourselves')
const ALONE = words('i me my myself mine')
const COMPANY = words('we us our ourselves')
const OTHERS = words('he she they him her his them their')
const NOMINAL = words('NOUN PROPN PRON')
const CONTENT = words('NOUN VERB ADJ')
const INTRODUCING = words('that if lest as when while than how because whether though')
/** After a cut: what the line was about stayed behind. */
const GOES_ON = words('that to which when if as than for because who whom where of')
const STRONG_MIND = 2
const STOP = /^(?:[.;:!?—–…]|--|:—)$/u

/** A way or a deed, and no word yet of the one whose it is. */
const ACTS =
  /^(?:(?:so|then|thence|hence|up|and|after \w+),? )*(?:i|we) (?:to|went|came|walked|called|took|sent|wrote|read|dined|found|saw|met|set|left|got|had|made|gave|told|heard|worked|finished|sat|stayed|rode|drove|visited|returned|attended|received)\b/u
const INTENSIFIED =
  /\b(?:so|too|very|most|mighty|mightily|exceedingly|quite|all|utterly|terribly|deeply|truly|really|greatly|extremely)\b/u
const DENIED = /\b(?:not|never|no|nothing|nobody|cannot|can't|n't|nor|without|neither)\b/u
const NOW = /\b(?:is|are|am|has|have|do|does|feel|think|know|want)\b|'(?:m|ve|re)\b/u
const UNDER =
  /^(?:when|if|while|as|since|until|till|after|before|because|that|than|unless|whether|what|how|where)\b/u

/** The features of the lines of one page. */
export function describer(page: Page): (line: Line) => LineFeatures {
  const counts = new Map<string, number>()
  for (const token of page.parsed.tokens)
    if (isContent(token)) counts.set(token.lemma, (counts.get(token.lemma) ?? 0) + 1)
  const end = page.parsed.text.trimEnd().length
  return line => ({
    ...marksOf(line),
    ...withinOf(line),
    ...standingOf(line),
    ...shapeOf(line),
    themed: yes(page.themed.some(span => holds(line, span))),
    pulled: yes(page.pulled.some(span => holds(line, span))),
    first: yes(line.start === 0),
    last: yes(line.end >= end - 1),
    again: shareAgain(line, counts),
  })
}

function marksOf({ plain }: Line): LineFeatures {
  return Object.fromEntries(Object.entries(MARKS).map(([name, mark]) => [name, yes(mark.test(plain))]))
}

/** What goes on in the one who writes. */
function withinOf({ said, plain, tokens }: Line): LineFeatures {
  const cues = new Set(cuesOf(tokens, plain).map(one => one.cue))
  const mind = mindOf(said)
  const near = said.filter((_, i) => nearSelf(said, i))
  const felt = near.some(token => isFeeling(token.value) && !isManner(token.value))
  const tone = said.reduce((sum, token) => sum + Math.abs(toneOf(token)), 0)
  const concern = concernOf(said)
  const parts = partsOf(tokens)
  const own = said.some((token, i) => ALONE.has(token.value) && isSelf(said, i))
  return {
    mindStrong: yes(mind >= STRONG_MIND),
    mindWeak: yes(mind > 0 && mind < STRONG_MIND),
    moved: yes(isMoved(said)),
    state: yes(isInAState(said)),
    felt: yes(felt),
    manner: yes(!felt && near.some(token => isManner(token.value))),
    tone: Math.min(2, tone / 3),
    feelings: count(said, token => isFeeling(token.value), 2),
    ...Object.fromEntries(
      (['fear', 'feeling', 'memory', 'joy', 'sadness'] as const).map(cue => [cue, yes(cues.has(cue))]),
    ),
    inward: count(said, token => INWARD.has(token.value) || INWARD.has(token.lemma), 3),
    outward: count(said, token => OUTWARD.has(token.value) || OUTWARD.has(token.lemma), 3),
    weighing: count(said, token => WEIGHING.has(token.value), 2),
    abstract: count(said, token => ABSTRACT.has(token.value), 2),
    thought: yes(isThought(said, plain)),
    maxim: yes(isMaxim(said, plain)),
    own: yes(own),
    company: yes(!own && said.some(token => COMPANY.has(token.value))),
    inwardShare: (6 * said.filter(isInward).length) / said.length,
    selfShare:
      (6 * said.filter((token, i) => SELVES.has(token.value) && isSelf(said, i)).length) / said.length,
    idleStart: yes(parts.length > 1 && parts[0]?.some(isInward) === false),
    idleEnd: yes(parts.length > 1 && parts.at(-1)?.some(isInward) === false),
    selves: Math.min(4, said.filter((token, i) => SELVES.has(token.value) && isSelf(said, i)).length),
    others: count(said, token => OTHERS.has(token.value), 3),
    ownConcern: yes(concern === 'own'),
    otherConcern: yes(concern === 'other'),
    unnamedConcern: yes(concern === 'unnamed'),
    bareReport: yes(isBareReport(said)),
    acts: yes(ACTS.test(plain)),
    intensified: yes(INTENSIFIED.test(plain)),
    denied: yes(DENIED.test(plain)),
    now: yes(NOW.test(plain)),
  }
}

function isInward(token: Token): boolean {
  return (
    INWARD.has(token.value) ||
    INWARD.has(token.lemma) ||
    WEIGHING.has(token.value) ||
    ABSTRACT.has(token.value) ||
    isFeeling(token.value)
  )
}

/** The words of a line between its stops, of which a semicolon and a dash are two. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.isWord) parts.at(-1)?.push(token)
    else if (STOP.test(token.value)) parts.push([])
  }
  return parts.filter(part => part.length >= 3)
}

/** Whether it can be understood without what stands around it. */
function standingOf({ said, plain, before, cutAfter, next }: Line): LineFeatures {
  return {
    unnamed: yes(unnamedIn(said) >= 0),
    somebodyUnnamed: yes(holdsSomebodyUnnamed(said)),
    pointsAtSomebody: yes(pointsAtSomebody(said)),
    leansOn: Math.min(3, leansOn(said)),
    leansBack: yes(leansBack(said, plain)),
    opensUnder: yes(UNDER.test(plain)),
    participle: yes(/^(?:being|having)\b/u.test(plain)),
    cutBefore: yes(before !== undefined && INTRODUCING.has(before)),
    cutAfter: yes(cutAfter),
    goesOn: yes(next !== undefined && GOES_ON.has(next)),
  }
}

function shapeOf({ said, tokens, kind }: Line): LineFeatures {
  const nominal = said.findIndex(token => NOMINAL.has(token.pos))
  const self = [nominal - 2, nominal - 1, nominal].some(i => i >= 0 && isSelf(said, i))
  const commas = tokens.filter(token => token.value === ',' || token.value === ';').length
  return {
    pair: yes(kind === 'pair'),
    clause: yes(kind === 'clause'),
    short: yes(said.length < 7),
    long: yes(said.length > 26),
    commas: Math.min(3, Math.max(0, commas - 1)),
    names: Math.min(3, said.filter((token, i) => token.pos === 'PROPN' && i > 0).length),
    adjectives: count(said, token => token.pos === 'ADJ', 3),
    noVerb: yes(!said.some(token => token.pos === 'VERB' || token.pos === 'AUX')),
    opensWithI: yes(said[0]?.value === 'i'),
    opensWithWay: yes(said[0]?.value === 'i' && said[1]?.pos === 'ADP'),
    selfSubject: yes(self),
    otherSubject: yes(!self && nominal >= 0 && said[nominal]?.pos !== 'PRON'),
  }
}

/** The share of its content words that the page holds again elsewhere: what a page repeats is its matter, seldom its point. */
function shareAgain({ said }: Line, counts: ReadonlyMap<string, number>): number {
  const inside = new Map<string, number>()
  for (const token of said) if (isContent(token)) inside.set(token.lemma, (inside.get(token.lemma) ?? 0) + 1)
  const again = [...inside].filter(([lemma, times]) => (counts.get(lemma) ?? 0) > times).length
  return inside.size === 0 ? 0 : again / inside.size
}

function isContent(token: Token): boolean {
  return token.isWord && CONTENT.has(token.pos)
}

function holds(line: Span, span: Span): boolean {
  return span.start >= line.start && span.end <= line.end
}

function count(said: readonly Token[], is: (token: Token) => boolean, most: number): number {
  return Math.min(most, said.filter(is).length)
}

function yes(value: boolean): number {
  return value ? 1 : 0
}
