/** The licences of everything that is shipped, read from package-lock.json; run by itself it writes them beside an SBOM. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.ts'

export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** As an SPDX expression; null where it says none. */
  readonly licence: string | null
}

interface LockEntry {
  readonly name?: string
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
}

/** Licences that allow shipping the code with ours, and ask for no more than their text. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** What is installed without the development dependencies, by name. */
export function shippedPackages(lockFile = join(root, 'package-lock.json')): readonly ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, LockEntry> }
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.optional)
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? ownWord(path),
    }))
    .sort(
      (one, other) => one.name.localeCompare(other.name, 'en') || one.version.localeCompare(other.version),
    )
}

/** Whether one of the licences that the package leaves to choose from is allowed, or all of those that hold together. */
export function isAllowed(licence: string | null): boolean {
  if (licence === null) return false
  const words = licence.replace(/[()]/g, '')
  return words
    .split(/\s+OR\s+/)
    .some(choice => choice.split(/\s+AND\s+/).every(part => ALLOWED.has(part.trim())))
}

/** Where the lock says nothing, the package itself may. */
function ownWord(path: string): string | null {
  const file = join(root, path, 'package.json')
  if (!existsSync(file)) return null
  const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown }
  return typeof license === 'string' ? license : null
}

if (import.meta.main) {
  const folder = join(root, 'test-results')
  mkdirSync(folder, { recursive: true })
  const packages = shippedPackages()
  const lines = packages.map(({ name, version, licence }) => `${name} ${version}  ${licence ?? 'none'}`)
  writeFileSync(join(folder, 'licences.txt'), `${lines.join('\n')}\n`)
  const sbom = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (sbom.status === 0) writeFileSync(join(folder, 'sbom.cdx.json'), sbom.stdout)
  else console.error(sbom.stderr)
  const refused = packages.filter(({ licence }) => !isAllowed(licence))
  for (const { name, licence } of refused) console.error(`not allowed: ${name} (${licence ?? 'none'})`)
  console.log(`${packages.length} packages, ${refused.length} with a licence that is not allowed`)
  process.exitCode = refused.length > 0 || sbom.status !== 0 ? 1 : 0
}
