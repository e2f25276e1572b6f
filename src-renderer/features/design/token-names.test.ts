import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tokenNames } from './token-names.ts'

const css = readFileSync(join(import.meta.dirname, '../../ui/tokens.css'), 'utf8')

test('each token is named once, in the order of its first statement', () => {
  expect(tokenNames('a {\n  --x: 1px;\n  --y-2: var(--x);\n}\nb {\n  --x: 2px;\n}')).toEqual(['--x', '--y-2'])
})

test('what high contrast changes is a token that everyone has', () => {
  const [everyone = '', more = ''] = css.split('@media (prefers-contrast: more)')
  const stated = new Set(tokenNames(everyone))
  const changed = tokenNames(more)
  expect(changed.length).toBeGreaterThan(15)
  expect(changed.filter(name => !stated.has(name))).toEqual([])
})
