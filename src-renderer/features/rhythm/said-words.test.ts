import { expect, test } from 'vitest'
import type { Achievement, Correlation, Domain, Goal, ScorePart } from '#contract/schemas/rhythm-score.ts'
import { german } from './said-words.de.ts'

const part = (code: string, score: number | null, facts: ScorePart['facts'] = {}): ScorePart => ({
  code,
  name: 'English name',
  weight: 0.5,
  score,
  why: 'English why',
  facts,
})

const PARTS: readonly (readonly [Domain, ...string[]])[] = [
  ['sleep', 'device', 'wake', 'routine'],
  ['activity', 'device', 'gym', 'steps'],
  ['work_life', 'hours', 'cutoff', 'weekend'],
  ['habits', 'screens', 'items'],
]

test('every part of a score is said in German, known or not', () => {
  for (const [domain, ...codes] of PARTS)
    for (const code of codes) {
      for (const score of [null, 50]) {
        expect([domain, code, german.partName(domain, part(code, score))]).not.toContain('English name')
        expect([domain, code, german.partWhy(domain, part(code, score))]).not.toContain('English why')
      }
    }
})

test('a sentence holds the facts it is made of', () => {
  const wake = part('wake', 40, { at: '06:30', late: 30, target: '06:00' })
  expect(german.partWhy('sleep', wake)).toBe('Wach um 06:30, 30 Minuten nach dem Ziel 06:00.')
  expect(german.partWhy('activity', part('gym', null))).toBe('Keine Trainings sind vorgenommen.')
  expect(german.partWhy('activity', part('gym', null, { target: 3 }))).toMatch(/nichts bekannt/)
  expect(german.partWhy('work_life', part('weekend', null, { weekday: 2 }))).toMatch(/unter der Woche/)
})

test('what German does not know by its code stays as it came', () => {
  expect(german.partWhy('sleep', part('new', 1))).toBe('English why')
  expect(german.goalName({ code: 'new', name: 'New' } as Goal)).toBe('New')
  expect(german.achievementName({ code: 'new', name: 'New' } as Achievement)).toBe('New')
  expect(german.prompt({ code: null, prompt: 'Mine?' })).toBe('Mine?')
})

test('what went together is told without a cause', () => {
  const pair = {
    journal: { kind: 'pattern', id: '', name: 'Arbeit' },
    rhythm: { code: 'item:walk', name: '“Spazieren” being done' },
    lag: 1,
    n: 40,
    effect: -0.5,
    low: -0.7,
    high: -0.2,
    q: 0.01,
    words: '',
  } as unknown as Correlation
  expect(german.pair(pair)).toBe(
    'Wo die Häufigkeit von „Spazieren“ niedriger war, kam „Arbeit“ an den Tagen danach öfter in deinen Texten vor (40 Tage, ρ −0,50, 95 % −0,70 … −0,20). Beides ging zusammen; warum, sagen diese Zahlen nicht.',
  )
})
