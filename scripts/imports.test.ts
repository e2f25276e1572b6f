import { expect, test } from 'vitest'
import { type ImportUse, readImports } from './imports.ts'

test.each<[source: string, use: Omit<ImportUse, 'line'>]>([
  ["import { a } from './a.ts'", { specifier: './a.ts', isLazy: false, isType: false, names: ['a'] }],
  [
    "import {\n  a,\n  b,\n} from './a.ts'",
    { specifier: './a.ts', isLazy: false, isType: false, names: ['a', 'b'] },
  ],
  ["import type { A } from './a.ts'", { specifier: './a.ts', isLazy: false, isType: true, names: ['A'] }],
  [
    "import { type A, type B } from './a.ts'",
    { specifier: './a.ts', isLazy: false, isType: true, names: ['A', 'B'] },
  ],
  [
    "import { type A, b } from './a.ts'",
    { specifier: './a.ts', isLazy: false, isType: false, names: ['A', 'b'] },
  ],
  ["import './tokens.css'", { specifier: './tokens.css', isLazy: false, isType: false, names: [] }],
  [
    "import { a as b, type C as D } from './a.ts'",
    { specifier: './a.ts', isLazy: false, isType: false, names: ['a', 'C'] },
  ],
  ["import * as a from './a.ts'", { specifier: './a.ts', isLazy: false, isType: false, names: null }],
  ["export * from './a.ts'", { specifier: './a.ts', isLazy: false, isType: false, names: null }],
  ["export { a } from './a.ts'", { specifier: './a.ts', isLazy: false, isType: false, names: ['a'] }],
  ["const a = await import('./a.ts')", { specifier: './a.ts', isLazy: true, isType: false, names: null }],
  ["const a = require('electron')", { specifier: 'electron', isLazy: true, isType: false, names: null }],
  ["type A = typeof import('./a.ts')", { specifier: './a.ts', isLazy: true, isType: true, names: null }],
])('%j', (source, use) => {
  expect(readImports(source)).toEqual([{ ...use, line: 1 }])
})

test('lines are those of the file, comments included', () => {
  expect(readImports("/** First. */\n// import './b.ts'\n\nimport './a.ts'").map(use => use.line)).toEqual([
    4,
  ])
})

test.each([
  "export interface A {\n  readonly b: Pick<C, 'http'>\n}",
  "// import './a.ts'",
  "/*\nimport './a.ts'\n*/",
  "export const a = 'from'",
  "const text = 'import me'",
  'export function a(text = "x") {}',
])('%j imports nothing', source => {
  expect(readImports(source)).toEqual([])
})
