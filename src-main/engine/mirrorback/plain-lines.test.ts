import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { concernOf } from './concern.ts'
import { plainScore } from './plain-lines.ts'
import { cuesOf } from './sentence-cues.ts'

const score = (text: string) => {
  const said = parse(text).tokens.filter(token => token.isWord)
  return plainScore(said, text.toLowerCase(), cuesOf(said, text.toLowerCase()), concernOf(said))
}

describe('plainScore', () => {
  it.each([
    ['a first time', 'I swam across the bay for the first time in the dark.'],
    ['something undone', 'I have yet to open the box that came from the mill.'],
    ['a decision', 'I decided against the larger of the two boats.'],
    ['the body', 'I slept on the bench with my back against the stove.'],
    ['a likeness', 'The fog lay on the water like a sheet on a chair.'],
  ])('hears %s', (_, text) => {
    expect(score(text)).toBeGreaterThanOrEqual(1)
  })

  it.each([
    'I took the bus to the market and bought bread.',
    'Jonas decided to sell the boat at last.',
    'She had never been to the bay before.',
    'I paid 40 crowns for the two boxes.',
  ])('leaves what was only done, or done by others: %s', text => {
    expect(score(text)).toBeLessThan(1)
  })
})
