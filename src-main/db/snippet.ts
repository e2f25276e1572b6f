/** Finds where a search matched in a body, and cuts the stretch that shows it best. */
import type { TextSpan } from '#contract/values.ts'
import { type SearchTerm, WORD } from './search-query.ts'
import { foldWord } from './search-text.ts'

export interface Snippet {
  /** A stretch of the body, verbatim. */
  readonly snippet: string
  /** Where in the body it begins, in UTF-16 units. */
  readonly offset: number
  /** What matched, as ranges into the snippet. */
  readonly highlights: TextSpan[]
}

/** About how many UTF-16 units a snippet holds. */
export const SNIPPET_UNITS = 180

/** The stretch of `body` with the most different terms in it; the beginning of the body where none is found. */
export function snippetOf(body: string, terms: readonly SearchTerm[], units = SNIPPET_UNITS): Snippet {
  const matches = matchesIn(body, terms)
  const best = bestStart(matches, units)
  const [from, to] = cutAround(body, best, units)
  const highlights = joined(matches.filter(({ start, end }) => start >= from && end <= to))
  return {
    snippet: body.slice(from, to),
    offset: from,
    highlights: highlights.map(({ start, end }) => ({ start: start - from, end: end - from })),
  }
}

interface Match extends TextSpan {
  readonly term: number
}

interface Word extends TextSpan {
  readonly folded: string
}

/** Every place where a term stands, in order. */
export function matchesIn(body: string, terms: readonly SearchTerm[]): Match[] {
  const words: Word[] = []
  for (const match of body.matchAll(WORD))
    words.push({ start: match.index, end: match.index + match[0].length, folded: foldWord(match[0]) })
  const found: Match[] = []
  for (const [at, word] of words.entries())
    for (const [term, { words: wanted, prefix }] of terms.entries()) {
      if (wanted.length === 0 || !standsAt(words, at, wanted, prefix)) continue
      found.push({ start: word.start, end: words[at + wanted.length - 1]?.end ?? word.end, term })
    }
  return found
}

function standsAt(words: readonly Word[], at: number, wanted: readonly string[], prefix: boolean): boolean {
  for (const [step, want] of wanted.entries()) {
    const folded = words[at + step]?.folded
    if (folded === undefined) return false
    const open = prefix && step === wanted.length - 1
    if (open ? !folded.startsWith(want) : folded !== want) return false
  }
  return true
}

function bestStart(matches: readonly Match[], units: number): TextSpan {
  let best: TextSpan = matches[0] ?? { start: 0, end: 0 }
  let most = 0
  for (const [at, from] of matches.entries()) {
    const terms = new Set<number>()
    let end = from.end
    for (let next = at; next < matches.length; next++) {
      const match = matches[next]
      if (!match || match.end - from.start > units * 0.8) break
      terms.add(match.term)
      end = match.end
    }
    if (terms.size > most) {
      most = terms.size
      best = { start: from.start, end }
    }
  }
  return best
}

/** Some of the words before and after, cut between words where there is a gap to cut at, and never inside a character. */
function cutAround(body: string, core: TextSpan, units: number): [number, number] {
  const room = Math.max(0, units - (core.end - core.start))
  let from = Math.max(0, core.start - Math.floor(room / 3))
  let to = Math.min(body.length, from + Math.max(units, core.end - core.start))
  if (to === body.length) from = Math.max(0, Math.min(from, to - units))
  if (from > 0) {
    const gap = body.slice(from, core.start).search(/\s\S/)
    if (gap !== -1) from += gap + 1
    else if (isLowSurrogate(body, from)) from += 1
  }
  if (to < body.length) {
    const tail = body.slice(core.end, to)
    const gap = tail.search(/\s\S*$/)
    if (gap > 0) to = core.end + gap
    else if (isLowSurrogate(body, to)) to -= 1
  }
  return [Math.min(from, core.start), Math.max(to, core.end)]
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Ranges that overlap become one. */
function joined(matches: readonly Match[]): TextSpan[] {
  const spans: TextSpan[] = []
  for (const { start, end } of matches) {
    const last = spans.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
  }
  return spans
}
