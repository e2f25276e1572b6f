import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkFile, checkProject } from './layers.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'mirror-layers-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the linter says of files that import `specifier` in the given places, by place. */
function lint(cases: readonly (readonly [file: string, specifier: string, ...rest: unknown[]])[]): string {
  const project = join(folder, 'lint')
  mkdirSync(project, { recursive: true })
  copyFileSync(join(root, 'biome.json'), join(project, 'biome.json'))
  cases.forEach(([file, specifier], index) => {
    const path = join(project, placeOf(file, index))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `import { thing } from '${specifier}'\n\nexport const other = thing\n`)
  })
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const args = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.']
  return spawnSync(process.execPath, [biome, ...args], { cwd: project, encoding: 'utf8' }).stdout
}

function placeOf(file: string, index: number): string {
  return file.replace('/x.', `/x${index}.`)
}

function linesAbout(report: string, file: string): string {
  return report
    .split('\n')
    .filter(line => line.includes('noRestrictedImports') && line.includes(file))
    .join('\n')
}

describe('the lint rule', () => {
  const forbidden: readonly (readonly [file: string, specifier: string, message: string])[] = [
    ['src-contract/x.ts', 'node:fs', 'it imports zod and @orpc/contract and nothing else'],
    ['src-contract/schemas/x.ts', '#engine/types.ts', 'it imports zod and @orpc/contract and nothing else'],
    ['src-contract/x.ts', 'react', 'it imports zod and @orpc/contract and nothing else'],
    ['src-renderer/features/x.tsx', '#services/x.ts', 'may import #contract/… and nothing else of ours'],
    ['src-renderer/x.ts', 'node:fs', 'runs in a sandboxed page without Node'],
    ['src-renderer/x.ts', 'electron', 'Only src-main/hosts/electron may import electron'],
    ['src-renderer/x.ts', 'better-sqlite3', 'Only src-main/db may import the database driver'],
    ['src-main/engine/text/x.ts', '#db/x.ts', 'engine and db never see each other'],
    ['src-main/engine/x.ts', '#services/x.ts', 'src-main/engine is pure'],
    ['src-main/engine/x.ts', 'node:fs/promises', 'knows no Node'],
    ['src-main/engine/x.ts', '#rhythm/x.ts', 'stands behind a wall'],
    ['src-main/rhythm/x.ts', '#db/x.ts', 'src-main/rhythm is pure'],
    ['src-main/rhythm/x.ts', 'node:fs', 'knows no Node'],
    ['src-main/db/x.ts', '#rhythm/x.ts', 'db only keeps what Rhythm computes'],
    ['src-main/engine/x.ts', 'electron', 'Only src-main/hosts/electron may import electron'],
    ['src-main/db/x.ts', '#engine/x.ts', 'engine and db never see each other'],
    ['src-main/db/x.ts', '#services/x.ts', 'services call db, never the other way'],
    ['src-main/services/x.ts', 'node:fs', 'declare a port and implement it in adapters'],
    ['src-main/services/x.ts', '#adapters/x.ts', 'only through ports'],
    ['src-main/services/x.ts', 'kysely', 'Only src-main/db may import the database driver'],
    ['src-main/adapters/x.ts', 'electron', 'adapters run under plain Node too'],
    ['src-main/adapters/x.ts', '#hosts/x.ts', 'hosts call adapters'],
    ['src-main/adapters/x.ts', 'better-sqlite3', 'open and query through #db'],
    ['src-main/hosts/loopback/x.ts', 'electron', 'this host runs without it'],
    ['src-main/hosts/electron/x.ts', 'kysely', 'Only src-main/db may import the database driver'],
  ]
  const allowed: readonly (readonly [file: string, specifier: string])[] = [
    ['src-contract/schemas/x.ts', 'zod'],
    ['src-contract/schemas/x.ts', '../ids.ts'],
    ['src-contract/x.ts', '@orpc/contract'],
    ['src-renderer/x.ts', '#contract/ids.ts'],
    ['src-main/engine/x.ts', './y.ts'],
    ['src-main/db/x.ts', 'kysely'],
    ['src-main/services/x.ts', '#db/x.ts'],
    ['src-main/adapters/x.ts', 'node:fs'],
    ['src-main/hosts/electron/x.ts', 'electron'],
    ['src-main/services/x.test.ts', 'node:fs'],
    ['src-main/engine/test-support/x.ts', '#db/x.ts'],
  ]
  const report = lint([...forbidden, ...allowed])

  test.each(forbidden.map(([file, specifier, message], index) => ({ file, specifier, message, index })))(
    '$file may not import $specifier',
    ({ file, message, index }) => {
      expect(linesAbout(report, placeOf(file, index))).toContain(message)
    },
  )

  test.each(
    allowed.map(([file, specifier], index) => ({ file, specifier, index: index + forbidden.length })),
  )('$file may import $specifier', ({ file, index }) => {
    expect(linesAbout(report, placeOf(file, index))).toBe('')
  })
})

