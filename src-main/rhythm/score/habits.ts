/** Habits: hours at screens, and what of the plan was done. */
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import type { ScorePart } from '#contract/schemas/rhythm-score.ts'
import { absent, figure, stepped } from './part.ts'

/** What of a day's plan was done; skips and what was moved to another day are not in it. */
export interface PlanCount {
  readonly done: number
  readonly of: number
}

export function habitParts(metrics: HealthMetrics, plan: PlanCount): ScorePart[] {
  return [screens(metrics), items(plan)]
}

function screens({ screen_hours }: HealthMetrics): ScorePart {
  const [code, name, weight] = ['screens', 'Hours at screens', 0.5] as const
  if (screen_hours === undefined) return absent(code, name, weight, 'Hours at screens are not known.')
  const score = stepped(screen_hours, SCREENS, 0)
  const why = `${figure(screen_hours)} hours at screens.`
  return { code, name, weight, score, why, facts: { hours: screen_hours } }
}

const SCREENS = [
  [2, 100],
  [3, 80],
  [4, 60],
  [5, 30],
] as const

function items({ done, of }: PlanCount): ScorePart {
  const [code, name, weight] = ['items', 'The plan of the day', 0.5] as const
  if (of === 0) return absent(code, name, weight, 'Nothing was planned.')
  return { code, name, weight, score: (100 * done) / of, why: `${done} of ${of} done.`, facts: { done, of } }
}
