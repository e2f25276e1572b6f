/** What the main process says by itself has its words in the window. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RULES } from '#engine/constitution/rules/all-rules.ts'
import { rules as germanRules } from '../src-renderer/features/settings/rules.de.ts'
import { data } from '../src-renderer/words/data.ts'

const services = join(import.meta.dirname, '..', 'src-main', 'services')

test('every step of a long work', () => {
  const said = readdirSync(services, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('test-support'))
    .flatMap(path => [
      ...readFileSync(join(services, path), 'utf8').matchAll(/(?:\bstep: |digestRows\(\w+, \w+, )'([^']+)'/g),
    ])
    .map(([, step = '']) => step)
  expect(said.length).toBeGreaterThan(15)
  expect(said.filter(step => !Object.hasOwn(data.steps, step))).toEqual([])
})

test('every rule of the constitution, in German', () => {
  expect(Object.keys(germanRules)).toEqual(RULES.map(({ id }) => id))
  for (const { id, title, plain } of RULES) {
    const said = germanRules[id as keyof typeof germanRules]
    expect([id, said.title.length > 4, said.words.length > 20]).toEqual([id, true, true])
    expect([title, plain]).not.toContain(said.title)
  }
})
