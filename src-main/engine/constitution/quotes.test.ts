import { describe, expect, it } from 'vitest'
import { checkQuotes } from './quotes.ts'

const found = (text: string, ...sources: string[]): readonly [string, boolean][] =>
  checkQuotes(text, sources).map(quote => [quote.text, quote.found])

describe('checkQuotes', () => {
  it('takes curly and straight marks for the same', () => {
    expect(found('You wrote “I’m here”.', "I'm here")).toEqual([['I’m here', true]])
    expect(found('You wrote "I\'m here".', 'I’m here')).toEqual([["I'm here", true]])
  })

  it('finds nested quotations as one, verified whole', () => {
    expect(found('You wrote “she said ‘go home’ to me”.', 'she said "go home" to me, twice')).toEqual([
      ['she said ‘go home’ to me', false],
    ])
    expect(found('You wrote “she said ‘go home’ to me”.', "she said 'go home' to me, twice")).toEqual([
      ['she said ‘go home’ to me', true],
    ])
  })

  it('does not take apostrophes for marks', () => {
    expect(found("The boys' shoes aren't yours, 'tis late, and rock 'n' roll won't do.", '')).toEqual([])
    expect(found('It’s the writer’s page; the ’90s don’t return.', '')).toEqual([])
  })

  it('takes single marks for marks where they are', () => {
    expect(found("You call it 'the long wait'.", 'the long wait')).toEqual([['the long wait', true]])
    expect(found('You call it ‘the short wait’.', 'the long wait')).toEqual([['the short wait', false]])
  })

  it('wants whole words, exact case and every word between', () => {
    expect(found('“hate”', 'whatever')).toEqual([['hate', false]])
    expect(found('“Not here”', 'not here')).toEqual([['Not here', false]])
    expect(found('“I am … here”', 'I am not here')).toEqual([['I am … here', false]])
  })

  it('forgives a line break in the source and a full stop set by typography', () => {
    expect(found('“one line and another.”', 'one line\nand another, then')).toEqual([
      ['one line and another.', true],
    ])
    expect(found('“is it?”', 'is it')).toEqual([['is it?', false]])
  })

  it('finds a source among many, and gives spans with the marks', () => {
    const text = 'A “b c” d'
    const [quote] = checkQuotes(text, ['x', 'a b c d'])
    expect(text.slice(quote?.start, quote?.end)).toBe('“b c”')
    expect(quote?.found).toBe(true)
  })

  it('does not run across paragraphs for a mark that is never closed', () => {
    expect(found('You wrote “half\n\nand "more" here', 'more')).toEqual([['more', true]])
  })
})
