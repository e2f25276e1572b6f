import { expect, it } from 'vitest'
import { backgroundRate, UNSEEN_RATE } from './background.ts'
import { BACKGROUND_DATA } from './background-data.ts'

it('knows common words as common and gives unknown ones a floor', () => {
  expect(backgroundRate('friend')).toBeGreaterThan(backgroundRate('garden'))
  expect(backgroundRate('garden')).toBeGreaterThan(UNSEEN_RATE)
  expect(backgroundRate('zyxq')).toBe(UNSEEN_RATE)
})

it('is no diary’s own: a word that fills one source stays rare', () => {
  expect(backgroundRate('plague')).toBeLessThan(30)
  expect(backgroundRate('pony')).toBeLessThan(30)
})

it('holds each lemma once, with a whole rate of at least four a million', () => {
  const lines = BACKGROUND_DATA.trim()
    .split('\n')
    .map(line => line.split(' '))
  const lemmas = lines.flatMap(([, ...words]) => words)
  expect(new Set(lemmas).size).toBe(lemmas.length)
  expect(lemmas.length).toBeGreaterThan(2_000)
  for (const [rate] of lines) expect(Number(rate)).toBeGreaterThanOrEqual(4)
})
