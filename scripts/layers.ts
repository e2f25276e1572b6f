/** Checks what the lint rule for layers cannot see: relative climbs, lazy imports, and values where only types may pass. */
import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type ImportUse, readImports } from './imports.ts'
import { judgeWall } from './wall.ts'

/** One forbidden import. */
export interface Trespass {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** All trespasses of a checkout; tests and their support may enter any room. */
export function checkProject(root: string): readonly Trespass[] {
  const files = globSync('src-*/**/*.{ts,tsx}', { cwd: root }).map(file => file.replaceAll('\\', '/'))
  return files
    .filter(file => !/\.test\.tsx?$|\/test-support\//.test(file))
    .sort()
    .flatMap(file => checkFile(file, readFileSync(join(root, file), 'utf8')))
}

/**
 * The trespasses of one file.
 * @param file its path from the checkout, with slashes
 */
export function checkFile(file: string, source: string): readonly Trespass[] {
  const room = roomOf(file)
  if (!room) return []
  return readImports(source).flatMap(use => {
    const message = judgeWall(file, use) ?? judge(file, room, use)
    return message === undefined ? [] : [{ file, line: use.line, message }]
  })
}

function judge(file: string, room: Room, use: ImportUse): string | undefined {
  const { specifier } = use
  if (specifier.startsWith('.')) return judgeRelative(file, room, specifier)
  if (use.isLazy && !mayImport(room, specifier, file)) {
    return `A lazy import of "${specifier}" is as forbidden in ${room} as a plain one: see ARCHITECTURE.md, section 1.`
  }
  if (room === 'engine' && specifier.startsWith('#contract/') && !use.isType && !isPureContract(specifier)) {
    return `engine may take types from the contract, not values: write "import type … from '${specifier}'".`
  }
  return undefined
}

function judgeRelative(file: string, room: Room, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(file), specifier)
  const other = roomOf(target)
  if (other === room) return undefined
  const through = other
    ? `"#${other}/…", if ${room} may import ${other} at all`
    : 'a package or an import of package.json'
  return `"${specifier}" climbs out of ${room}: go through ${through}.`
}

type Room = keyof typeof mayEnter

// The same table as ARCHITECTURE.md draws, for the imports that the lint rule does not read.
const mayEnter = {
  contract: [],
  renderer: ['contract'],
  engine: ['contract'],
  rhythm: ['contract', 'engine'],
  db: ['contract'],
  services: ['contract', 'engine', 'rhythm', 'db'],
  adapters: ['contract', 'engine', 'rhythm', 'db', 'services'],
  hosts: ['contract', 'engine', 'rhythm', 'db', 'services', 'adapters'],
} as const satisfies Record<string, readonly string[]>

const folders: readonly (readonly [prefix: string, room: Room])[] = [
  ['src-contract/', 'contract'],
  ['src-renderer/', 'renderer'],
  ['src-main/engine/', 'engine'],
  ['src-main/rhythm/', 'rhythm'],
  ['src-main/db/', 'db'],
  ['src-main/services/', 'services'],
  ['src-main/adapters/', 'adapters'],
  ['src-main/hosts/', 'hosts'],
]

function roomOf(file: string): Room | undefined {
  return folders.find(([prefix]) => file.startsWith(prefix))?.[1]
}

function mayImport(room: Room, specifier: string, file: string): boolean {
  const named = /^#(\w+)\//.exec(specifier)?.[1]
  if (named !== undefined) return named === room || mayEnter[room].some(other => other === named)
  if (/^electron(\/|$)/.test(specifier)) return file.startsWith('src-main/hosts/electron/')
  if (/^(kysely|better-sqlite3)(\/|$)/.test(specifier)) return room === 'db'
  if (specifier.startsWith('node:')) return room === 'db' || room === 'adapters' || room === 'hosts'
  return room !== 'contract' || /^(zod|@orpc\/contract)(\/|$)/.test(specifier)
}

// Rules of text and time that both processes must decide alike: pure functions, on which the engine may lean.
function isPureContract(specifier: string): boolean {
  return ['journal-day', 'word-count', 'text-rules'].some(name => specifier === `#contract/${name}.ts`)
}

if (import.meta.main) {
  const found = checkProject(join(import.meta.dirname, '..'))
  for (const { file, line, message } of found) console.error(`${file}:${line}  ${message}`)
  if (found.length === 0) console.log('Every import stays within its layer.')
  process.exit(found.length === 0 ? 0 : 1)
}
