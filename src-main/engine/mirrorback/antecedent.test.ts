import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { unnamedIn, widened } from './antecedent.ts'

const unnamed = (text: string) => {
  const said = parse(text).tokens.filter(token => token.isWord)
  return said[unnamedIn(said)]?.value
}

const widen = (text: string, line: string) => {
  const start = text.indexOf(line)
  const span = widened(parse(text), { start, end: start + line.length })
  return span === undefined ? undefined : text.slice(span.start, span.end)
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

describe('widened', () => {
  it('begins with the sentence before, where that names what the pronoun means', () => {
    expect(
      widen('We ate late. The lantern fell into the lake. I wish I had it back.', 'I wish I had it back.'),
    ).toBe('The lantern fell into the lake. I wish I had it back.')
  })

  it('begins no earlier than it has to', () => {
    expect(
      widen('The night was long; my brother sang; I shall never forget him.', 'I shall never forget him.'),
    ).toBe('my brother sang; I shall never forget him.')
  })

  it.each([
    ['nothing before it names anybody', 'The road was wet. I miss him.', 'I miss him.'],
    ['the one before is of another sex', 'My sister came by. I miss him.', 'I miss him.'],
    [
      'the sentence before leans itself',
      'He took the lantern away. I wish I had it back.',
      'I wish I had it back.',
    ],
    ['a paragraph ends between', 'The lantern fell.\n\nI wish I had it back.', 'I wish I had it back.'],
    [
      'it is two sentences away',
      'The lantern fell. We laughed. I wish I had it back.',
      'I wish I had it back.',
    ],
    [
      'it would be too long',
      `The lantern ${'that we carried over the hills and down to the water '.repeat(5)}fell. I wish I had it back.`,
      'I wish I had it back.',
    ],
    [
      'somebody else speaks there',
      'She said: “The lantern is gone.” I wish I had it back.',
      'I wish I had it back.',
    ],
    ['the line leans on nothing', 'The lantern fell. I was tired of the dark.', 'I was tired of the dark.'],
  ])('is none where %s', (_, text, line) => {
    expect(widen(text, line)).toBeUndefined()
  })
})
