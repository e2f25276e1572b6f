/** Composes the built-in mirrorback: the writer's own sentences in a frame, what stands in tension, at most one question. */

import { checkText } from '../constitution/check-text.ts'
import { screen } from '../crisis/screen.ts'
import type { Span } from '../types.ts'
import { type Asked, askedOf } from './asked.ts'
import { type Filled, fill, fits, join, type Slots } from './draft-body.ts'
import { SHORT_WORDS, tellingWord } from './feelings.ts'
import { ALL_FRAMES } from './frames/all-frames.ts'
import type { Cue, Frame, FrameKind } from './frames/frame.ts'
import { LONG_PAGE, type Observation, observe } from './observations.ts'
import { hash, shuffled } from './pick.ts'
import { opposed, type Plan, plansFor } from './plans.ts'
import { type Candidate, selectSentences } from './select-sentences.ts'
import type { MirrorbackDraft, MirrorbackInput } from './types.ts'

/** Crisis topics whose words are not said back; an entry that holds one is answered quietly. */
const HEAVY_TOPICS: ReadonlySet<string> = new Set([
  'suicide',
  'self-harm',
  'harm-to-others',
  'abuse',
  'despair',
  'grief',
])

/** Not a crisis, and yet nothing to put a curious question to. */
const HEAVY_WORDS =
  /\b(?:depress(?:ed|ion)|medication|panic attacks?|cheat(?:ed|ing) on|cancer|tumou?r|dying|hospice|chemo\w*|is no more|passed away|funeral|addict\w*|relapsed?|alzheimer\S*|dementia)\b/giu

/** From this worth on a line bears a question that could be put to any. */
const ASKABLE = 0.6

/** Topics that stay heavy whatever else is on the page. */
const GRAVE_TOPICS: ReadonlySet<string> = new Set(['suicide', 'self-harm', 'harm-to-others', 'abuse'])

/** Of a page that speaks of these more than once no line is said back: each may be a step of it. */
const UNQUOTED_TOPICS: ReadonlySet<string> = new Set(['suicide', 'self-harm'])

interface Setting {
  readonly input: MirrorbackInput
  readonly asked: Asked | undefined
  readonly heavy: boolean
  /** Heavy all through, and not only in one of many lines. */
  readonly grave: boolean
  readonly brief: boolean
  /** The most telling single word, for where no sentence can be quoted. */
  readonly word: Span | undefined
}

/**
 * The draft for one reflection. Deterministic in its input; every body has passed the constitution in `built-in` mode against the
 * reflection and its related ones. The crisis screen must have run before: a reflection at level `pause` gets no mirrorback.
 */
export function composeMirrorback(input: MirrorbackInput): MirrorbackDraft {
  const heard = screen(input.text, { language: 'en' }).findings.filter(found => found.level !== 'note')
  const words = input.parsed.tokens.filter(token => token.isWord).length
  const hard = [...input.text.matchAll(HEAVY_WORDS)]
  // One such word on a long page is a line of it: that line is left alone, and the page is not called a heavy one.
  const inOneLine = hard.length === 1 && words >= LONG_PAGE
  const heavy = heard.some(found => HEAVY_TOPICS.has(found.topic)) || (hard.length > 0 && !inOneLine)
  const grave = heard.some(found => GRAVE_TOPICS.has(found.topic)) || input.affect.sum < 0
  const asked = askedOf(input.text, input.parsed)
  const avoid: readonly Span[] = [
    ...heard,
    ...(asked === undefined ? [] : [asked.span]),
    ...hard.map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  ]
  const unquoted = heard.filter(found => UNQUOTED_TOPICS.has(found.topic)).length > 1
  const lines = unquoted ? [] : selectSentences(input, avoid)
  const word = unquoted ? undefined : tellingWord(input, avoid)
  const setting: Setting = {
    input,
    asked,
    heavy,
    grave,
    brief: words < SHORT_WORDS && lines.length === 0,
    word,
  }
  if (asked?.kind === 'fact' && !heavy) return factAnswer(setting)
  const { plans, spare } = plansFor(lines, heavy ? [] : observe(input, lines[0]), {
    seed: input.seed,
    heavy,
    word,
  })
  const from = plans.length === 0 ? 0 : input.variant % plans.length
  for (const plan of [...plans.slice(from), ...plans.slice(0, from), ...spare]) {
    const draft = draftOf(plan, setting)
    if (draft !== undefined) return draft
  }
  return silence(setting)
}

function draftOf(plan: Plan, setting: Setting): MirrorbackDraft | undefined {
  const used: Frame[] = []
  const opening = openingOf(plan, setting, used)
  const beside = plan.beside.filter(one => !echoes(one, plan.quotes[0], used))
  const observations = beside.map(one => said(setting, one.kind, one.slots, used))
  const paragraphs: (readonly (Filled | undefined)[])[] = []
  if (setting.asked?.kind === 'advice') paragraphs.push([said(setting, 'boundary', {}, used)])
  paragraphs.push([opening], observations, [endingOf(plan, setting, used)])
  return finished(
    setting,
    paragraphs,
    used,
    plan.beside.flatMap(one => one.labels),
  )
}

