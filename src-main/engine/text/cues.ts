/** Marks what stands around a token: a negator, the writer's first person, quotation marks. */

/** Half-open range of token indices. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** How many tokens before a word a negator still reaches it. */
export const NEGATION_REACH = 3
/** How many tokens away a first person still counts as near. */
export const FIRST_PERSON_REACH = 9

/** Negators, as values or as the clitic the parser leaves of them. */
const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'nt',
  'no',
  'never',
  'nor',
  'neither',
  'without',
  'hardly',
  'barely',
  'scarcely',
  'nothing',
  'nobody',
  'none',
])
const CLAUSE_ENDS: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', '—', '–', '--'])
const NOT_ONLY: ReadonlySet<string> = new Set(['only', 'just', 'merely', 'simply'])
const FIRST_PERSONS: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself', 'im'])

/** Whether this lower-case word denies what follows it. */
export function isNegator(value: string): boolean {
  return NEGATORS.has(value)
}

/** 1 for every token within {@link NEGATION_REACH} after a negator of its clause; "not only" denies nothing. */
export function markNegated(values: readonly string[], sentences: readonly TokenRange[]): Uint8Array {
  const marks = new Uint8Array(values.length)
  for (const { first, last } of sentences) {
    let reach = 0
    for (let i = first; i < last; i += 1) {
      const value = values[i] ?? ''
      if (CLAUSE_ENDS.has(value)) reach = 0
      if (reach > 0) {
        marks[i] = 1
        reach -= 1
      }
      if (isNegator(value) && !NOT_ONLY.has(values[i + 1] ?? '')) reach = NEGATION_REACH
    }
  }
  return marks
}

/** 1 for every token within {@link FIRST_PERSON_REACH} of a first person that is not inside a quotation. */
export function markNearFirst(
  values: readonly string[],
  sentences: readonly TokenRange[],
  quoted: Uint8Array,
): Uint8Array {
  const marks = new Uint8Array(values.length)
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i += 1) {
      if (quoted[i] === 1 || !FIRST_PERSONS.has(values[i] ?? '')) continue
      marks.fill(1, Math.max(first, i - FIRST_PERSON_REACH), Math.min(last, i + FIRST_PERSON_REACH + 1))
    }
  }
  return marks
}

const OPENING: ReadonlySet<string> = new Set(['“', '«', '„', '‟'])
const CLOSING: ReadonlySet<string> = new Set(['”', '»'])
const FEWEST_QUOTED_WORDS = 3

/**
 * 1 for every token between quotation marks of one paragraph. An opening mark that is never closed holds until
 * its paragraph ends (speech that runs on); a straight one that is never closed holds nothing. A quotation of one
 * or two words is the writer's own emphasis, not speech.
 */
export function markQuoted(
  values: readonly string[],
  isWord: Uint8Array,
  paragraphs: readonly TokenRange[],
): Uint8Array {
  const marks = new Uint8Array(values.length)
  const close = (from: number, to: number) => {
    let words = 0
    for (let i = from; i < to; i += 1) words += isWord[i] ?? 0
    if (words >= FEWEST_QUOTED_WORDS) marks.fill(1, from, to)
  }
  for (const { first, last } of paragraphs) {
    let open = -1
    let straight = false
    for (let i = first; i < last; i += 1) {
      const value = values[i] ?? ''
      if (open < 0) {
        straight = value === '"'
        if (straight || OPENING.has(value)) open = i + 1
      } else if (straight ? value === '"' : CLOSING.has(value)) {
        close(open, i)
        open = -1
      }
    }
    if (open >= 0 && !straight) close(open, last)
  }
  return marks
}

/** An opening mark that no elision (‘tis, ‘em) hides behind … */
const OPENS_SINGLE =
  /(?<![\p{L}\p{N}’])‘(?!(?:tis|twas|twere|twill|twould|em|cause|til|till|bout|round|ere|n)(?!\p{L}))(?=\S)/giu
/** … and the mark that ends what was said: after its full stop or comma, or before one; an apostrophe stands between letters or before a space. */
const CLOSES_SINGLE = /(?:(?<=[.,!?;:…—–-])’(?!\p{L})|’(?=[.,!?;:)]))/gu

/** In characters: a mark without its fellow is not looked for to the end of a book. */
const LONGEST_SPEECH = 2000

/**
 * Spans of speech between ‘ and ’ inside one paragraph, the marks left out. One that is never closed, and one of fewer than
 * three words, is none: that is an apostrophe, or the writer's own emphasis.
 */
export function singleQuotations(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  const closing = [...text.matchAll(CLOSES_SINGLE)].map(({ index }) => index)
  let next = 0
  let last = 0
  for (const { index } of text.matchAll(OPENS_SINGLE)) {
    const start = index + 1
    if (start <= last) continue
    while ((closing[next] ?? start) < start) next += 1
    const end = closing[next]
    if (end === undefined || end - start > LONGEST_SPEECH) continue
    const said = text.slice(start, end)
    const words = said.match(/\p{L}+(?:’\p{L}+)?/gu)?.length ?? 0
    if (words < FEWEST_QUOTED_WORDS || /\n\s*\n/u.test(said)) continue
    found.push({ start, end })
    last = end
  }
  return found
}
