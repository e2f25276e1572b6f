import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { cuesOf } from './sentence-cues.ts'

const cues = (text: string) => cuesOf(parse(text).tokens, text.toLowerCase()).map(one => one.cue)

describe('cuesOf', () => {
  it.each([
    ['I wanted to leave early, but nobody else stood up.', 'contrast'],
    ['I was afraid of the stairs.', 'fear'],
    ['I wish I had stayed.', 'wish'],
    ['I do not know what she meant.', 'doubt'],
    ['I remember the smell of the shed.', 'memory'],
    ['I felt the floor move.', 'feeling'],
    ['I decided to sell the boat.', 'vow'],
    ['Why did I say yes again?', 'question'],
    ['Perhaps I was early.', 'hedge'],
  ])('%s → %s', (text, cue) => {
    expect(cues(text)).toContain(cue)
  })

  it('hears no feeling in a negated word, and no turn in "as though"', () => {
    expect(cues('I was not happy with it.')).not.toContain('joy')
    expect(cues('I walked on as though I had not seen the lamp.')).not.toContain('contrast')
    expect(cues('I asked where I feel at home most.')).not.toContain('feeling')
  })

  it('points at the word that shows it', () => {
    const text = 'I was afraid of the stairs.'
    const word = cuesOf(parse(text).tokens, text.toLowerCase())[0]?.word
    expect(text.slice(word?.start, word?.end)).toBe('afraid')
  })
})
