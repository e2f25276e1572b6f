/** What may be said beside the quotations: a tension, a theme that recurs, an earlier line; each with the words that show it. */

import { screen } from '../crisis/screen.ts'
import type { Span } from '../types.ts'
import type { Piece, Slots } from './draft-body.ts'
import type { FrameKind } from './frames/frame.ts'
import type { MirrorbackInput, MirrorRelated, MirrorTension, MirrorTheme } from './types.ts'

export interface Observation {
  readonly kind: Extract<
    FrameKind,
    'tension-both' | 'tension-one' | 'theme-word' | 'theme-name' | 'related' | 'related-word'
  >
  readonly slots: Slots
  /** Names and dates that stand outside quotation marks. */
  readonly labels: readonly string[]
  readonly weight: number
}

/** Shorter recurrences may be chance, and are not spoken of. */
const FEWEST_ENTRIES = 3

const PLAIN_WORDS = /^[\p{L}\p{N}'’ -]{2,32}$/u

/** Everything that can be said, the weightiest first; a theme inside the sentence at `near` before one elsewhere on the page. */
export function observe(input: MirrorbackInput, near: Span | undefined): readonly Observation[] {
  return [
    ...input.tensions.flatMap(tension => ofTension(tension, input.text)),
    ...input.themes.flatMap(theme => ofTheme(theme, input, near)),
    ...input.related.slice(0, 5).flatMap(related => ofRelated(related, input, near)),
  ].sort((a, b) => b.weight - a.weight)
}

function ofTension(tension: MirrorTension, text: string): readonly Observation[] {
  const speaking = tension.reading.evidence.filter(
    one => one.weight > 0 && PLAIN_WORDS.test(text.slice(one.start, one.end)),
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
  const [x, x2] = a
  const [y, y2] = b
  if (x !== undefined && y !== undefined && same(x, y, text) === false) {
    const slots = {
      a: { text: tension.poleA },
      b: { text: tension.poleB },
      x: cited(x, text, 'tension'),
      y: cited(y, text, 'tension'),
    }
    return [{ kind: 'tension-both', slots, labels, weight: 3 + tension.reading.intensity }]
  }
  if (x !== undefined && x2 !== undefined && b.length === 0)
    return [oneSided(tension.poleA, tension.poleB, x, x2, text, tension)]
  if (y !== undefined && y2 !== undefined && a.length === 0)
    return [oneSided(tension.poleB, tension.poleA, y, y2, text, tension)]
  return []
}

function oneSided(
  toward: string,
  from: string,
  x: Span,
  x2: Span,
  text: string,
  tension: MirrorTension,
): Observation {
  const slots = {
    a: { text: toward },
    b: { text: from },
    x: cited(x, text, 'tension'),
    x2: cited(x2, text, 'tension'),
  }
  return { kind: 'tension-one', slots, labels: [toward, from], weight: 0.6 + tension.reading.intensity / 2 }
}

function ofTheme(theme: MirrorTheme, input: MirrorbackInput, near: Span | undefined): readonly Observation[] {
  const plain = theme.spans.filter(one => PLAIN_WORDS.test(input.text.slice(one.start, one.end)))
  const within = plain.find(one => isWithin(one, near))
  const span = within ?? plain[0]
  if (span === undefined || theme.entries < FEWEST_ENTRIES) return []
  const word = input.text.slice(span.start, span.end)
  const named = word.toLowerCase() === theme.name.toLowerCase() && !word.includes(' ')
  // Beside a sentence a word from elsewhere on the page says little, and beside no sentence a bare word of things says nothing.
  if (within === undefined && (near !== undefined ? named : /^\p{Ll}/u.test(theme.name))) return []
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
  const word = sharedWord(related, input.text)
  if (word === undefined) return [{ kind: 'related', slots, labels: [date], weight: 1.8 }]
  return [
    {
      kind: 'related-word',
      slots: { ...slots, w: cited(word, input.text, 'theme') },
      labels: [date],
      weight: isWithin(word, near) ? 3.4 : 2.1,
    },
  ]
}

/** Where the word that the earlier line shares with this page stands on this page. */
function sharedWord(related: MirrorRelated, text: string): Span | undefined {
  if (related.shared === undefined) return undefined
  const word = related.text.slice(related.shared.start, related.shared.end)
  if (!/^[\p{L}'’-]{3,24}$/u.test(word)) return undefined
  const found = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').exec(text)
  return found === null ? undefined : { start: found.index, end: found.index + word.length }
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
