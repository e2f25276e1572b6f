import { describe, expect, it } from 'vitest'
import { confidenceWords } from './confidence.ts'
import { tierWords } from './words.ts'

describe('confidence in words', () => {
  it.each([
    [0.93, 'very likely · 93\u00a0%'],
    [0.75, 'likely · 75\u00a0%'],
    [0.5, 'perhaps · 50\u00a0%'],
    [0.2, 'uncertain · 20\u00a0%'],
  ])('%d is %s', (confidence, words) => {
    expect(confidenceWords(confidence)).toBe(words)
  })
})

describe('a small journal', () => {
  it('is told how far it is, and nothing once it is large enough', () => {
    expect(tierWords('quotes', 1)).toMatch(/^Your journal holds 1 reflection\. From 10 on/)
    expect(tierWords('quotes', 0)).toMatch(/^From 10 reflections on/)
    expect(tierWords('early', 12)).toMatch(/early/)
    expect(tierWords('growing', 40)).toBeNull()
  })
})
