import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { selectSentences } from './select-sentences.ts'

const read = (text: string) => ({ text, parsed: parse(text), seen: { themed: [], pulled: [] } })
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
    expect(chosen(text)[0]).toMatch(/^I was afraid that she had changed her mind/u)
  })

  it('takes no end of a long sentence that has left its subject behind', () => {
    const text =
      'We went down to the harbour with the others and stood in the rain by the boats until the last of the lamps was lit and the men had gone home to their suppers; is a great sorrow to me, as I fear his going to sea.'
    expect(chosen(text)).toEqual([])
  })

  it('takes no view of what is not named, however carefully it is said', () => {
    expect(chosen('I find the whole town almost rings of it.')).toEqual([])
  })

  it('puts the writer’s own concern before what is only hoped of somebody whom nothing names', () => {
    expect(
      chosen('I hope he likes the house that Karin found. I want to sleep in my own bed again.')[0],
    ).toBe('I want to sleep in my own bed again.')
  })

  it('joins a clause to the one that turns it', () => {
    expect(
      chosen(
        'In the morning we carried the boxes down to the yard and over to the office by the gate, and my mind was a little cheered, but my hopes not great; then the bus to Lund, the library, and the bus back.',
      ),
    ).toContain('my mind was a little cheered, but my hopes not great')
  })

  it('takes no clause whose object stayed before the cut', () => {
    const text =
      'The clerk gave us the papers for the yard and a key to the gate by the river, which I hope will do some good, and then the others went down to the boats with the boxes and the ladders and the coats.'
    expect(chosen(text)).toEqual([])
  })

  it('gives no two lines that share words', () => {
    const lines = selectSentences(
      read(
        'I was tired of the yard, but I was glad of the fire, for I had been afraid of the stairs, and so I sat there until it was dark and the others came home from the mill.',
      ),
      [],
    )
    for (const [i, one] of lines.entries())
      expect(lines.slice(i + 1).some(other => other.start < one.end && one.start < other.end)).toBe(false)
  })

  it('takes none where no line is likely to be worth reading', () => {
    expect(chosen('The bus was late. The tavern was full at dinner, and Jonas paid 40 crowns.')).toEqual([])
  })

  it('takes the sentence before along, where a wish names its object only there', () => {
    const text = `${'We ate late and said little. '.repeat(6)}My brother sold the old boat. I wish I had it back.`
    const [first] = selectSentences(read(text), [])
    expect(first?.text).toBe('My brother sold the old boat. I wish I had it back.')
    expect(text.slice(first?.start, first?.end)).toBe(first?.text)
  })

  it('takes along nothing that overlaps a span to avoid', () => {
    const text = `${'We ate late and said little. '.repeat(6)}My brother sold the old boat. I wish I had it back.`
    const start = text.indexOf('brother')
    const [first, ...rest] = selectSentences(read(text), [{ start, end: start + 7 }]).map(one => one.text)
    expect(first).toBe('I wish I had it back.')
    expect(rest.join()).not.toContain('brother')
  })

  it('puts a line that names its matter before one that leans on what nothing names', () => {
    const leaning = 'I was so afraid and so ashamed of him.'
    const named = 'I want to sleep in my own bed.'
    expect(chosen(`The rain went on. ${leaning} The rain went on. ${named}`)[0]).toBe(named)
    expect(chosen(`The rain went on. ${leaning} The rain went on.`)).toEqual([leaning])
  })

  it.each([
    'The name I think was Polestar, but I do not know certainly.',
    'I think we must have rowed nine miles.',
    'We think our boats left the harbour on Friday, but there is no news of the others.',
  ])('takes no unsure fact for a doubt: %s', text => {
    expect(chosen(text)).toEqual([])
  })

  it('leaves out what overlaps a span to avoid', () => {
    const text = 'I felt lonely among all those people.'
    expect(selectSentences(read(text), [{ start: 2, end: 6 }])).toEqual([])
  })
})
