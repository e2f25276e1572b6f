import { describe, expect, it } from 'vitest'
import { languageWords } from './language-words.ts'

describe('what works in the language of a text', () => {
  it.each([
    ['de', 'recurrence', /^In German, .* recurring words and times, not .* tensions or moods/],
    ['ja', 'ngram', /^In Japanese, .* signs that recur together/],
    ['und', 'none', /cannot tell in which language/],
  ] as const)('%s (%s) is said', (language, language_class, said) => {
    expect(languageWords({ language, language_class })).toMatch(said)
  })

  it('needs no word in English, nor before it is read', () => {
    expect(languageWords({ language: 'en', language_class: 'full' })).toBeNull()
    expect(languageWords({ language: 'und' })).toBeNull()
  })
})
