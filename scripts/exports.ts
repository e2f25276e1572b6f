/** Finds functions, classes and values that are exported for nobody: nothing uses them, or nothing but their own tests does. */
import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { blankComments, readImports } from './imports.ts'

export interface Source {
  /** From the checkout, with slashes. */
  readonly file: string
  /** Without its comments. */
  readonly code: string
}

export interface DeadExport {
  readonly file: string
  readonly name: string
  readonly why: 'nothing uses it' | 'only tests use it'
}

/** What only a test can ask for, because the table behind it is its file's own. */
const ASKED_BY_TESTS = new Set(['src-contract/problem-reasons.ts reasonValueNames'])

/** All of a checkout's. */
export function checkProject(root: string): readonly DeadExport[] {
  const files = globSync(['{src-*,scripts,benchmarks}/**/*.{ts,tsx,mjs}', '*.config.ts'], { cwd: root })
  const sources = files.map(file => ({
    file: file.replaceAll('\\', '/'),
    code: blankComments(readFileSync(join(root, file), 'utf8')),
  }))
  return deadAmong(sources).filter(({ file, name }) => !ASKED_BY_TESTS.has(`${file} ${name}`))
}

/** Those of the rooms, among all files that may import them. */
export function deadAmong(sources: readonly Source[]): readonly DeadExport[] {
  const users = usersOf(sources)
  return sources
    .filter(({ file }) => file.startsWith('src-') && !isOfTests(file))
    .flatMap(({ file, code }) =>
      exportedNames(code).flatMap(name => {
        const importers = [ALL, name].flatMap(one => users.get(`${file} ${one}`) ?? [])
        if (!importers.every(isOfTests) || isUsedWithin(code, name)) return []
        return [{ file, name, why: importers.length > 0 ? 'only tests use it' : 'nothing uses it' }]
      }),
    )
}

/** In the place of a name: whatever the file exports. */
const ALL = '*'

/** The files that import a name, by file and name. */
function usersOf(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>()
  for (const { file, code } of sources)
    for (const { specifier, names } of readImports(code))
      for (const name of names ?? [ALL]) {
        const key = `${targetOf(file, specifier)} ${name}`
        users.set(key, [...(users.get(key) ?? []), file])
      }
  return users
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  return specifier.replace(/^#contract\//, 'src-contract/').replace(/^#/, 'src-main/')
}

function exportedNames(code: string): readonly string[] {
  const values = /^export (?:async )?(?:const|let|function\*?|class) ([\w$]+)/gm
  return [...code.matchAll(values)].map(match => match[1] ?? '')
}

function isUsedWithin(code: string, name: string): boolean {
  return code.split(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`)).length > 2
}

function isOfTests(file: string): boolean {
  return /\.test\.tsx?$|\/test-support\//.test(file)
}

if (import.meta.main) {
  const found = checkProject(join(import.meta.dirname, '..'))
  for (const { file, name, why } of found) console.error(`${file}  ${name}: ${why}; remove it.`)
  if (found.length === 0) console.log('Everything that is exported is used.')
  process.exit(found.length === 0 ? 0 : 1)
}
