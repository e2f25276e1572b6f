import { describe, expect, it } from 'vitest'
import { readsAsEnglish } from './language.ts'

describe('readsAsEnglish', () => {
  it('is true of English, of fragments and of names', () => {
    expect(readsAsEnglish(['You wrote about the sea.', 'Cups.', 'Anna, Jonas, Lund.'])).toBe(true)
  })

  it.each([
    'Tu devrais parler avec ta sœur ce soir même.',
    'Ты должен отдохнуть сегодня.',
    'Você deve falar com a sua irmã agora.',
  ])('is false of: %s', text => {
    expect(readsAsEnglish(['You wrote about the sea.', text])).toBe(false)
  })
})
