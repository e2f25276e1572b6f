import { describe, expect, it } from 'vitest'
import { isNegator, markNearFirst, markNegated, markQuoted, singleQuotations } from './cues.ts'

const split = (text: string) => text.split(' ')
const whole = (values: readonly string[]) => [{ first: 0, last: values.length }]
const marked = (values: readonly string[], marks: Uint8Array) => values.filter((_, i) => marks[i] === 1)

describe('markNegated', () => {
  const negated = (text: string) => marked(split(text), markNegated(split(text), whole(split(text))))

  it('marks the three tokens after a negator and no more', () => {
    expect(negated('not one two three four')).toEqual(['one', 'two', 'three'])
  })

  it('stops at the end of a clause and hears "not only" as no denial', () => {
    expect(negated('no , i love it')).toEqual([])
    expect(negated('not only good')).toEqual([])
  })

  it('stops at the end of a sentence', () => {
    const values = split('never . good')
    expect(
      marked(
        values,
        markNegated(values, [
          { first: 0, last: 2 },
          { first: 2, last: 3 },
        ]),
      ),
    ).toEqual(['.'])
  })
})

describe('markNearFirst', () => {
  it('marks nine tokens to either side, inside the sentence', () => {
    const values = [...Array<string>(12).fill('a'), 'me', ...Array<string>(12).fill('b')]
    const marks = markNearFirst(values, whole(values), new Uint8Array(values.length))
    expect(marked(values, marks)).toHaveLength(19)
  })

  it('does not take a quoted I for the writer', () => {
    const values = split('i know')
    expect(marked(values, markNearFirst(values, whole(values), Uint8Array.of(1, 1)))).toEqual([])
  })
})

describe('markQuoted', () => {
  const quoted = (text: string) => {
    const values = split(text)
    return marked(
      values,
      markQuoted(
        values,
        Uint8Array.from(values, v => (/\w/.test(v) ? 1 : 0)),
        whole(values),
      ),
    )
  }

  it('marks what stands between marks that hold three words or more', () => {
    expect(quoted('he said “ come to me ” today')).toEqual(['come', 'to', 'me'])
    expect(quoted('he said " come to me " today')).toEqual(['come', 'to', 'me'])
    expect(quoted('i feel “ stuck ” today')).toEqual([])
  })

  it('lets an unclosed curly mark run to the end of the paragraph and ignores an unclosed straight one', () => {
    expect(quoted('“ come to me today')).toEqual(['come', 'to', 'me', 'today'])
    expect(quoted('a 6 " nail i found today')).toEqual([])
  })
})

it('knows negators by their lower-case form', () => {
  expect(['not', "n't", 'never', 'now'].map(isNegator)).toEqual([true, true, true, false])
})

describe('singleQuotations', () => {
  const spans = (text: string) => singleQuotations(text).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['‘I can’t stay here,’ she said, and ‘you know it.’', ['I can’t stay here,', 'you know it.']],
    ['He called it ‘the end of the road’, and left.', ['the end of the road']],
    ['The dogs’ bowls and the boys’ boots.', []],
    ['‘Tis late, and the horses’ feet are cold.', []],
    ['A ‘good’ day.', []],
    ['‘I never closed it\n\nand went on.’', []],
  ])('of %j are %j', (text, wanted) => {
    expect(spans(text)).toEqual(wanted)
  })
})
