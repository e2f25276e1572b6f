/** Reads which modules a source file imports, and how. A reading of text, good enough for code that a formatter wrote. */

/** One import, export-from, lazy import or require. */
export interface ImportUse {
  readonly specifier: string
  /** From 1. */
  readonly line: number
  /** `import()` or `require()`. */
  readonly isLazy: boolean
  /** Nothing of it is left when types are stripped. */
  readonly isType: boolean
  /** What is taken of the module, by its names there; null where that may be anything. */
  readonly names: readonly string[] | null
}

/** All module uses of a file, comments aside, in order. */
export function readImports(source: string): readonly ImportUse[] {
  const code = blankComments(source)
  return [...readStatic(code), ...readLazy(code)].sort((a, b) => a.line - b.line)
}

function readStatic(code: string): ImportUse[] {
  const pattern =
    /^[ \t]*(?:(?:import|export)\b(?<what>[^'"`;()=]*?)\bfrom\s*|import\s*)(?<quote>['"])(?<specifier>[^'"\n]+)\k<quote>/gm
  return [...code.matchAll(pattern)].map(match => {
    const { what = '', specifier = '' } = match.groups ?? {}
    return {
      specifier,
      line: lineAt(code, match.index),
      isLazy: false,
      isType: isTypeOnly(what),
      names: namesIn(what),
    }
  })
}

function readLazy(code: string): ImportUse[] {
  const pattern =
    /(?<type>\btypeof\s+)?\b(?:import|require)\s*\(\s*(?<quote>['"`])(?<specifier>[^'"`\n]+)\k<quote>/g
  return [...code.matchAll(pattern)].map(match => {
    const { type, specifier = '' } = match.groups ?? {}
    return {
      specifier,
      line: lineAt(code, match.index),
      isLazy: true,
      isType: type !== undefined,
      names: null,
    }
  })
}

/** `a, type B, c as d` in braces gives a, B and c. */
function namesIn(what: string): readonly string[] | null {
  const braces = /^\s*(?:type\s+)?\{(?<inside>[^}]*)\}\s*$/.exec(what)?.groups?.inside
  if (braces === undefined) return what.trim() === '' ? [] : null
  return braces
    .split(',')
    .map(name =>
      name
        .trim()
        .replace(/^type\s+/, '')
        .replace(/\s+as\s[\s\S]*$/, ''),
    )
    .filter(name => name !== '')
}

function isTypeOnly(what: string): boolean {
  if (/^\s+type\b(?!\s*,|\s+from)/.test(what)) return true
  const names = /^\s*\{(?<names>[^}]*)\}\s*$/
    .exec(what)
    ?.groups?.names?.split(',')
    .filter(name => name.trim() !== '')
  return names !== undefined && names.length > 0 && names.every(name => /^\s*type\s/.test(name))
}

function lineAt(code: string, index: number): number {
  const start = code.slice(index).search(/\S/)
  return code.slice(0, index + Math.max(start, 0)).split('\n').length
}

/** The code without its comments. Lines stay where they are; a line that begins as a comment is one, as the formatter leaves them. */
export function blankComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
    .replace(/^[ \t]*\/\/.*$/gm, '')
}
