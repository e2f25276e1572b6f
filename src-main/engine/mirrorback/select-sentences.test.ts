import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { selectSentences, tellingWord } from './select-sentences.ts'

const read = (text: string) => ({ text, parsed: parse(text), themes: [], tensions: [] })
const chosen = (text: string) => selectSentences(read(text), []).map(one => one.text)

describe('selectSentences', () => {
  it('puts a sentence of feeling before one of fact', () => {
    expect(
      chosen('I took the bus to the market and bought bread. I felt lonely among all those people.')[0],
    ).toBe('I felt lonely among all those people.')
  })

  it('gives exact slices of the text', () => {
    const text = 'Rain.  I don’t know   whether I miss him — or the summer. Tea.'
    for (const one of selectSentences(read(text), [])) expect(text.slice(one.start, one.end)).toBe(one.text)
  })

  it.each([
    ['somebody else’s speech', 'He said: “I feel nothing for you any more, I think.”'],
    ['self-blame', 'I think I am worthless and always was.'],
    ['no first person', 'The harbour was lovely and the crew seemed happy about everything.'],
    ['too few words', 'I felt sad.'],
  ])('leaves out %s', (_, text) => {
    expect(chosen(text)).toEqual([])
  })

  it('takes a clause of the writer’s out of a sentence that is too long', () => {
    const text =
      'The boat was late and the men stood about on the quay with their boxes and their hats in the wind for an hour or more; I was afraid that she had changed her mind; and then the lamps came round the point.'
    expect(chosen(text)).toEqual(['I was afraid that she had changed her mind'])
  })

  it('takes no end of a long sentence that has left its subject behind', () => {
    const text =
      'We went down to the harbour with the others and stood in the rain by the boats until the last of the lamps was lit and the men had gone home to their suppers; is a great sorrow to me, as I fear his going to sea.'
    expect(chosen(text)).toEqual([])
  })

  it('takes no view of what is not named, however carefully it is said', () => {
    expect(chosen('I find the whole town almost rings of it.')).toEqual([])
  })

  it('leaves out what overlaps a span to avoid', () => {
    const text = 'I felt lonely among all those people.'
    expect(selectSentences(read(text), [{ start: 2, end: 6 }])).toEqual([])
  })
})

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
