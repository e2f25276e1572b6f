/** Sleep: the device's score, waking beside the target, and the evening before. */
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import type { RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import type { ScorePart } from '#contract/schemas/rhythm-score.ts'
import { minutesAfter } from '../clock.ts'
import { absent, figure } from './part.ts'

/** Screens off this many minutes before bed count. */
const SCREENS_OFF_BEFORE = 30

export function sleepParts(
  profile: Pick<RhythmProfile, 'target_wake' | 'target_bed'>,
  metrics: HealthMetrics,
): ScorePart[] {
  return [device(metrics), wake(profile.target_wake, metrics), routine(profile.target_bed, metrics)]
}

function device({ sleep_score }: HealthMetrics): ScorePart {
  const [code, name, weight] = ['device', 'Sleep score of the device', 0.6] as const
  if (sleep_score === undefined) return absent(code, name, weight, 'No sleep score came for this night.')
  return {
    code,
    name,
    weight,
    score: sleep_score,
    why: `The device gave this night ${figure(sleep_score)}.`,
    facts: { score: sleep_score },
  }
}

/** 100, less 2 for each minute after the target. */
function wake(target: string, { wake_time }: HealthMetrics): ScorePart {
  const [code, name, weight] = ['wake', 'Wake time', 0.25] as const
  if (wake_time === undefined) return absent(code, name, weight, 'The wake time is not known.')
  const late = Math.max(0, minutesAfter(wake_time, target))
  const score = Math.max(0, 100 - 2 * late)
  const how = late === 0 ? `by the target ${target}` : `${late} minutes after the target ${target}`
  return {
    code,
    name,
    weight,
    score,
    why: `Awake at ${wake_time}, ${how}.`,
    facts: { at: wake_time, late, target },
  }
}

/** 50 for a known bed time, 30 more by the target, 20 more with screens off half an hour before bed. */
function routine(target: string, { bed_time, screens_off_time }: HealthMetrics): ScorePart {
  const [code, name, weight] = ['routine', 'Evening', 0.15] as const
  if (bed_time === undefined) return absent(code, name, weight, 'The bed time is not known.')
  const late = minutesAfter(bed_time, target)
  const inTime = late <= 0
  const screensOff =
    screens_off_time !== undefined && minutesAfter(bed_time, screens_off_time) >= SCREENS_OFF_BEFORE
  const screens =
    screens_off_time === undefined ? 'nothing is known of screens' : `screens off at ${screens_off_time}`
  return {
    code,
    name,
    weight,
    score: 50 + (inTime ? 30 : 0) + (screensOff ? 20 : 0),
    why: `In bed at ${bed_time}, ${inTime ? `by the target ${target}` : `${late} minutes after the target ${target}`}; ${screens}.`,
    facts: {
      at: bed_time,
      late: Math.max(0, late),
      target,
      ...(screens_off_time === undefined ? {} : { screens: screens_off_time }),
    },
  }
}
