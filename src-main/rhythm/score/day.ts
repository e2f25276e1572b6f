/** The score of a day: the weighted mean over the domains that have data, with its coverage beside it. */
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import type { RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import type { DayScore } from '#contract/schemas/rhythm-score.ts'
import { activityParts } from './activity.ts'
import { habitParts, type PlanCount } from './habits.ts'
import { domainScore, figure, meanOf, oneDecimal } from './part.ts'
import { sleepParts } from './sleep.ts'
import { workLifeParts } from './work-life.ts'

export interface DayInput {
  readonly day: string
  readonly profile: Pick<RhythmProfile, 'target_wake' | 'target_bed' | 'target_gym_sessions' | 'weights'>
  readonly metrics: HealthMetrics
  /** Gym sessions in the seven days that end with this one; null where none of them has data. */
  readonly sessions: number | null
  readonly plan: PlanCount
}

/** Same input, same score. Without any data there is none. */
export function scoreDay({ day, profile, metrics, sessions, plan }: DayInput): DayScore {
  const { weights } = profile
  const domains = [
    domainScore('sleep', weights.sleep, sleepParts(profile, metrics)),
    domainScore('activity', weights.activity, activityParts(profile.target_gym_sessions, metrics, sessions)),
    domainScore('work_life', weights.work_life, workLifeParts(day, metrics)),
    domainScore('habits', weights.habits, habitParts(metrics, plan)),
  ]
  const counted = domains.filter(one => one.weight > 0)
  const withData = counted.filter(one => one.score !== null).length
  // Over what the domains are before they are rounded, or two roundings would add up.
  const mean = meanOf(domains.map(one => ({ weight: one.weight, score: meanOf(one.parts)?.mean ?? null })))
  const life = mean ? oneDecimal(mean.mean) : null
  return {
    day,
    life,
    domains_with_data: withData,
    domains_of: counted.length,
    domains,
    words:
      life === null
        ? 'No data yet, so no score.'
        : `${figure(life)}, from ${withData} of ${counted.length} domains`,
  }
}

/** Share of the domains that have data. */
export function coverageOf(score: Pick<DayScore, 'domains_with_data' | 'domains_of'>): number {
  return score.domains_of === 0 ? 0 : score.domains_with_data / score.domains_of
}
