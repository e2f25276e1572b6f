/** Reads what was typed into the search field: words, "phrases" and -not, the last word as a beginning. */
import { foldWord, toPairs, UNSPACED } from './search-text.ts'

/** Words in a row; `prefix`: the last of them may go on. A character of an unspaced script counts as a word. */
export interface SearchTerm {
  readonly words: readonly string[]
  readonly prefix: boolean
}

export interface SearchQuery {
  /** What a reflection must hold, all of it. */
  readonly must: readonly SearchTerm[]
  /** The same as an FTS5 expression, which is always well-formed; null where nothing can be found. */
  readonly match: string | null
  /** What a reflection must not hold, as an FTS5 expression; null where there is nothing of the kind. */
  readonly none: string | null
}

/** Reads any text at all; what holds no letter or digit is passed over. */
export function parseQuery(text: string): SearchQuery {
  const terms = readTerms(text)
  const must = terms.filter(term => !term.not)
  const not = terms.filter(term => term.not)
  const none = not.length > 0 ? not.map(term => `(${toFts(term)})`).join(' OR ') : null
  if (must.length === 0) return { must: [], match: null, none }
  const match = [`(${must.map(toFts).join(' AND ')})`, ...not.map(term => `NOT (${toFts(term)})`)].join(' ')
  return { must: must.map(({ text: words, prefix }) => ({ words: wordsOf(words), prefix })), match, none }
}

/** The words of a text as search compares them; each character of an unspaced script is one. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => foldWord(word))
}

/** A word, or one character of an unspaced script. */
export const WORD = new RegExp(
  `${UNSPACED.source.replace(/\+$/, '')}\\p{M}*|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}\\p{Co}\\p{M}])+`,
  'gu',
)

interface Typed {
  readonly text: string
  readonly not: boolean
  readonly prefix: boolean
}

function readTerms(query: string): Typed[] {
  const text = query.toWellFormed().replaceAll('\0', ' ').normalize('NFC')
  const found: Typed[] = []
  for (const [, minus = '', phrase, word = ''] of text.matchAll(/(-?)"([^"]*)(?:"|$)|(\S+)/gu)) {
    const not = minus === '-' || (phrase === undefined && word.startsWith('-'))
    const held = phrase ?? (not ? word.slice(1) : word)
    if (/[\p{L}\p{N}\p{Co}]/u.test(held))
      found.push({ text: held, not, prefix: phrase === undefined && !not })
  }
  const last = found.at(-1)
  return found.map(term => ({ ...term, prefix: term.prefix && term === last }))
}

/** A term may mix scripts; the parts are then asked for one by one, as the index holds them apart. */
function toFts(term: Typed): string {
  const parts: string[] = []
  let from = 0
  for (const run of term.text.matchAll(UNSPACED)) {
    addSpaced(parts, term.text.slice(from, run.index), false)
    const pairs = toPairs(run[0])
    parts.push(pairs.length === 0 ? `"${run[0]}"*` : `"${pairs.join(' ')}"`)
    from = run.index + run[0].length
  }
  addSpaced(parts, term.text.slice(from), term.prefix)
  return parts.join(' AND ')
}

function addSpaced(parts: string[], text: string, prefix: boolean): void {
  if (!/[\p{L}\p{N}\p{Co}]/u.test(text)) return
  parts.push(`"${text.replaceAll('"', ' ')}"${prefix ? '*' : ''}`)
}
