import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { linesOf } from './pieces.ts'

const lines = (text: string) => linesOf(parse(text)).map(one => one.text)

describe('linesOf', () => {
  it('gives exact slices of the text, in its order', () => {
    const text = 'Rain.  I don’t know   whether I miss him — or the summer. Tea and bread for two.'
    const found = linesOf(parse(text))
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text)
  })

  it('sets a short sentence beside the one after it', () => {
    expect(lines('The lantern fell into the lake. I wish I had it back.')).toContain(
      'The lantern fell into the lake. I wish I had it back.',
    )
  })

  it.each([
    ['where a paragraph ends between', 'The lantern fell into the lake.\n\nI wish I had it back.'],
    ['where somebody else speaks', 'The lantern fell into the lake. “I wish that I had it,” said Jonas.'],
    [
      'where they are long',
      `The lantern ${'and the rope '.repeat(9)}fell into the lake. I wish I had it back.`,
    ],
  ])('sets no two side by side %s', (_, text) => {
    expect(
      lines(text).some(line => line.startsWith('The lantern') && line.length > 40 && /wish/u.test(line)),
    ).toBe(false)
  })

  it('cuts a long sentence where a clause begins that can stand alone', () => {
    expect(
      lines(
        'The boat was late and the men stood about on the quay with their boxes and their hats in the wind for an hour or more; I was afraid that she had changed her mind; and then the lamps came round the point.',
      ),
    ).toContain('I was afraid that she had changed her mind')
  })

  it('does not end a sentence at an abbreviation', () => {
    expect(lines('I walked home with Mr. Nilsson and was glad of the company.')).toEqual([
      'I walked home with Mr. Nilsson and was glad of the company.',
    ])
  })

  it('leaves no clause hanging: not after "could" or "to", nor without what "which" was', () => {
    const long = (clause: string) =>
      lines(
        `The clerk gave us the papers for the yard and a key to the gate by the river, ${clause}, and the rest was rain.`,
      )
    expect(
      long('and I was as tired of the whole business as I could').filter(one => one.endsWith('I could')),
    ).toEqual([])
    expect(long('which I hope will do some good').filter(one => one.startsWith('I hope'))).toEqual([])
  })

  it('does not open a clause at an "I think" between commas', () => {
    const long =
      'In the meantime the younger one went down to the quay with the boxes and the ladders and the coats, having, I think, too much pride to stay with us in the yard, and he painted all of the fence with the brown paint.'
    expect(lines(long).filter(text => text.startsWith('I think,'))).toEqual([])
  })

  it.each([
    ['somebody else’s speech', 'He said: “I feel nothing for you any more, I think.”'],
    ['self-blame', 'I think I am worthless and always was.'],
    ['too few words', 'I felt sad.'],
    ['a line of a list', '- [ ] I want to sleep in my own bed.'],
  ])('leaves out %s', (_, text) => {
    expect(lines(text)).toEqual([])
  })

  it('leaves out what touches a span to avoid', () => {
    expect(linesOf(parse('I felt lonely among all those people.'), [{ start: 2, end: 6 }])).toEqual([])
  })

  it('is done with a page of 20,000 words that has no stop in it', () => {
    const started = performance.now()
    expect(lines(`I was glad, and `.repeat(5_000)).length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
