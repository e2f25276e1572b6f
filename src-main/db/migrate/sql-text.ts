/** Takes the text of a migration apart: its statements with their lines, and what it may not hold. */

/** One SQL statement and the line, counted from 1, on which it begins. */
export interface SqlStatement {
  readonly sql: string
  readonly line: number
}

/**
 * The statements of a text, in order. A trigger ends where SQLite's own shell would end it: at `; END;`.
 *
 * @param firstLine the line of the file on which `text` begins.
 * @see https://sqlite.org/c3ref/complete.html
 */
export function splitStatements(text: string, firstLine = 1): SqlStatement[] {
  const bare = blankOut(text)
  const found: SqlStatement[] = []
  let from = 0
  for (let at = bare.indexOf(';'); at !== -1; at = bare.indexOf(';', at + 1)) {
    const piece = bare.slice(from, at + 1)
    if (/^\s*create\s+(temp\s+|temporary\s+)?trigger\b/i.test(piece) && !/;\s*end\s*;$/i.test(piece)) continue
    addStatement(found, text, bare, from, at + 1, firstLine)
    from = at + 1
  }
  addStatement(found, text, bare, from, text.length, firstLine)
  return found
}

/** What the migrator keeps to itself, with the line of it; null when the text holds none. */
export function forbiddenStatement(
  text: string,
  firstLine = 1,
): { readonly words: string; readonly line: number } | null {
  for (const { sql, line } of splitStatements(text, firstLine)) {
    const match = FORBIDDEN.exec(blankOut(sql).trimStart())
    if (match) return { words: match[0].toUpperCase().replace(/\s+/g, ' '), line }
  }
  return null
}

const FORBIDDEN =
  /^(begin|commit|end|rollback|savepoint|release|attach|detach|vacuum|pragma\s+(\w+\s*\.\s*)?(foreign_keys|user_version|journal_mode|writable_schema))\b/i

function addStatement(
  found: SqlStatement[],
  text: string,
  bare: string,
  from: number,
  to: number,
  firstLine: number,
): void {
  const piece = bare.slice(from, to)
  const lead = piece.length - piece.trimStart().length
  if (piece.trim() === '' || piece.trim() === ';') return
  const start = from + lead
  const line = firstLine + (text.slice(0, start).match(/\n/g)?.length ?? 0)
  found.push({ sql: text.slice(start, to), line })
}

/** The text with comments and quoted stretches turned into blanks of the same length and the same lines. */
function blankOut(text: string): string {
  return text.replace(
    /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]/g,
    (piece, at: number) => {
      // A quoted name stays visible as a word, so that what surrounds it keeps its shape.
      const blank = piece.replace(/[^\n]/g, ' ')
      return text[at] === '-' || text[at] === '/' ? blank : `x${blank.slice(1)}`
    },
  )
}
