/** What may be said beside the quotations: a tension, a theme that recurs, an earlier line; each with the words that show it. */

import { screen } from '../crisis/screen.ts'
import type { Span } from '../types.ts'
import type { Piece, Slots } from './draft-body.ts'
import { isFeeling } from './feelings.ts'
import type { FrameKind } from './frames/frame.ts'
import type { MirrorbackInput, MirrorRelated, MirrorTension, MirrorTheme } from './types.ts'
import { INWARD } from './word-lists.ts'

export interface Observation {
  readonly kind: Extract<FrameKind, 'tension-both' | 'theme-word' | 'theme-name' | 'related' | 'related-word'>
  readonly slots: Slots
  /** Names and dates that stand outside quotation marks. */
  readonly labels: readonly string[]
  readonly weight: number
}

/** Shorter recurrences may be chance, and are not spoken of. */
const FEWEST_ENTRIES = 3

/** What is in more entries than this is no news to the one who wrote them. */
const MOST_ENTRIES = 150

/** From so many words on a page holds more than one thing. */
export const LONG_PAGE = 150

const PLAIN_WORDS = /^[\p{L}\p{N}'’ -]{2,32}$/u

/** Everything that can be said, the weightiest first; a theme inside the sentence at `near` before one elsewhere on the page. */
export function observe(input: MirrorbackInput, near: Span | undefined): readonly Observation[] {
  return [
    ...input.tensions.flatMap(tension => ofTension(tension, input, near)),
    ...input.themes.flatMap(theme => ofTheme(theme, input, near)),
    ...input.related.slice(0, 5).flatMap(related => ofRelated(related, input, near)),
  ].sort((a, b) => b.weight - a.weight)
}

function ofTension(
  tension: MirrorTension,
  { text, parsed }: MirrorbackInput,
  near: Span | undefined,
): readonly Observation[] {
  const speaking = tension.reading.evidence.filter(
    one =>
      one.weight > 0 &&
      PLAIN_WORDS.test(text.slice(one.start, one.end)) &&
      (!ALONE.test(text.slice(one.start, one.end)) || isOfTheWriter(one, parsed)),
  )
  const a = distinct(
    speaking.filter(one => one.pole === 'a'),
    text,
  )
  const b = distinct(
    speaking.filter(one => one.pole === 'b'),
    text,
  )
  const labels = [tension.poleA, tension.poleB]
  const [x, y] = nearestOf(a, b, near, text)
  if (x === undefined || y === undefined) return []
  const slots = {
    a: { text: tension.poleA },
    b: { text: tension.poleB },
    x: cited(x, text, 'tension'),
    y: cited(y, text, 'tension'),
  }
  return [{ kind: 'tension-both', slots, labels, weight: 3 + tension.reading.intensity }]
}

/** From the line quoted so many characters away, a word has no more to do with it. */
const FAR = 240

/** One word of each side, as near as can be to the line that is said back; none where a side has none near it. */
function nearestOf(
  a: readonly Span[],
  b: readonly Span[],
  near: Span | undefined,
  text: string,
): readonly [Span?, Span?] {
  const away = (span: Span): number =>
    near === undefined ? 0 : Math.max(0, near.start - span.end, span.start - near.end)
  const nearest = (spans: readonly Span[]): Span | undefined =>
    spans.filter(span => away(span) <= FAR).toSorted((one, other) => away(one) - away(other))[0]
  const x = nearest(a)
  const y = nearest(b.filter(span => x === undefined || !same(span, x, text)))
  return x !== undefined && y !== undefined && [x, y].some(span => near === undefined || away(span) === 0)
    ? [x, y]
    : []
}

/** Words for being alone: of somebody else they say nothing of the writer's solitude. */
const ALONE = /^(?:alone|lonely|solitary|withdr[ae]w\w*|isolat(?:e|es|ed|ing)|avoid\w* people)$/iu

/** Whether the writer is the subject of what the words at `span` say: the last subject before them in their sentence is "I" or "we". */
function isOfTheWriter(span: Span, { tokens }: MirrorbackInput['parsed']): boolean {
  const at = tokens.findIndex(token => token.start >= span.start)
  const sentence = tokens[at]?.sentence
  const before = tokens.slice(0, at).filter(token => token.isWord && token.sentence === sentence)
  const subject = before.findLast((token, i) => {
    if (/^(?:i|we|he|she|they|it|who)$/u.test(token.value)) return true
    const next = before[i + 1]
    return (
      (token.pos === 'NOUN' || token.pos === 'PROPN') &&
      (next === undefined || /^(?:VERB|AUX)$/u.test(next.pos))
    )
  })
  return subject?.value === 'i' || subject?.value === 'we'
}

function ofTheme(theme: MirrorTheme, input: MirrorbackInput, near: Span | undefined): readonly Observation[] {
  const plain = theme.spans.flatMap(one => tellingPart(one, input.text))
  const within = plain.find(one => isWithin(one, near))
  const span = within ?? plain.find(one => tellsAlone(input.text.slice(one.start, one.end)))
  if (span === undefined || theme.entries < FEWEST_ENTRIES || theme.entries > MOST_ENTRIES) return []
  const word = input.text.slice(span.start, span.end)
  const bare = /^\p{Ll}/u.test(theme.name)
  const named = word.toLowerCase() === theme.name.toLowerCase() && !word.includes(' ')
  // "Tracks" is no name for "track", and a bare word of things says nothing where it is not in the sentence quoted.
  if (bare && !named) return []
  // What a long page touches elsewhere has no part in the sentence that is said back, and stands beside it like a stray note.
  if (within === undefined && (named || bare || (near !== undefined && isLong(input)))) return []
  const since = input.dateWords(theme.since)
  const slots = {
    w: cited(span, input.text, 'theme'),
    name: { text: theme.name },
    n: { text: String(theme.entries) },
    since: { text: since },
  }
  return [
    {
      kind: named ? 'theme-word' : 'theme-name',
      slots,
      labels: [theme.name, since],
      weight: (within === undefined ? 0.8 : 2.2) + Math.min(1.2, Math.log10(theme.entries)),
    },
  ]
}

function isLong({ parsed }: MirrorbackInput): boolean {
  return parsed.tokens.filter(token => token.isWord).length >= LONG_PAGE
}

/** At the ends of a span these only carry it. */
const CARRYING =
  /^(?:in|of|to|at|on|by|for|from|with|or|and|but|a|an|the|i|my|his|her|our|it|we|he|she|they|me|us|is|was|be|am|so|that|this)$/iu

/** Said so often, and for so little, that they point at nothing. */
const WORN =
  /^(?:hop(?:e|es|ed|ing)|(?:only )?trust|wonder(?: \w+)?|certain|suppose|perhaps|maybe|always|never|think|wish|wished|read|reading|walk|walked|wife|visit|lunched|dined)$/iu

/** The span without the small words at its ends; none where it is worn or not plain. */
function tellingPart(span: Span, text: string): readonly Span[] {
  const words = [...text.slice(span.start, span.end).matchAll(/\S+/gu)]
  const kept = words.filter(found => !CARRYING.test(found[0]))
  const [first, last] = [kept[0], kept.at(-1)]
  if (first === undefined || last === undefined) return []
  const part = { start: span.start + first.index, end: span.start + last.index + last[0].length }
  const said = text.slice(part.start, part.end)
  return PLAIN_WORDS.test(said) && !WORN.test(said) ? [part] : []
}

/** A feeling, or a phrase: worth pointing at even beside another sentence. */
function tellsAlone(said: string): boolean {
  return isFeeling(said.toLowerCase()) || said.split(/\s+/u).length >= 3
}

function ofRelated(
  related: MirrorRelated,
  input: MirrorbackInput,
  near: Span | undefined,
): readonly Observation[] {
  const { start, end } = related.sentence
  const text = related.text.slice(start, end)
  const words = text.split(/\s+/u).length
  if (words < 4 || words > 28 || /[“”"«»\n]/u.test(text) || screen(text, { language: 'en' }).level !== 'none')
    return []
  const date = input.dateWords(related.journal_day)
  const source = { kind: 'related', reflection_id: related.reflection_id, start, end } as const
  const slots = { r: { text, source }, date: { text: date } }
  if (related.shared === undefined) return [{ kind: 'related', slots, labels: [date], weight: 1.8 }]
  // What both pages hold is chance more often than not; what both sentences hold lets the one answer the other.
  const word = sharedWord(related, input.text, near)
  if (word === undefined) return []
  const said = input.text.slice(word.start, word.end).toLowerCase()
  if (/\s/u.test(said)) return [{ kind: 'related', slots, labels: [date], weight: 3.4 }]
  // That both lines name a house or a letter makes neither an answer to the other.
  if (!isFeeling(said) && !INWARD.has(said)) return []
  return [
    {
      kind: 'related-word',
      slots: { ...slots, w: cited(word, input.text, 'theme') },
      labels: [date],
      weight: 3.4,
    },
  ]
}

/** Where the words that the earlier line shares with this page stand in the sentence at `near`; none where they are worn. */
function sharedWord(related: MirrorRelated, text: string, near: Span | undefined): Span | undefined {
  if (related.shared === undefined || near === undefined) return undefined
  const [part] = tellingPart(related.shared, related.text)
  const word = part === undefined ? '' : related.text.slice(part.start, part.end)
  if (word.length < 3) return undefined
  const found = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').exec(text.slice(near.start, near.end))
  return found === null
    ? undefined
    : { start: near.start + found.index, end: near.start + found.index + word.length }
}

function isWithin(span: Span, near: Span | undefined): boolean {
  return near !== undefined && near.start <= span.start && span.end <= near.end
}

function cited(span: Span, text: string, kind: 'theme' | 'tension'): Piece {
  return { text: text.slice(span.start, span.end), source: { kind, start: span.start, end: span.end } }
}

function distinct(spans: readonly Span[], text: string): readonly Span[] {
  return spans.filter((span, i) => !spans.slice(0, i).some(other => same(span, other, text)))
}

function same(a: Span, b: Span, text: string): boolean {
  return text.slice(a.start, a.end).toLowerCase() === text.slice(b.start, b.end).toLowerCase()
}
