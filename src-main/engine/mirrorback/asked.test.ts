import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { askedOf } from './asked.ts'

const kind = (text: string) => askedOf(text, parse(text))?.kind

describe('askedOf', () => {
  it.each([
    'I am lost. What should I do?',
    'Should I tell her?',
    'How can I stop thinking of it?',
    'Any advice would help, please?',
  ])('hears a plea for advice in: %s', text => {
    expect(kind(text)).toBe('advice')
  })

  it.each(['What is the capital of Peru?', 'Mirror, how many bones does a hand have?'])(
    'hears a question of fact in: %s',
    text => {
      expect(kind(text)).toBe('fact')
    },
  )

  it.each([
    'What does it mean that I dreamt of her?',
    'Why was I so quiet?',
    'He asked: “What should I do?”',
    'I did what I should.',
    '',
  ])('hears neither in: %s', text => {
    expect(kind(text)).toBeUndefined()
  })
})
