import { describe, expect, it } from 'vitest'
import { checkText } from '../check-text.ts'
import { RULES } from './all-rules.ts'

/** What the kept examples take their words from; the broken ones are broken whatever is in it. */
const JOURNAL =
  'I never saw the sea. My father was in the harbour all night, and the child in the garden; I was angry at work, and my body was heavy.'
const context = { sources: [JOURNAL], mode: 'model' } as const

describe('every rule', () => {
  it('is there once, in order', () => {
    expect(RULES.map(rule => rule.id)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10'])
  })

  it.each(RULES.flatMap(rule => rule.fails.map(text => ({ id: rule.id, severity: rule.severity, text }))))(
    '$id catches: $text',
    ({ id, severity, text }) => {
      const verdict = checkText(text, context)
      expect(verdict.rules.find(rule => rule.id === id)?.outcome).toBe(severity)
    },
  )

  it.each(RULES.flatMap(rule => rule.passes.map(text => ({ id: rule.id, text }))))(
    '$id is kept by: $text',
    ({ text }) => {
      expect(checkText(text, context).rules.filter(rule => rule.outcome !== 'pass')).toEqual([])
    },
  )
})
