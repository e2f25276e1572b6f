/** XP of a day by cause, and what must be written so that the ledger comes to it. */
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import type { RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import type { DayScore, Domain } from '#contract/schemas/rhythm-score.ts'
import { clockMinutes, minutesAfter } from '../clock.ts'
import { coverageOf } from '../score/day.ts'
import type { PlanCount } from '../score/habits.ts'
import { cutoffHour } from '../score/work-life.ts'

export interface XpInput {
  readonly score: DayScore
  readonly metrics: HealthMetrics
  readonly profile: Pick<RhythmProfile, 'target_wake' | 'target_bed' | 'work_cutoff'>
  readonly plan: PlanCount
  /** Items done on this day with a reward of their own. */
  readonly rewards: readonly { readonly code: string; readonly reward: number }[]
}

/** What a day is worth, by cause; causes that give nothing are left out. */
export function dayXp({ score, metrics, profile, plan, rewards }: XpInput): Map<string, number> {
  const xp = new Map<string, number>()
  const give = (cause: string, amount: number) => {
    if (amount !== 0) xp.set(cause, amount)
  }
  const when = (cause: string, amount: number, holds: boolean) => give(cause, holds ? amount : 0)
  // A hair of slack: 72.3 × 10 must not lose a point to binary fractions.
  if (score.life !== null) give('day', Math.trunc(score.life * 10 * coverageOf(score) + 1e-9))
  give('life', (score.life ?? 0) >= 95 ? 500 : (score.life ?? 0) >= 90 ? 300 : 0)
  const sleep = domainOf(score, 'sleep')
  give('sleep', sleep === 100 ? 200 : (sleep ?? 0) >= 85 ? 100 : 0)
  when('steps', 100, (metrics.steps ?? 0) >= 10_000)
  when('gym', 150, (metrics.gym_sessions ?? 0) > 0)
  when('items', 150, plan.of > 0 && plan.done === plan.of)
  when('cutoff', 100, metrics.work_end !== undefined && endedEarly(metrics.work_end, profile.work_cutoff))
  when('screens', 200, metrics.screen_hours !== undefined && metrics.screen_hours < 2)
  when(
    'wake',
    100,
    metrics.wake_time !== undefined && minutesAfter(metrics.wake_time, profile.target_wake) <= 0,
  )
  when('bed', 100, metrics.bed_time !== undefined && minutesAfter(metrics.bed_time, profile.target_bed) <= 0)
  for (const { code, reward } of rewards) give(`item:${code}`, reward)
  return xp
}

export interface LedgerSum {
  readonly cause: string
  readonly sum: number
  readonly entries: number
}

export interface NewXp {
  /** The same cause of the same day at the same turn is written once, on whichever device. */
  readonly key: string
  readonly day: string
  readonly cause: string
  readonly amount: number
}

/** The entries that bring the ledger of one day to `due`: more of a cause, or the reverse of what is too much. */
export function settleXp(
  day: string,
  ledger: readonly LedgerSum[],
  due: ReadonlyMap<string, number>,
): NewXp[] {
  const there = new Map(ledger.map(one => [one.cause, one]))
  const causes = new Set([...there.keys(), ...due.keys()])
  return [...causes].sort().flatMap(cause => {
    const { sum = 0, entries = 0 } = there.get(cause) ?? {}
    const amount = (due.get(cause) ?? 0) - sum
    return amount === 0 ? [] : [{ key: `${day}/${cause}/${entries}`, day, cause, amount }]
  })
}

/** Work that ends after midnight ended late. */
function endedEarly(workEnd: string, cutoff: string): boolean {
  return cutoffHour(workEnd) * 60 + (clockMinutes(workEnd) % 60) < clockMinutes(cutoff)
}

function domainOf(score: DayScore, domain: Domain): number | null {
  return score.domains.find(one => one.domain === domain)?.score ?? null
}
