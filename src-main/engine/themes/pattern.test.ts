import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { compilePattern, matchEnd, triggerOf } from './pattern.ts'

/** The words that the pattern matches, wherever it first does. */
function found(pattern: string, text: string): string | undefined {
  const compiled = compilePattern(pattern)
  const { tokens } = parse(text)
  for (let at = 0; at < tokens.length; at += 1) {
    const end = matchEnd(compiled, tokens, at, tokens.length)
    if (end >= 0)
      return tokens
        .slice(at, end)
        .map(token => token.value)
        .join(' ')
  }
  return undefined
}

describe('patterns', () => {
  it.each([
    ['sleep', 'She slept well', 'slept'],
    ['=sleep', 'She slept well', undefined],
    ['can not sleep', "I can't sleep", "ca n't sleep"],
    ['good|bad dream', 'a bad dream', 'bad dream'],
    ['play/NOUN', 'They play outside', undefined],
    ['play/NOUN', 'We saw the play.', 'play'],
    ['let it? go', 'let go', 'let go'],
    ['let it? go', 'let it go', 'let it go'],
    ['lie * awake', 'I lay wide awake', 'lay wide awake'],
    ['lie *? awake', 'I lay awake', 'lay awake'],
    ['lie *? awake', 'I lay wide awake', 'lay wide awake'],
    ['ill */NOUN', 'We had ill luck', 'ill luck'],
    ['ill */NOUN', 'I was ill again', undefined],
    ['feel ~ alone', 'I feel so very alone', 'feel so very alone'],
    ['feel ~ alone', 'I feel now and then rather alone', undefined],
    ['feel ~ alone', 'I feel not alone', undefined],
  ])('%j in %j finds %j', (pattern, text, wanted) => {
    expect(found(pattern, text)).toBe(wanted)
  })

  it('does not reach past the place it is told to stay before', () => {
    const { tokens } = parse('the deep sea')
    expect(matchEnd(compilePattern('deep sea'), tokens, 1, 2)).toBe(-1)
    expect(matchEnd(compilePattern('deep sea'), tokens, 1, 3)).toBe(3)
  })

  it('is looked up by its rarest place, wherever that can stand', () => {
    expect(triggerOf(compilePattern('good/ADJ|=bad dream'))).toEqual({ words: ['dream'], after: [1, 1] })
    expect(triggerOf(compilePattern('i be|feel ~ so? lonely|alone'))).toEqual({
      words: ['lonely', 'alone'],
      after: [2, 6],
    })
    expect(triggerOf(compilePattern('lonely'))).toEqual({ words: ['lonely'], after: [0, 0] })
  })

  it.each(['~ sea', '* sea', 'deep? sea'])('refuses %j, which begins with nothing to look up', pattern => {
    expect(() => compilePattern(pattern)).toThrow(RangeError)
  })
})
