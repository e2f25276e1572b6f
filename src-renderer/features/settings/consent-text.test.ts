import { describe, expect, it } from 'vitest'
import { consentText } from './consent-text.ts'

const SIX = ['one', 'two', 'three', 'four', 'five', 'six']

describe('what is agreed to before words are sent', () => {
  it('is the service’s own wording in English', () => {
    expect(consentText({ consent_text: SIX, loopback: false }, 'models.example', 'en')).toEqual(SIX)
  })

  it.each([
    [true, 'dieser Rechner'],
    [false, 'ein anderer Rechner'],
  ])('says in German which host it is, and where', (loopback, where) => {
    const [first, second, ...rest] = consentText({ consent_text: SIX, loopback }, 'models.example', 'de')
    expect(first).toContain('models.example')
    expect(first).toContain(where)
    expect(second).toContain('models.example')
    expect(rest).toHaveLength(4)
  })

  it('is never a translation that says more or less than what was asked', () => {
    const more = [...SIX, 'seven']
    expect(consentText({ consent_text: more, loopback: false }, 'models.example', 'de')).toEqual(more)
  })
})
