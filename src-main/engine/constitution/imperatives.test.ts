import { describe, expect, it } from 'vitest'
import { findImperatives } from './imperatives.ts'

describe('findImperatives', () => {
  it.each([
    'call her.',
    'please write it down.',
    'if it rains, stay inside.',
    'next time, say no.',
    "it is late, so don't answer.",
    'rest.',
    'walk to the sea and look at it.',
    'one idea: write it down.',
    'breathe, then begin again.',
    'do not wait.',
    'just be there.',
  ])('hears the command in: %s', sentence => {
    expect(findImperatives(sentence).length).toBeGreaterThan(0)
  })

  it.each([
    'work on the house has stopped.',
    'rest is what the page asks for.',
    'you wrote it down and then you called her.',
    'the walk to the sea is short.',
    'you write of rest, of sleep, of the sea.',
    'being late is on the page twice.',
    'love and fear are both here.',
    'what does the call leave open?',
  ])('hears none in: %s', sentence => {
    expect(findImperatives(sentence)).toEqual([])
  })
})
