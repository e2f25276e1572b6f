import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { unnamedIn } from './antecedent.ts'

const unnamed = (text: string) => {
  const said = parse(text).tokens.filter(token => token.isWord)
  return said[unnamedIn(said)]?.value
}

describe('unnamedIn', () => {
  it.each([
    ['I wish I had it back.', 'it'],
    ['I shall never in my life forget him.', 'him'],
    ['I was afraid that she would laugh.', 'she'],
    ['I have longed for this.', 'this'],
    ['I cannot bear such a silence.', 'such'],
    ['I am afraid of that.', 'that'],
    ['I long for their voices.', 'their'],
    ['I want to give it an opportunity of growing.', 'it'],
    ['I carried it over to the mill.', 'it'],
  ])('%s leans on “%s”', (text, word) => {
    expect(unnamed(text)).toBe(word)
  })

  it.each([
    'I wish I had the lantern; I miss it.',
    'My brother rang, and I was glad of him.',
    'It is late and I am tired.',
    'It seems that I have no patience left.',
    'It was time to go home.',
    'I find it hard to begin.',
    'I make it a rule to rest.',
    'I was glad that it was getting dark.',
    'This is the third day of my fever.',
    'I am afraid that my courage is gone.',
    'I want all that I was promised.',
  ])('%s leans on nothing', text => {
    expect(unnamed(text)).toBeUndefined()
  })
})
