import { describe, expect, it } from 'vitest'
import { affectOf } from './affect.ts'
import { parse } from './test-support/parse.ts'

describe('affectOf', () => {
  it.each([
    ['I am happy.', 3, 1],
    ['I am not happy.', -3, 1],
    ['I was happy, and then sad.', 1, 2],
    ['We walked to the river.', 0, 0],
    ['No.', 0, 0],
    ['', 0, 0],
  ])('values %j at %i in %i words', (text, sum, words) => {
    expect(affectOf(parse(text))).toEqual({ sum, words })
  })

  it('says nothing of other languages', () => {
    const german =
      'Heute war ein fantastic Tag und ich habe wieder nicht gut geschlafen, obwohl ich müde war.'
    expect(affectOf(parse(german))).toEqual({ sum: 0, words: 0 })
  })
})
