import { describe, expect, it, test } from 'vitest'
import { addDays } from '#contract/journal-day.ts'
import { seededRandom } from '#engine/time/random.ts'
import { defaultProfile } from '../profile.ts'
import { scoreDay } from '../score/day.ts'
import { item, mark, placerIn } from '../test-support/builders.ts'
import { ACHIEVEMENTS, achievements, type HistoryFacts, newlyReached } from './achievements.ts'
import { levelOf } from './level.ts'
import { advance, NO_STREAK, type Outcome, outcomesOf, streakOf, strengthAfter } from './streak.ts'
import { dayXp, settleXp } from './xp.ts'

describe('a level', () => {
  test.each([
    [0, 1, 0, 4000],
    [3999, 1, 0, 4000],
    [4000, 2, 4000, 9000],
    [8999, 2, 4000, 9000],
    [100_000, 10, 100_000, 121_000],
  ])('of %d XP is %d', (xp, level, from, to) => {
    expect(levelOf(xp)).toEqual({ xp, level, from, to, progress: (xp - from) / (to - from) })
  })

  it('has a progress of at least 0 and under 1 everywhere', () => {
    for (let xp = 0; xp < 50_000; xp += 13) {
      const { progress, from, to } = levelOf(xp)
      expect(progress >= 0 && progress < 1 && from <= xp && xp < to).toBe(true)
    }
  })
})

describe('the XP of a day', () => {
  const profile = defaultProfile('Ada', 'UTC', 0)
  const day = '2026-03-10'

  it('is the life score by its coverage, and the bonuses', () => {
    const metrics = {
      sleep_score: 100,
      wake_time: '06:00',
      bed_time: '22:00',
      screens_off_time: '21:00',
      steps: 10_000,
      gym_sessions: 1,
      activity_score: 100,
      work_hours: 8,
      work_end: '17:30',
      screen_hours: 1,
    }
    const plan = { done: 2, of: 2 }
    const score = scoreDay({ day, profile, metrics, sessions: 3, plan })
    expect(score.life).toBe(100)
    expect(
      Object.fromEntries(dayXp({ score, metrics, profile, plan, rewards: [{ code: 'gym', reward: 5 }] })),
    ).toEqual({
      day: 1000,
      life: 500,
      sleep: 200,
      steps: 100,
      gym: 150,
      items: 150,
      cutoff: 100,
      screens: 200,
      wake: 100,
      bed: 100,
      'item:gym': 5,
    })
  })

  it('is less where less is known, and nothing where nothing is', () => {
    const plan = { done: 0, of: 0 }
    const metrics = { sleep_score: 72.3 }
    const score = scoreDay({ day, profile, metrics, sessions: null, plan })
    expect(dayXp({ score, metrics, profile, plan, rewards: [] })).toEqual(new Map([['day', 180]]))
    const none = scoreDay({ day, profile, metrics: {}, sessions: null, plan })
    expect(dayXp({ score: none, metrics: {}, profile, plan, rewards: [] }).size).toBe(0)
  })
})

describe('the ledger', () => {
  it('comes to what is due after any order of more, less and nothing, and says each thing once', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seededRandom(seed)
      const ledger: { key: string; cause: string; amount: number }[] = []
      let due = new Map<string, number>()
      for (let step = 0; step < 30; step += 1) {
        due = new Map(
          ['day', 'sleep', 'gym']
            .filter(() => random() < 0.6)
            .map(cause => [cause, Math.floor(random() * 9)]),
        )
        const sums = [...Map.groupBy(ledger, one => one.cause)].map(([cause, own]) => ({
          cause,
          sum: own.reduce((sum, one) => sum + one.amount, 0),
          entries: own.length,
        }))
        ledger.push(...settleXp('2026-03-10', sums, due))
        const total = ledger.reduce((sum, one) => sum + one.amount, 0)
        expect(total).toBe([...due.values()].reduce((sum, one) => sum + one, 0))
      }
      expect(new Set(ledger.map(one => one.key)).size).toBe(ledger.length)
    }
  })
})

