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

/** Whether this lower-case word means the writer. */
export function isFirstPerson(value: string): boolean {
  return FIRST_PERSONS.has(value)
}

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
