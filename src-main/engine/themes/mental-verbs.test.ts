import { expect, it } from 'vitest'
import { isMentalVerb } from './mental-verbs.ts'

it('knows verbs of thinking, feeling and wanting from verbs of doing', () => {
  expect(['feel', 'wonder', 'wish', 'regret'].every(isMentalVerb)).toBe(true)
  expect(['walk', 'eat', 'go', ''].some(isMentalVerb)).toBe(false)
})