describe('a streak', () => {
  const run = (text: string) => {
    let state = NO_STREAK
    for (const sign of text)
      state = advance(state, ({ k: 'kept', m: 'missed', s: 'skipped' } as const)[sign] ?? 'kept', 1)
    return state
  }

  test.each([
    ['kkk', 3, 3, 0],
    ['kkm', 0, 2, 0],
    ['kksk', 3, 3, 0],
    ['k'.repeat(14), 14, 14, 1],
    [`${'k'.repeat(14)}mk`, 15, 15, 0],
    [`${'k'.repeat(14)}mmk`, 1, 14, 0],
    ['k'.repeat(56), 56, 56, 3],
    [`${'k'.repeat(7)}m${'k'.repeat(7)}`, 7, 7, 1],
  ])('of %s', (text, current, best, freezes) => expect(run(text)).toMatchObject({ current, best, freezes }))

  it('from history equals the one kept day by day, whatever happened', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed)
      const days = random() < 0.5 ? [1, 3, 5] : [1, 2, 3, 4, 5, 6, 7]
      const habit = item('habit', { schedule: { type: 'specific_days', days } }, '2026-01-01')
      const placer = placerIn('Europe/London')
      const marks: ReturnType<typeof mark>[] = []
      let incremental = NO_STREAK
      let day = '2026-01-01'
      let seenDays = 0
      for (let n = 0; n < 120; n += 1, day = addDays(day, 1)) {
        const due = days.includes(new Date(`${day}T00:00Z`).getUTCDay() || 7)
        if (due) {
          const outcome: Outcome = random() < 0.7 ? 'kept' : random() < 0.5 ? 'skipped' : 'missed'
          if (outcome !== 'missed')
            marks.push(mark(habit, day, { kind: outcome === 'kept' ? 'completed' : 'skipped' }))
          if (random() < 0.2) marks.push(mark(habit, day, { undone_at: `${day}T13:00:00.000Z` }))
          incremental = advance(incremental, outcome, days.length / 7)
          seenDays += 1
        }
        const now = `${addDays(day, 1)}T00:00:00.000Z`
        const whole = [...outcomesOf(habit, marks, day, now, placer)]
        if (n % 10 === 0 || n === 119) {
          expect(whole).toHaveLength(seenDays)
          expect(streakOf(whole)).toEqual(incremental)
        }
      }
    }
  }, 120_000)

  it('leaves a day out that may still be kept', () => {
    const habit = item('habit', { time: '20:00' }, '2026-03-09')
    const days = [
      ...outcomesOf(
        habit,
        [mark(habit, '2026-03-09')],
        '2026-03-10',
        '2026-03-10T12:00:00.000Z',
        placerIn('UTC'),
      ),
    ]
    expect(days.map(one => one.day)).toEqual(['2026-03-09'])
  })
})

describe('the strength', () => {
  it('halves in thirteen days of a daily item and never falls to nothing', () => {
    let strength = 1
    for (let day = 0; day < 13; day += 1) strength = strengthAfter(strength, 0, 1)
    expect(strength).toBeCloseTo(0.5, 10)
    expect(strengthAfter(0.8, 0, 1)).toBeGreaterThan(0.7)
  })
})

describe('achievements', () => {
  const facts: HistoryFacts = { done: 0, days: {}, best_streak: 0, full_days: 0, known_days: 0, xp: 0 }

  it('are thirteen or more, with names of their own', () => {
    expect(ACHIEVEMENTS.length).toBeGreaterThanOrEqual(13)
    expect(new Set(ACHIEVEMENTS.map(one => one.code)).size).toBe(ACHIEVEMENTS.length)
    expect(new Set(ACHIEVEMENTS.map(one => one.tier))).toEqual(
      new Set(['bronze', 'silver', 'gold', 'platinum', 'diamond']),
    )
  })

  it('show how far they are, and are reached once', () => {
    const half = achievements({ ...facts, done: 50 }, new Map()).find(one => one.code === 'hundred')
    expect(half).toMatchObject({ value: 50, target: 100, progress: 0.5, unlocked_on: null })
    expect(newlyReached({ ...facts, done: 1 }, new Set()).map(one => one.code)).toEqual(['first-step'])
    expect(newlyReached({ ...facts, done: 1 }, new Set(['first-step']))).toEqual([])
    const kept = achievements(facts, new Map([['hundred', '2026-03-10']])).find(one => one.code === 'hundred')
    expect(kept).toMatchObject({ progress: 1, unlocked_on: '2026-03-10' })
  })
})
