/** Activity: the device's score, gym sessions beside the week's goal, and steps. */
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import type { ScorePart } from '#contract/schemas/rhythm-score.ts'
import { absent, figure } from './part.ts'

/**
 * @param target sessions a week; 0 leaves the part out
 * @param sessions in the seven days that end with this one; null where none of them has data
 */
export function activityParts(target: number, metrics: HealthMetrics, sessions: number | null): ScorePart[] {
  return [device(metrics), gym(target, sessions), steps(metrics)]
}

function device({ activity_score }: HealthMetrics): ScorePart {
  const [code, name, weight] = ['device', 'Activity score of the device', 0.4] as const
  if (activity_score === undefined) return absent(code, name, weight, 'No activity score came for this day.')
  return {
    code,
    name,
    weight,
    score: activity_score,
    why: `The device gave this day ${figure(activity_score)}.`,
    facts: { score: activity_score },
  }
}

function gym(target: number, sessions: number | null): ScorePart {
  const [code, name, weight] = ['gym', 'Gym sessions', 0.4] as const
  if (target === 0) return absent(code, name, weight, 'No gym sessions are planned.')
  if (sessions === null)
    return absent(code, name, weight, 'Nothing is known of gym sessions in these seven days.', { target })
  return {
    code,
    name,
    weight,
    score: 100 * Math.min(1, sessions / target),
    why: `${sessions} of ${target} in the seven days to this one.`,
    facts: { sessions, target },
  }
}

function steps({ steps: walked }: HealthMetrics): ScorePart {
  const [code, name, weight] = ['steps', 'Steps', 0.2] as const
  if (walked === undefined) return absent(code, name, weight, 'Steps are not known.')
  const taken = Math.round(walked)
  return { code, name, weight, score: stepScore(walked), why: `${taken} steps.`, facts: { steps: taken } }
}

function stepScore(walked: number): number {
  if (walked >= 10_000) return 100
  if (walked >= 7_000) return 90
  if (walked >= 5_000) return 70
  return walked >= 3_000 ? 40 : walked / 100
}