/** The opening names the word already that the theme would name. */
function echoes(one: Observation, first: Candidate | undefined, used: readonly Frame[]): boolean {
  const source = one.slots.w?.source
  if (!one.kind.startsWith('theme') || source === undefined) return false
  return (
    used.some(frame => frame.text.includes('{w}')) &&
    (first?.cues.some(
      ({ word }) => word !== undefined && word.start < source.end && source.start < word.end,
    ) ??
      false)
  )
}

function openingOf(plan: Plan, setting: Setting, used: Frame[]): Filled | undefined {
  const [first, second] = plan.quotes
  if (first === undefined) return wordOrSilence(setting, used)
  const places = placesOf(first, second, setting.input.text)
  if (second !== undefined) {
    const slots: Slots = { q: quoted(first), q2: quoted(second) }
    const pairsOf = (kind: FrameKind): readonly FrameOption[] =>
      framesOf(kind)
        .filter(frame => frame.cue === undefined || places.has(frame.cue))
        .filter(frame => isTrueOf(frame, plan))
        .map(frame => ({ frame, slots }))
    const two = pairsOf('two')
    // Two lines that pull apart are two lines all the same, where the frames for it were all used lately.
    return opposed(first, second)
      ? chosen(setting, pairsOf('opposed'), used, two)
      : chosen(setting, two, used)
  }
  const cued = setting.heavy ? [] : first.cues
  const options = framesOf('quote').flatMap(frame => {
    const heard = cued.find(one => one.cue === frame.cue)
    if (frame.cue !== undefined && heard === undefined && !places.has(frame.cue)) return []
    if (!isTrueOf(frame, plan)) return []
    const slots: Slots = {
      q: quoted(first),
      ...(heard?.word === undefined ? {} : { w: worded(heard.word, setting.input.text) }),
    }
    return fits(frame, slots) ? [{ frame, slots, cued: heard !== undefined }] : []
  })
  const wanted = hash(`${setting.input.seed}/cue`) % 3 !== 0
  return chosen(
    setting,
    options.filter(one => one.cued === wanted),
    used,
    options,
  )
}

/** Where on the page the quotations stand: a frame that says so must be right. */
function placesOf(first: Candidate, second: Candidate | undefined, text: string): ReadonlySet<Cue> {
  const places = new Set<Cue>()
  if (text.slice(0, first.start).trim() === '') places.add('first')
  else if (/^[\s.!?]*$/u.test(text.slice(first.end))) places.add('last')
  else if (first.at > 0.25 && first.at < 0.75) places.add('middle')
  if (first.words <= 8) places.add('short')
  if (first.words >= 20) places.add('long')
  const gap = second === undefined ? 0 : (second.start - first.end) / text.length
  if (gap > 0.45) places.add('far')
  else if (gap < 0.25) places.add('near')
  return places
}

/** Where no sentence can be quoted one word may stand for the page; where no word does, the page is left alone. */
function wordOrSilence(setting: Setting, used: Frame[]): Filled | undefined {
  const kind = setting.brief ? 'silence-short' : 'silence'
  if (setting.word === undefined || setting.heavy) return said(setting, kind, {}, used)
  return said(
    setting,
    setting.brief ? 'brief' : 'word',
    { w: worded(setting.word, setting.input.text) },
    used,
  )
}

function endingOf(plan: Plan, setting: Setting, used: Frame[]): Filled | undefined {
  if (setting.heavy) return said(setting, setting.grave ? 'heavy' : 'close', {}, used)
  const [first] = plan.quotes
  const silent = used.some(isSilence)
  const asksAlready = plan.quotes.some(one => one.text.endsWith('?')) || setting.asked !== undefined
  if (silent) return undefined
  if (asksAlready || hash(`${setting.input.seed}/${setting.input.variant}/end`) % 5 === 0) {
    return plan.beside.length > 0 ? undefined : said(setting, 'close', {}, used)
  }
  return questionOf(plan, first, setting, used) ?? said(setting, 'close', {}, used)
}

function questionOf(
  plan: Plan,
  first: Candidate | undefined,
  setting: Setting,
  used: Frame[],
): Filled | undefined {
  const kinds = new Set(used.map(frame => frame.kind))
  const single = plan.quotes.length === 1
  const beside: Slots = Object.assign({}, ...plan.beside.map(one => one.slots))
  const word = first === undefined ? setting.word : first.word
  const options = framesOf('question').flatMap(frame => {
    if (frame.after !== undefined && !kinds.has(frame.after)) return []
    if (!isTrueOf(frame, plan)) return []
    const heard =
      single && frame.cue !== undefined ? first?.cues.find(one => one.cue === frame.cue) : undefined
    if (frame.cue !== undefined && heard === undefined) return []
    // What is asked of any sentence is asked only of one that says much.
    if (ofAny(frame) && (first?.worth ?? 0) < ASKABLE) return []
    const shown = heard?.word ?? (frame.cue === undefined && frame.after === undefined ? word : undefined)
    const slots: Slots = {
      ...beside,
      ...(shown === undefined ? {} : { w: worded(shown, setting.input.text) }),
    }
    if (frame.cue !== undefined && frame.text.includes('{w}') && shown === undefined) return []
    return fits(frame, slots) &&
      (shown !== undefined || frame.after !== undefined || !frame.text.includes('{w}'))
      ? [{ frame, slots, own: frame.cue !== undefined || frame.after !== undefined }]
      : []
  })
  const wanted = hash(`${setting.input.seed}/own`) % 4 !== 0
  return chosen(setting, wanted ? options.filter(one => one.own) : options, used, options)
}

