import { expect, test } from 'vitest'
import { readImports } from './imports.ts'

test.each<[source: string, use: { specifier: string; isLazy: boolean; isType: boolean }]>([
  ["import { a } from './a.ts'", { specifier: './a.ts', isLazy: false, isType: false }],
  ["import {\n  a,\n  b,\n} from './a.ts'", { specifier: './a.ts', isLazy: false, isType: false }],
  ["import type { A } from './a.ts'", { specifier: './a.ts', isLazy: false, isType: true }],
  ["import { type A, type B } from './a.ts'", { specifier: './a.ts', isLazy: false, isType: true }],
  ["import { type A, b } from './a.ts'", { specifier: './a.ts', isLazy: false, isType: false }],
  ["import './tokens.css'", { specifier: './tokens.css', isLazy: false, isType: false }],
  ["export * from './a.ts'", { specifier: './a.ts', isLazy: false, isType: false }],
  ["export { a } from './a.ts'", { specifier: './a.ts', isLazy: false, isType: false }],
  ["const a = await import('./a.ts')", { specifier: './a.ts', isLazy: true, isType: false }],
  ["const a = require('electron')", { specifier: 'electron', isLazy: true, isType: false }],
  ["type A = typeof import('./a.ts')", { specifier: './a.ts', isLazy: true, isType: true }],
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
