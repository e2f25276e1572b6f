/** Reads one large JSON object in bounded memory: its values one by one, and the rows of its tables one by one. */
import type { Line } from '../ports.ts'
import type { LineProblem } from './file-problem.ts'

/** A value of the object, or one row of a table under `tables`; `line` is where it began. */
export type JsonPiece =
  | { readonly type: 'value'; readonly key: string; readonly value: unknown; readonly line: number }
  | {
      readonly type: 'row'
      readonly table: string
      readonly value: unknown
      readonly line: number
      /** As it stands in the file, where it fills a line; else null. */
      readonly json: string | null
    }

/** The text is not the JSON that it should be. */
export class JsonPieceError extends Error {
  readonly line: number
  readonly problem: LineProblem

  constructor(line: number, rule: string) {
    super(rule)
    this.line = line
    this.problem = { rule, remedy: 'Export the journal again, or choose another copy of this file.' }
  }
}

/**
 * The pieces of `{"a":…,"tables":{"name":[row,…],…},"b":…}`, in any layout: a row to a line, minified, or indented.
 *
 * @throws JsonPieceError at the first character that does not fit.
 */
export function* jsonPieces(lines: Iterable<Line>): Generator<JsonPiece, void> {
  const text = new TextInLines(lines)
  text.take('{')
  for (const key of text.keys()) {
    if (key === 'tables') yield* tables(text)
    else yield { type: 'value', key, line: text.line, value: text.value() }
  }
  text.end()
}

function* tables(text: TextInLines): Generator<JsonPiece, void> {
  text.take('{')
  for (const table of text.keys()) {
    text.take('[')
    if (text.takeIf(']')) continue
    do {
      const line = text.skip()
      const row = text.wholeLine()
      yield row
        ? { type: 'row', table, line, ...row }
        : { type: 'row', table, line, value: text.value(), json: null }
    } while (text.takeIf(','))
    text.take(']')
  }
}

class TextInLines {
  readonly #lines: Iterator<Line>
  #text = ''
  #at = 0
  line = 0
  /** The line on which more than one value stands. */
  #shared = -1

  constructor(lines: Iterable<Line>) {
    this.#lines = lines[Symbol.iterator]()
  }

  /** Passes over white space; gives the line of what comes. */
  skip(): number {
    for (;;) {
      while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1
      if (this.#at < this.#text.length || !this.#next()) return this.line
    }
  }

  take(sign: string): void {
    if (!this.takeIf(sign)) throw this.#broken(`“${sign}” is missing`)
  }

  takeIf(sign: string): boolean {
    this.skip()
    if (this.#text[this.#at] !== sign) return false
    this.#at += 1
    return true
  }

  /** The keys of the object that was just opened, up to its end; the value of each is read by the caller. */
  *keys(): Generator<string, void> {
    const seen = new Set<string>()
    if (this.takeIf('}')) return
    do {
      this.skip()
      const key = this.value()
      if (typeof key !== 'string') throw this.#broken('a name in quotation marks is missing')
      if (seen.has(key)) throw this.#broken(`“${key}” is there twice`)
      seen.add(key)
      this.take(':')
      yield key
    } while (this.takeIf(','))
    this.take('}')
  }

  /** One value of any kind. */
  value(): unknown {
    this.skip()
    const whole = this.wholeLine()
    return whole ? whole.value : this.#scanned()
  }

  end(): void {
    this.skip()
    if (this.#at < this.#text.length) throw this.#broken('something follows the end')
  }

  /** The usual layout: the rest of the line is one object, so that nothing needs to be looked for. */
  wholeLine(): { readonly value: unknown; readonly json: string } | null {
    const end = this.#text.endsWith(',') ? this.#text.length - 1 : this.#text.length
    if (this.#shared === this.line || this.#text[this.#at] !== '{' || this.#text[end - 1] !== '}') return null
    const json = this.#text.slice(this.#at, end)
    try {
      const value: unknown = JSON.parse(json)
      this.#at = end
      return { value, json }
    } catch {
      this.#shared = this.line
      return null
    }
  }

  /** Any other layout: looks for the end of the value, sign by sign, over as many lines as it takes. */
  #scanned(): unknown {
    const began = this.line
    const pieces: string[] = []
    let depth = 0
    for (;;) {
      const from = this.#at
      depth = this.#advance(depth)
      pieces.push(this.#text.slice(from, this.#at))
      if (depth === 0) break
      if (!this.#next()) throw new JsonPieceError(began, 'the file ends in the middle of a value')
    }
    try {
      return JSON.parse(pieces.join('\n'))
    } catch {
      throw new JsonPieceError(began, 'this is not JSON')
    }
  }

  /** Goes to the end of the value, or of the line; gives how many brackets are open then. A string never spans lines. */
  #advance(open: number): number {
    let depth = open
    for (;;) {
      const sign = this.#text[this.#at]
      if (sign === undefined) return depth
      if (sign === '"') this.#at = this.#endOfString()
      else if (sign === '{' || sign === '[') depth += 1
      else if ((sign === '}' || sign === ']') && depth > 0) depth -= 1
      else if (depth === 0) {
        this.#at = this.#endOfWord()
        return 0
      }
      if (sign !== '"') this.#at += 1
      if (depth === 0) return 0
      PLAIN.lastIndex = this.#at
      PLAIN.test(this.#text)
      this.#at = PLAIN.lastIndex
    }
  }

  #endOfString(): number {
    STRING.lastIndex = this.#at
    if (!STRING.test(this.#text)) throw this.#broken('a text has no closing quotation mark')
    return STRING.lastIndex
  }

  #endOfWord(): number {
    WORD.lastIndex = this.#at
    if (!WORD.test(this.#text)) throw this.#broken('a value is missing')
    return WORD.lastIndex
  }

  #next(): boolean {
    const { done, value } = this.#lines.next()
    if (done) return false
    this.#text = value.text
    this.#at = 0
    this.line = value.number
    return true
  }

  #broken(rule: string): JsonPieceError {
    return new JsonPieceError(this.line, rule)
  }
}

/** Numbers, true, false, null. */
const WORD = /[\w+.-]+/y
/** A whole string; the classes exclude each other, so it takes time in proportion to its length. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y
/** What neither opens nor closes anything. */
const PLAIN = /[^"{}[\]]*/y

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 10
}