describe('the layer check', () => {
  test.each<[file: string, source: string, message: string]>([
    [
      'src-main/engine/text/x.ts',
      "import { a } from '../../db/a.ts'",
      'climbs out of engine: go through "#db/…"',
    ],
    [
      'src-renderer/x.ts',
      "import { a } from '../src-contract/a.ts'",
      'climbs out of renderer: go through "#contract/…"',
    ],
    ['src-main/db/x.ts', "import { a } from '../../package.json'", 'climbs out of db'],
    ['src-main/services/x.ts', "const fs = await import('node:fs')", 'A lazy import of "node:fs"'],
    ['src-main/hosts/loopback/x.ts', "const { app } = require('electron')", 'A lazy import of "electron"'],
    ['src-contract/x.ts', "const a = import('react')", 'A lazy import of "react"'],
    ['src-main/engine/x.ts', "import { a } from '#contract/ids.ts'", 'types from the contract, not values'],
  ])('%s: %s', (file, source, message) => {
    expect(checkFile(file, source)[0]?.message).toContain(message)
  })

  test.each<[file: string, source: string]>([
    ['src-main/engine/text/x.ts', "import { a } from '../a.ts'"],
    ['src-main/engine/x.ts', "import type { A } from '#contract/ids.ts'"],
    ['src-renderer/x.tsx', "const Page = lazy(() => import('./features/feed/page.tsx'))"],
    ['src-main/hosts/cli/x.ts', "const core = await import('#adapters/core.ts')"],
    ['src-main/hosts/electron/x.ts', "import { a } from '../web/a.ts'"],
    ['src-main/adapters/x.ts', "const zip = await import('jszip')"],
  ])('%s: %s is fine', (file, source) => {
    expect(checkFile(file, source)).toEqual([])
  })

  test('the project keeps to its layers', () => {
    expect(checkProject(root)).toEqual([])
  })
})

describe('the compiler', () => {
  /** Compiles one file in a room made like the project's, beside a room that it does not reference. */
  function compile(source: string): string {
    const files = {
      'engine/x.ts': source,
      'engine/tsconfig.json': JSON.stringify({
        extends: join(root, 'tsconfig.base.json'),
        compilerOptions: { rootDir: '.', outDir: '../out/engine', types: [] },
        include: ['**/*.ts'],
      }),
      'db/open.ts': 'export const open = 1\n',
      'package.json': JSON.stringify({ type: 'module', imports: { '#db/*': './db/*' } }),
    }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    return spawnSync(process.execPath, [tsc, '-p', join(folder, 'engine')], { encoding: 'utf8' }).stdout
  }

  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')

  test('refuses a room that is not referenced', () => {
    expect(compile("export { open } from '#db/open.ts'\n")).toMatch(/TS6059|TS6307/)
  })

  test.each(['process.env', 'window.location', "fetch('/')"])('knows no %s in a pure room', expression => {
    expect(compile(`export const ambient = ${expression}\n`)).toMatch(/TS2304|TS2591|TS2584/)
  })

  test('accepts pure code', () => {
    expect(compile('export const two: number = 1 + 1\n')).toBe('')
  })
})
