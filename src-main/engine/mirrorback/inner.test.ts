import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { isInner, isMaxim, isThought, leansOn } from './inner.ts'
import { cuesOf } from './sentence-cues.ts'

const said = (text: string) => parse(text).tokens.filter(token => token.isWord)

describe('isInner', () => {
  it.each([
    ['I wanted to stay by the water for once.', true],
    ['I do not know what I am waiting for.', true],
    ['I took the bus to the market and bought bread.', false],
    ['We are raising money in the city.', false],
  ])('%s %s', (text, inner) => {
    const tokens = said(text)
    expect(isInner(tokens, cuesOf(tokens, text.toLowerCase()), false)).toBe(inner)
  })
})

describe('leansOn', () => {
  it('counts pronouns that point at nothing in the sentence', () => {
    expect(leansOn(said('I like him and will have it otherwise.'))).toBeGreaterThanOrEqual(2)
    expect(leansOn(said('My brother called and I was glad to hear him.'))).toBe(0)
  })
})

describe('isThought', () => {
  it.each([
    ['Life is a door that opens from inside.', true],
    ['Such life is the joy of all the others.', false],
    ['The boat is painted in white and green.', false],
    ['Your life is a door that opens from inside.', false],
  ])('%s %s', (text, thought) => {
    expect(isThought(said(text), text.toLowerCase())).toBe(thought)
  })
})

describe('isMaxim', () => {
  it.each([
    ['A man who waits for the last ferry has time for everything.', true],
    ['A man came to the door and asked for the way.', false],
    ['People in Lund know that a bicycle is worth more than Karl.', false],
  ])('%s %s', (text, maxim) => {
    expect(isMaxim(said(text), text.toLowerCase())).toBe(maxim)
  })
})
