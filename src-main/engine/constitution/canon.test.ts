import { describe, expect, it } from 'vitest'
import { APPROVED, CANON_SOURCE, FORBIDDEN } from './canon.ts'
import { checkText } from './check-text.ts'

const context = { sources: [CANON_SOURCE], mode: 'model' } as const

describe('the canon', () => {
  it('holds at least 60 forbidden and 40 approved texts', () => {
    expect(FORBIDDEN.length).toBeGreaterThanOrEqual(60)
    expect(APPROVED.length).toBeGreaterThanOrEqual(40)
  })

  it.each(FORBIDDEN)('$rule refuses: $text', ({ rule, text }) => {
    const verdict = checkText(text, context)
    expect(verdict.outcome).not.toBe('pass')
    const found = verdict.rules.find(one => one.id === rule)
    expect(found?.outcome).not.toBe('pass')
    expect(found?.spans.length).toBeGreaterThan(0)
  })

  it.each(APPROVED)('lets pass: %s', text => {
    const verdict = checkText(text, context)
    const broken = verdict.rules.filter(rule => rule.outcome !== 'pass')
    expect(broken).toEqual([])
    expect(verdict.outcome).toBe('pass')
  })

  it.each(FORBIDDEN)('the closed grammar refuses it as well: $text', ({ text }) => {
    expect(checkText(text, { ...context, mode: 'built-in' }).outcome).toBe('reject')
  })
})
