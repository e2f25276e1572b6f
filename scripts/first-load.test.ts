import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { firstLoad } from './first-load.ts'

test('counts the entry, the app and what they import at once, each once, and nothing that is fetched later', () => {
  const root = mkdtempSync(join(tmpdir(), 'mirror-first-load-'))
  try {
    const assets = join(root, 'assets')
    mkdirSync(assets)
    const code = {
      'index-1.js':
        'import{a}from"./shared-1.js";await import("./start-1.js");await import("./words.de-1.js")',
      'shared-1.js': 'export const a=1',
      'start-1.js': 'import"./shared-1.js";import{b}from"./button-1.js";()=>import("./editor-1.js")',
      'button-1.js': 'export const b=2',
      'editor-1.js': 'export const big=3',
      'words.de-1.js': 'export const german=4',
    }
    for (const [name, text] of Object.entries(code)) writeFileSync(join(assets, name), text)
    writeFileSync(join(root, 'index.html'), '<script type="module" src="/assets/index-1.js"></script>')
    const { bytes, files } = firstLoad(join(root, 'index.html'), /start-/)
    const first = ['button-1.js', 'index-1.js', 'shared-1.js', 'start-1.js'] as const
    expect(files.map(file => basename(file)).toSorted()).toEqual(first)
    expect(bytes).toBe(first.reduce((sum, name) => sum + gzipSync(code[name], { level: 9 }).length, 0))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