/** What calls its quotation a sentence is said of no two. */
function isTrueOf({ text }: Frame, { quotes }: Plan): boolean {
  return !/\bsentences?\b/iu.test(text) || !quotes.some(one => one.pair)
}

function ofAny({ cue, after }: Frame): boolean {
  return after === undefined && (cue === undefined || cue === 'weighing' || cue === 'thought')
}

function framesOf(kind: FrameKind): readonly Frame[] {
  return ALL_FRAMES.filter(frame => frame.kind === kind)
}

function said(setting: Setting, kind: FrameKind, slots: Slots, used: Frame[]): Filled | undefined {
  const options = framesOf(kind)
    .filter(frame => fits(frame, slots))
    .map(frame => ({ frame, slots }))
  return chosen(setting, options, used)
}

interface FrameOption {
  readonly frame: Frame
  readonly slots: Slots
}

/** One of the preferred options, or of `others` where those were all used lately; as the seed has it, and the variant walks on. */
function chosen(
  setting: Setting,
  preferred: readonly FrameOption[],
  used: Frame[],
  others: readonly FrameOption[] = [],
): Filled | undefined {
  const { seed, variant, previousFrames } = setting.input
  const fresh = (options: readonly FrameOption[]): readonly FrameOption[] =>
    options.filter(one => !previousFrames.includes(one.frame.id))
  const mixed = (options: readonly FrameOption[]): readonly FrameOption[] =>
    shuffled(options, seed, one => one.frame.id)
  const rest = others.filter(one => !preferred.some(({ frame }) => frame === one.frame))
  const unused = [...mixed(fresh(preferred)), ...mixed(fresh(rest))]
  const pool = unused.length > 0 ? unused : mixed(longestAgo([...preferred, ...others], previousFrames))
  const pick = pool[variant % Math.max(1, pool.length)]
  if (pick === undefined) return undefined
  used.push(pick.frame)
  return fill(pick.frame, pick.slots)
}

/** Where every one was used lately: the one that was used before all others. */
function longestAgo(options: readonly FrameOption[], used: readonly string[]): readonly FrameOption[] {
  const oldest = Math.min(...options.map(one => used.lastIndexOf(one.frame.id)))
  return options.filter(one => used.lastIndexOf(one.frame.id) === oldest)
}

function quoted(candidate: Candidate): {
  text: string
  source: { kind: 'quote'; start: number; end: number }
} {
  return { text: candidate.text, source: { kind: 'quote', start: candidate.start, end: candidate.end } }
}

function worded(
  span: Span,
  text: string,
): { text: string; source: { kind: 'quote'; start: number; end: number } } {
  return {
    text: text.slice(span.start, span.end),
    source: { kind: 'quote', start: span.start, end: span.end },
  }
}

function finished(
  setting: Setting,
  paragraphs: readonly (readonly (Filled | undefined)[])[],
  used: readonly Frame[],
  labels: readonly string[] = [],
): MirrorbackDraft | undefined {
  const filled = join(paragraphs.map(paragraph => paragraph.filter(one => one !== undefined)))
  const sources = [setting.input.text, ...setting.input.related.map(one => one.text)]
  if (filled.text === '' || checkText(filled.text, { sources, labels, mode: 'built-in' }).outcome !== 'pass')
    return undefined
  const silent = used.some(isSilence)
  return { body: filled.text, evidence: filled.evidence, frames: used.map(frame => frame.id), silent }
}

/** A question about the world gets one honest line. */
function factAnswer(setting: Setting): MirrorbackDraft {
  const used: Frame[] = []
  const line = said(setting, 'fact', {}, used)
  return finished(setting, [[line]], used) ?? silence(setting)
}

function isSilence(frame: Frame): boolean {
  return frame.kind === 'silence' || frame.kind === 'silence-short'
}

function silence(setting: Setting): MirrorbackDraft {
  const used: Frame[] = []
  const parts = [
    setting.asked?.kind === 'advice' ? said(setting, 'boundary', {}, used) : undefined,
    setting.asked?.kind === 'advice'
      ? undefined
      : said(setting, setting.brief ? 'silence-short' : 'silence', {}, used),
    setting.heavy ? said(setting, 'heavy', {}, used) : undefined,
  ]
  const filled = join(parts.map(part => (part === undefined ? [] : [part])))
  return { body: filled.text, evidence: [], frames: used.map(frame => frame.id), silent: true }
}
