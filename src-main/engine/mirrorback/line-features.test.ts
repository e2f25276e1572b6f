import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { describer } from './line-features.ts'
import { LINE_WEIGHTS } from './line-weights.ts'
import { linesOf } from './pieces.ts'

function featuresOf(text: string, line = text) {
  const parsed = parse(text)
  const found = linesOf(parsed).find(one => one.text === line)
  if (found === undefined) throw new Error(`no such line: ${line}`)
  return describer({ parsed, themed: [], pulled: [] })(found)
}

describe('describer', () => {
  it('names just the features that have a weight', () => {
    const names = Object.keys(featuresOf('I felt lonely among all those people.'))
    expect(names.toSorted()).toEqual(
      Object.keys(LINE_WEIGHTS)
        .filter(name => name !== 'base')
        .toSorted(),
    )
  })

  it.each([
    ['felt', 'I felt lonely among all those people.'],
    ['likeness', 'The fog lay on the water like a sheet on a chair.'],
    ['ownLife', 'My heart was not in the work that day.'],
    ['unnamed', 'She had never been to the bay before.'],
    ['sums', 'I paid 40 crowns for the two boxes.'],
    ['acts', 'I took the bus to the market and bought bread.'],
    ['maxim', 'A man who waits for the last ferry has time for everything.'],
    ['leansBack', 'It was the way of the whole house in those years.'],
  ])('hears %s', (name, text) => {
    expect(featuresOf(text)[name]).toBeGreaterThan(0)
    expect(featuresOf('The men painted the boat in white and green.')[name]).toBe(0)
  })

  it('tells a clause from a sentence, and where it was cut', () => {
    const clause = 'I was afraid that she had changed her mind'
    const text = `The boat was late and the men stood about on the quay with their boxes; ${clause}; and then the lamps came round the point.`
    expect(featuresOf(text, clause)).toMatchObject({ clause: 1, cutAfter: 1, first: 0 })
    expect(featuresOf('I was tired of the yard.')).toMatchObject({
      clause: 0,
      cutAfter: 0,
      first: 1,
      last: 1,
    })
  })

  it('counts the words that the page holds again', () => {
    const text = 'The lantern stood on the mill. The lantern was green. My coat was wet.'
    expect(featuresOf(text, 'The lantern was green.').again).toBeGreaterThan(0)
    expect(featuresOf(text, 'My coat was wet.').again).toBe(0)
  })
})
