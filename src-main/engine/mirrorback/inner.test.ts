import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { breaksOff, isInner, isOfSomebodyUnnamed, isThought, leansOn } from './inner.ts'
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

describe('isOfSomebodyUnnamed', () => {
  it.each([
    ['I find it is not hard and very useful', true],
    ['I think she will never come here again', true],
    ['I think my sister will come when she can', false],
  ])('%s %s', (text, unnamed) => {
    expect(isOfSomebodyUnnamed(said(text))).toBe(unnamed)
  })
})

describe('breaksOff', () => {
  it.each([
    ['I did what I was always most willing to do', true],
    ['I was as tired of the whole business as I could', true],
    ['I was glad to be in my own bed', false],
  ])('%s %s', (text, open) => {
    expect(breaksOff(said(text))).toBe(open)
  })
})
