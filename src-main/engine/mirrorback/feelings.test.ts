import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { tellingWord } from './feelings.ts'

const read = (text: string) => ({ text, parsed: parse(text) })

describe('tellingWord', () => {
  it('is no manner of speaking on a page of many words', () => {
    const page = (word: string) =>
      `I ${word} the post came late again, and the office was full of people from the other side of the river, with boxes and papers and a dog that barked at the clerk.`
    expect(tellingWord(read(page('trust')), [])).toBeUndefined()
    expect(tellingWord(read(page('regretted being angry when')), [])).toBeDefined()
  })

  it('is the word of most feeling near the writer', () => {
    const text = 'The train was late. I was terrified of the tunnel, and a little annoyed.'
    const word = tellingWord(read(text), [])
    expect(text.slice(word?.start, word?.end)).toBe('terrified')
  })
})
