import { describe, expect, it } from 'vitest'
import { checkText } from './check-text.ts'
import { checkModelSentence, ownWords } from './model-grammar.ts'
import { HARD_CASES } from './test-support/hard-cases.ts'
import { MODEL_JOURNAL, MODEL_VOICE } from './test-support/model-voice.ts'

const outcome = (text: string, sources: readonly string[]): string =>
  checkText(text, { sources, mode: 'model' }).outcome

describe('model-written text', () => {
  it('has at least 30 ways to speak', () => {
    expect(MODEL_VOICE.length).toBeGreaterThanOrEqual(30)
  })

  it.each(MODEL_VOICE)('lets pass: %s', text => {
    const verdict = checkText(text, { sources: MODEL_JOURNAL, mode: 'model' })
    expect(verdict.rules.filter(rule => rule.outcome !== 'pass')).toEqual([])
    expect(verdict.outcome).toBe('pass')
  })

  it.each(HARD_CASES.flatMap(({ kind, journal, fails }) => fails.map(text => ({ kind, journal, text }))))(
    'refuses $kind: $text',
    ({ journal, text }) => {
      expect(outcome(text, [journal])).not.toBe('pass')
    },
  )

  it.each(HARD_CASES.flatMap(({ kind, journal, passes }) => passes.map(text => ({ kind, journal, text }))))(
    'is not afraid of what only looks like $kind: $text',
    ({ journal, text }) => {
      expect(outcome(text, [journal])).toBe('pass')
    },
  )

  it('names the words that are neither the writer’s nor Mirror’s', () => {
    const found = checkModelSentence('the page holds a thunderstorm.', ownWords(['It rained.']))
    expect(found).toEqual([{ start: 17, end: 29, why: 'is neither the writer’s word nor Mirror’s' }])
    expect(
      checkModelSentence('the page holds a thunderstorm.', ownWords(['Two thunderstorms passed.'])),
    ).toEqual([])
  })
})
