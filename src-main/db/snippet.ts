/** Finds where a search matched in a body, and cuts the stretch that shows it best. */
import type { TextSpan } from '#contract/values.ts'
import { plainMatches } from './plain-matches.ts'
import { type SearchTerm, WORD } from './search-query.ts'
import { foldWord, UNSPACED } from './search-text.ts'

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

/** Every place where a term stands, in order. */
export function matchesIn(body: string, terms: readonly SearchTerm[]): Match[] {
  return PLAIN.test(body) ? plainMatches(body, terms) : foldedMatches(body, terms)
}

/** ASCII and typographic punctuation: here a word is a run of letters and digits, and folding is lower case. */
const PLAIN = /^[\0-\x7F\u2010-\u2027]*$/

function foldedMatches(body: string, terms: readonly SearchTerm[]): Match[] {
  const words = wordsOf(body)
  const found: Match[] = []
  const begins = firstUnits(terms)
  for (let at = 0; at < words.count; at += 1) {
    // Most words begin with another letter than all that is sought, and need not be looked at.
    if (!begins(body.charCodeAt(words.start(at)))) continue
    for (const [term, { words: wanted, prefix }] of terms.entries()) {
      if (wanted.length === 0 || !standsAt(words, at, wanted, prefix)) continue
      found.push({ start: words.start(at), end: words.end(at + wanted.length - 1), term })
    }
  }
  return found
}

/** The words of a body by number; each is folded only when it is compared. */
interface Words {
  readonly count: number
  start(at: number): number
  end(at: number): number
  folded(at: number): string | undefined
}

function wordsOf(body: string): Words {
  const bounds: number[] = []
  const word = HAS_UNSPACED.test(body) ? WORD : SPACED_WORD
  word.lastIndex = 0
  for (let match = word.exec(body); match; match = word.exec(body)) bounds.push(match.index, word.lastIndex)
  const start = (at: number) => bounds[at * 2] ?? body.length
  const end = (at: number) => bounds[at * 2 + 1] ?? body.length
  const count = bounds.length / 2
  return {
    count,
    start,
    end,
    folded: at => (at < count ? foldWord(body.slice(start(at), end(at))) : undefined),
  }
}

const HAS_UNSPACED = new RegExp(UNSPACED.source, 'u')
const SPACED_WORD = /[\p{L}\p{N}\p{Co}\p{M}]+/gu

/** Whether a word that begins with this UTF-16 unit could begin a term; outside ASCII every one could. */
function firstUnits(terms: readonly SearchTerm[]): (unit: number) => boolean {
  const units = new Set<number>()
  let all = false
  for (const { words } of terms) {
    const unit = words[0]?.charCodeAt(0)
    if (unit === undefined) continue
    if (unit > 127) all = true
    units.add(unit)
    units.add(String.fromCharCode(unit).toUpperCase().charCodeAt(0))
  }
  return unit => all || unit > 127 || units.has(unit)
}

function standsAt(words: Words, at: number, wanted: readonly string[], prefix: boolean): boolean {
  for (const [step, want] of wanted.entries()) {
    const folded = words.folded(at + step)
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
