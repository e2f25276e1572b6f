/** Comma-separated values, row by row, whatever separates them. @see https://www.rfc-editor.org/rfc/rfc4180 */

export interface CsvRow {
  /** Of the file, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  readonly header: readonly string[]
  readonly separator: string
  readonly rows: Iterable<CsvRow>
}

/** The header and the rows after it; null for a file without any row. */
export function readCsv(
  lines: Iterable<{ readonly number: number; readonly text: string }>,
): CsvTable | null {
  const source = lines[Symbol.iterator]()
  const first = source.next()
  if (first.done) return null
  const separator = separatorOf(first.value.text)
  const rows = rowsOf(source, first.value, separator)
  const header = rows.next()
  if (header.done) return null
  return { header: header.value.cells.map(cell => cell.trim()), separator, rows }
}

function separatorOf(line: string): string {
  const counts = [',', ';', '\t'].map(one => [one, line.split(one).length] as const)
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

type Line = { readonly number: number; readonly text: string }

function* rowsOf(source: Iterator<Line>, first: Line, separator: string): Generator<CsvRow, void> {
  let waiting: { line: number; text: string } | null = null
  for (let next: IteratorResult<Line> = { value: first, done: false }; !next.done; next = source.next()) {
    const { number, text } = next.value
    const all: { line: number; text: string } =
      waiting === null ? { line: number, text } : { line: waiting.line, text: `${waiting.text}\n${text}` }
    // A quote that is open goes on in the next line.
    if ((all.text.split('"').length - 1) % 2 === 1) {
      waiting = all
      continue
    }
    waiting = null
    if (all.text.trim() !== '') yield { line: all.line, cells: cellsOf(all.text, separator) }
  }
  if (waiting !== null) yield { line: waiting.line, cells: cellsOf(waiting.text, separator) }
}

function cellsOf(text: string, separator: string): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const { cell, end } = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator)
    cells.push(cell)
    if (end >= text.length) return cells
    at = end + separator.length
  }
}

function bare(text: string, from: number, separator: string): { cell: string; end: number } {
  const found = text.indexOf(separator, from)
  const end = found === -1 ? text.length : found
  return { cell: text.slice(from, end), end }
}

function quoted(text: string, from: number, separator: string): { cell: string; end: number } {
  let cell = ''
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close === -1) return { cell: cell + text.slice(at), end: text.length }
    cell += text.slice(at, close)
    if (text[close + 1] !== '"') return { cell, end: bare(text, close + 1, separator).end }
    cell += '"'
    at = close + 2
  }
}
