import { expect, test } from 'vitest'
import { intensityWords } from '../../charts/tension-words.ts'
import { strengthOf, strengths } from './strength.ts'

test.each(strengths)('%s comes back as it was said, and is called so', strength => {
  const intensity = strengthOf.intensity(strength)
  expect(strengthOf.reading(intensity)).toBe(strength)
  expect(intensityWords(intensity)).toContain(strength)
})
