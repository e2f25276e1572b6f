/** Cuts a page into the lines of it that may be quoted: sentences, two short ones together, and clauses of long ones that can stand alone. */

import type { ParsedText, Token } from '../text/parsed-text.ts'
import type { Span } from '../types.ts'
import { words } from './word-lists.ts'

/** A line of the page that may be said back as it stands. */
export interface Line extends Span {
  readonly text: string
  /** Lower case, with straight marks. */
  readonly plain: string
  /** All its tokens, and of them the words. */
  readonly tokens: readonly Token[]
  readonly said: readonly Token[]
  readonly kind: 'sentence' | 'pair' | 'clause'
  /** Of a clause: what stands before it in its sentence, whether anything comes after it there, and the first word of that. */
  readonly before?: string
  readonly cutAfter: boolean
  readonly next?: string
}

const FEWEST_WORDS = 4
const FEWEST_OF_A_CLAUSE = 6
const MOST_WORDS = 34
const MOST_OF_A_PAIR = 30
const MOST_CHARACTERS = 240

/** From so many words on a sentence of a diary is often many sentences. */
const LONG_SENTENCE = 14

/** Longest run of clauses, in clauses. */
const MOST_CLAUSES = 4

/** Every line of the page that may be quoted, in the order of the page; many share words. None touches a span of `avoid`. */
export function linesOf(parsed: ParsedText, avoid: readonly Span[] = []): readonly Line[] {
  const sentences = sentencesOf(parsed)
  return sentences
    .flatMap((tokens, i) => [
      lineOf(parsed, tokens, 'sentence'),
      ...(sentences[i + 1] === undefined ? [] : [pairOf(parsed, tokens, sentences[i + 1] ?? [])]),
      ...clausesOf(tokens, parsed).map(([from, to]) =>
        lineOf(parsed, tokens.slice(from, to), 'clause', tokens[from - 1], tokens.slice(to, to + 3)),
      ),
    ])
    .filter(line => line !== undefined)
    .filter(line => quotable(line) && !avoid.some(span => overlaps(span, line)))
}

/** Words after which a full stop ends nothing. */
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|st|sir|capt|captn|col|gen|lieut|lt|esq|rev|messrs|prof|wm|jno|jem|jas|chas|thos|geo|sr|jr|vol|no|vs|viz|\p{L})$/iu

/** The sentences, those put together again that only an abbreviation parted. */
function sentencesOf({ sentences, tokens, text }: ParsedText): readonly (readonly Token[])[] {
  const found: Token[][] = []
  let open = false
  for (const { first, last } of sentences) {
    const own = tokens.slice(first, last)
    const word = own.findLast(token => token.isWord)
    if (open) found.at(-1)?.push(...own)
    else found.push([...own])
    open =
      word !== undefined &&
      own.length > 1 &&
      word.value !== 'i' &&
      ABBREVIATED.test(word.value.replace(/\.$/u, '')) &&
      /^\.?\s?$/u.test(text.slice(word.end, tokens[last]?.start ?? text.length))
  }
  return found
}

function lineOf(
  { text }: ParsedText,
  tokens: readonly Token[],
  kind: Line['kind'],
  before?: Token,
  after: readonly Token[] = [],
): Line | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const span = trimmed(text, first.start, last.end)
  const slice = text.slice(span.start, span.end)
  const next = after.find(token => token.isWord)?.value
  return {
    ...span,
    text: slice,
    plain: slice.toLowerCase().replace(/[‘’]/gu, "'"),
    tokens,
    said: tokens.filter(token => token.isWord),
    kind,
    ...(before === undefined ? {} : { before: before.value }),
    cutAfter: after.length > 0,
    ...(next === undefined ? {} : { next }),
  }
}

/** A sentence and the one after it, where both are short and stand in one paragraph. */
function pairOf(parsed: ParsedText, one: readonly Token[], next: readonly Token[]): Line | undefined {
  const words = (tokens: readonly Token[]): number => tokens.filter(token => token.isWord).length
  if (words(one) + words(next) > MOST_OF_A_PAIR || Math.min(words(one), words(next)) < 3) return undefined
  return lineOf(parsed, [...one, ...next], 'pair')
}

/** Marks at which a long sentence may be cut, and words at which it may be cut after a comma. */
const HARD_BREAK = /^(?:[;:—–]|--|:—)$/u
const LINKS = words('and but so for where which who whom then though because yet whereby wherein till')
const SUBJECTS = words('i we my our it he she they there one how what never nothing all some being having')
const RELATIVES = words('which who whom where whereby wherein')

