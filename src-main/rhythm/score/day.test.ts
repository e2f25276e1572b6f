import { describe, expect, it, test } from 'vitest'
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import type { Domain } from '#contract/schemas/rhythm-score.ts'
import { defaultProfile } from '../profile.ts'
import { scoreDay } from './day.ts'
import { oneDecimal } from './part.ts'

const profile = defaultProfile('Ada', 'Europe/London', 0)
const TUESDAY = '2026-03-10'
const SATURDAY = '2026-03-14'

function scoreOf(
  metrics: HealthMetrics,
  more: { day?: string; sessions?: number | null; plan?: { done: number; of: number }; target?: number } = {},
) {
  return scoreDay({
    day: more.day ?? TUESDAY,
    profile: { ...profile, target_gym_sessions: more.target ?? 3 },
    metrics,
    sessions: more.sessions ?? null,
    plan: more.plan ?? { done: 0, of: 0 },
  })
}

function domain(name: Domain, ...args: Parameters<typeof scoreOf>) {
  return scoreOf(...args).domains.find(one => one.domain === name)
}

describe('sleep', () => {
  test.each<[what: string, metrics: HealthMetrics, score: number | null, coverage: number]>([
    [
      'a whole good night',
      { sleep_score: 100, wake_time: '06:00', bed_time: '22:00', screens_off_time: '21:30' },
      100,
      1,
    ],
    ['85 and 120 minutes late, no bed data', { sleep_score: 85, wake_time: '08:00' }, 60, 0.85],
    ['85 and 30 minutes early, no bed data', { sleep_score: 85, wake_time: '05:30' }, 89.4, 0.85],
    ['10 minutes late alone', { wake_time: '06:10' }, 80, 0.25],
    ['the score alone', { sleep_score: 71 }, 71, 0.6],
    ['bed after midnight', { bed_time: '00:10' }, 50, 0.15],
    ['bed on target, screens late', { bed_time: '22:30', screens_off_time: '22:20' }, 80, 0.15],
    [
      'bed on target, screens off half an hour before',
      { bed_time: '22:30', screens_off_time: '22:00' },
      100,
      0.15,
    ],
    ['nothing', {}, null, 0],
  ])('%s', (_, metrics, score, coverage) => {
    const found = domain('sleep', metrics)
    expect(found?.score).toBe(score)
    expect(found?.coverage).toBeCloseTo(coverage, 10)
  })
})

describe('activity', () => {
  it.each([3, 5])('is 100 with a score of 100, %d of 3 gym sessions and 10 000 steps', sessions => {
    expect(domain('activity', { activity_score: 100, steps: 10_000 }, { sessions })?.score).toBe(100)
  })

  it('leaves gym out where no sessions are planned', () => {
    const found = domain('activity', { activity_score: 50, steps: 10_000 }, { sessions: 0, target: 0 })
    expect(found?.score).toBe(66.7)
    expect(found?.coverage).toBeCloseTo(0.6, 10)
    expect(found?.parts.find(part => part.code === 'gym')).toMatchObject({ score: null })
  })

  test.each([
    [10_000, 100],
    [9_999, 90],
    [7_000, 90],
    [6_999, 70],
    [5_000, 70],
    [4_999, 40],
    [3_000, 40],
    [2_999, 30],
    [250, 2.5],
    [0, 0],
  ])('%d steps give %d', (steps, score) => {
    expect(domain('activity', { steps })?.score).toBe(score)
  })
})

describe('work and life', () => {
  test.each<[metrics: HealthMetrics, day: string, score: number | null]>([
    [{ work_hours: 8, work_end: '17:59' }, TUESDAY, 100],
    [{ work_hours: 8.5 }, TUESDAY, 85],
    [{ work_hours: 10 }, TUESDAY, 60],
    [{ work_hours: 11 }, TUESDAY, 30],
    [{ work_hours: 11.1 }, TUESDAY, 0],
    [{ work_end: '18:30' }, TUESDAY, 80],
    [{ work_end: '19:00' }, TUESDAY, 50],
    [{ work_end: '20:59' }, TUESDAY, 20],
    [{ work_end: '21:00' }, TUESDAY, 0],
    [{ work_end: '00:30' }, TUESDAY, 0],
    [{ work_hours: 0 }, SATURDAY, 100],
    [{ work_hours: 1.5 }, SATURDAY, oneDecimal((0.4 * 100 + 0.25 * 70) / 0.65)],
    [{ work_hours: 3 }, SATURDAY, oneDecimal((0.4 * 100 + 0.25 * 40) / 0.65)],
    [{ work_hours: 4 }, SATURDAY, oneDecimal((0.4 * 100) / 0.65)],
    [{}, SATURDAY, null],
  ])('%o on %s give %s', (metrics, day, score) => {
    expect(domain('work_life', metrics, { day })?.score).toBe(score)
  })
})

describe('habits', () => {
  test.each([
    [1.9, 100],
    [2, 80],
    [3, 60],
    [4.9, 30],
    [5, 0],
  ])('%d screen hours give %d', (screen_hours, score) => {
    expect(domain('habits', { screen_hours })?.score).toBe(score)
  })

  it('counts what was done of the plan, and nothing where nothing was planned', () => {
    expect(domain('habits', {}, { plan: { done: 3, of: 4 } })?.score).toBe(75)
    expect(domain('habits', {})?.score).toBeNull()
  })
})

describe('the life score', () => {
  it('is the weighted mean over what has data, with its coverage in words', () => {
    const score = scoreOf({ sleep_score: 80, steps: 10_000, screen_hours: 1 })
    expect(score.life).toBe(oneDecimal((0.4 * 80 + 0.25 * 100 + 0.15 * 100) / 0.8))
    expect(score).toMatchObject({ domains_with_data: 3, domains_of: 4, words: '90, from 3 of 4 domains' })
  })

  it('is not there without data', () => {
    expect(scoreOf({})).toMatchObject({
      life: null,
      domains_with_data: 0,
      words: 'No data yet, so no score.',
    })
  })

  it('explains every part, and says of each that has no data that it has none', () => {
    for (const { parts } of scoreOf({ sleep_score: 80 }).domains)
      for (const part of parts)
        expect(part.why).toMatch(part.score === null ? /not known|No |Nothing|weekday/ : /./)
  })

  it('follows the owner’s weights', () => {
    const weights = { sleep: 0, activity: 1, work_life: 0, habits: 0 }
    const score = scoreDay({
      day: TUESDAY,
      profile: { ...profile, weights },
      metrics: { sleep_score: 10, steps: 7_000 },
      sessions: null,
      plan: { done: 0, of: 0 },
    })
    expect(score).toMatchObject({ life: 90, domains_with_data: 1, domains_of: 1 })
  })
})

test('half-way cases round away from zero', () => {
  expect([0.05, 0.15, 72.25, 72.35, 1.005, -0.25].map(oneDecimal)).toEqual([0.1, 0.2, 72.3, 72.4, 1, -0.3])
})
