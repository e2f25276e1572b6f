import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { LIBRARY } from './library.ts'
import { createMatcher } from './matcher.ts'

const match = createMatcher(LIBRARY)
const themesIn = (text: string) => new Set(match(parse(text)).map(sighting => sighting.theme))

describe('the library', () => {
  it('holds sixty to eighty themes, with unique keys and names', () => {
    expect(LIBRARY.length).toBeGreaterThanOrEqual(60)
    expect(LIBRARY.length).toBeLessThanOrEqual(80)
    expect(new Set(LIBRARY.map(c => c.key)).size).toBe(LIBRARY.length)
    expect(new Set(LIBRARY.map(c => c.name)).size).toBe(LIBRARY.length)
  })

  it.each(LIBRARY.map(c => [c.key, c] as const))('%s has examples of both kinds', (_, concept) => {
    expect(concept.examples.length).toBeGreaterThanOrEqual(2)
    expect(concept.counterExamples.length).toBeGreaterThanOrEqual(2)
  })

  it.each(LIBRARY.flatMap(c => c.examples.map(text => [c.key, text] as const)))(
    'sees %s in %j',
    (key, text) => {
      expect(themesIn(text)).toContain(key)
    },
  )

  it.each(LIBRARY.flatMap(c => c.counterExamples.map(text => [c.key, text] as const)))(
    'does not see %s in %j',
    (key, text) => {
      expect(themesIn(text)).not.toContain(key)
    },
  )
})