/** Parts of speech with which nothing begins that stands by itself: its subject was left before the cut. */
const HANGS = words('VERB AUX ADP SCONJ CCONJ PART PUNCT')

/** Runs of the clauses of a long sentence as ranges of its tokens, none of them the sentence itself. */
function clausesOf(
  sentence: readonly Token[],
  { text }: ParsedText,
): readonly (readonly [from: number, to: number])[] {
  if (sentence.filter(token => token.isWord).length <= LONG_SENTENCE) return []
  const breaks = sentence.flatMap((token, i) => {
    const next = sentence[i + 1]?.value ?? ''
    const soft = token.value === ',' && (LINKS.has(next) || SUBJECTS.has(next))
    return soft || HARD_BREAK.test(text.slice(token.start, token.end)) ? [i] : []
  })
  const starts = [0, ...breaks.map(at => at + 1)]
  const ends = [...breaks, sentence.length]
  return starts.flatMap((at, clause) => {
    let from = at
    while (from < sentence.length && (!sentence[from]?.isWord || LINKS.has(sentence[from]?.value ?? '')))
      from++
    if (!opens(sentence, at, from)) return []
    return ends
      .slice(clause, clause + MOST_CLAUSES)
      .filter(to => to > from && !(to === sentence.length && clause === 0 && from === at))
      .map(to => [from, to] as const)
  })
}

/** Whether what begins at `from` has a subject or a form of "being" to stand on. */
function opens(sentence: readonly Token[], at: number, from: number): boolean {
  // "Which I hope will do him good" asks for what "which" was.
  if (sentence.slice(at, from).some(token => RELATIVES.has(token.value))) return false
  const [first, second] = [sentence[from], sentence[from + 1]]
  if (first === undefined) return false
  if (/^(?:being|having)$/u.test(first.value)) return true
  if (first.value === 'to' && second?.value === 'my') return true
  return !HANGS.has(first.pos)
}

/** Words that nobody is helped by reading again in their own handwriting. */
export const SELF_BLAME =
  /\b(?:worthless|ugly|pathetic|disgusting|stupid|useless|monster|hate (?:myself|me)|failure|loser|idiot|burden|waste of|ashamed of myself|my fault|fat|unlov\w+|naked|sex\w*|breasts?|rape\w*|abus\w+|whore|shit|vomit\w*|piss\w*|bowels?|stools?|cods)\b/u

/** A clause cut here would be left hanging. */
const DANGLING =
  /(?<!-)\b(?:in|of|to|with|for|by|on|at|that|how|from|into|upon|about|and|or|than|as|a|the|my|his|her)$/u

/** An "I think" put in between two commas opens no clause. */
const ASIDE = /^i (?:\w+ )?(?:think|suppose|believe|hear|fear|hope|find|say|own|confess|presume|trust),/u

const UNQUOTABLE = /[“”"«»„[\]{}|<>#*_\n\r]|https?:/u

function quotable({ text, plain, said, kind }: Line): boolean {
  if (said.length < (kind === 'clause' ? FEWEST_OF_A_CLAUSE : FEWEST_WORDS)) return false
  if (said.length > MOST_WORDS || text.length > MOST_CHARACTERS) return false
  if (UNQUOTABLE.test(text) || SELF_BLAME.test(plain) || said.some(token => token.quoted)) return false
  if ((text.match(/\(/gu)?.length ?? 0) !== (text.match(/\)/gu)?.length ?? 0)) return false
  if (kind !== 'clause') return /^[\p{Lu}i(]/u.test(text) && /[.!?…]\)?$/u.test(text)
  if (!said.some(token => token.pos === 'VERB' || token.pos === 'AUX')) return false
  return !DANGLING.test(plain) && !ASIDE.test(plain) && !breaksOff(said) && !hasLostItsSubject(said)
}

const OPEN_ENDS = words('AUX ADP DET PART CCONJ SCONJ')

/** Whether a clause ends where more is asked for ("which I had a mind to see", "as I could"). */
function breaksOff(said: readonly Token[]): boolean {
  const [last, previous] = [said.at(-1), said.at(-2)]
  return last !== undefined && (OPEN_ENDS.has(last.pos) || (last.pos === 'VERB' && previous?.value === 'to'))
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

function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /[\s,;:]/u.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
