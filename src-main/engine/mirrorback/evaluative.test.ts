import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { evaluativeScore, isMaxim } from './evaluative.ts'
import { selectSentences } from './select-sentences.ts'
import { cuesOf } from './sentence-cues.ts'

const said = (text: string) => parse(text).tokens.filter(token => token.isWord)
const score = (text: string) =>
  evaluativeScore(said(text), text.toLowerCase(), cuesOf(said(text), text.toLowerCase()))
const chosen = (text: string) => selectSentences({ text, parsed: parse(text), themes: [], tensions: [] }, [])

describe('evaluativeScore', () => {
  it.each([
    'We have had the most trying climb that we ever had on this ridge.',
    'My knees were tired and sore, though we were not as slow as before.',
    'At an easier hour the letter would have given her much pleasure, but now it is too late.',
  ])('hears that something is weighed: %s', text => {
    expect(score(text)).toBeGreaterThanOrEqual(1.5)
  })

  it.each([
    'I took the bus to the market and bought bread.',
    'The harbour was lovely and the crew seemed happy about everything.',
    'They sold 40 boxes at the corner.',
  ])('hears doings only: %s', text => {
    expect(score(text)).toBeLessThan(1.5)
  })
})

describe('isMaxim', () => {
  it.each([
    ['A man who waits for the last ferry has time for everything.', true],
    ['A man came to the door and asked for the way.', false],
    ['People in Lund know that a bicycle is worth more than Karl.', false],
  ])('%s %s', (text, maxim) => {
    expect(isMaxim(said(text), text.toLowerCase())).toBe(maxim)
  })
})

describe('selectSentences, where nothing inner is said', () => {
  it('takes what weighs the day, and does not call its "but" a turn', () => {
    const [best] = chosen(
      'The bus to Lund. It was raining. Terribly slow progress, but we are merry at last. Soup and bread.',
    )
    expect(best).toMatchObject({
      text: 'Terribly slow progress, but we are merry at last.',
      evaluative: true,
    })
    expect(best?.cues.map(one => one.cue)).toContain('weighing')
    expect(best?.cues.map(one => one.cue)).not.toContain('contrast')
  })

  it('does not open a clause at an "I think" between commas', () => {
    const long =
      'In the meantime the younger one went down to the quay with the boxes and the ladders and the coats, having, I think, too much pride to stay with us in the yard, and he painted all of the fence with the brown paint.'
    expect(
      chosen(long)
        .map(one => one.text)
        .filter(text => text.startsWith('I think,')),
    ).toEqual([])
  })
})
