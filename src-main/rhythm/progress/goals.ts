/** The owner's goals beside a day: met, not met, or not known. */
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import type { RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import type { Goal } from '#contract/schemas/rhythm-score.ts'
import { clockMinutes, minutesAfter } from '../clock.ts'
import { figure } from '../score/part.ts'
import { cutoffHour } from '../score/work-life.ts'

/** @param sessions in the seven days that end with this one; null where none of them has data */
export function goalsOf(profile: RhythmProfile, metrics: HealthMetrics, sessions: number | null): Goal[] {
  const { wake_time, bed_time, screen_hours, work_hours, work_end } = metrics
  return [
    goal(
      'wake',
      'Awake by',
      profile.target_wake,
      wake_time,
      time => minutesAfter(time, profile.target_wake) <= 0,
    ),
    goal(
      'bed',
      'In bed by',
      profile.target_bed,
      bed_time,
      time => minutesAfter(time, profile.target_bed) <= 0,
    ),
    goal(
      'screens',
      'Hours at screens at most',
      figure(profile.target_screen_hours),
      screen_hours,
      hours => hours <= profile.target_screen_hours,
    ),
    ...(profile.target_gym_sessions === 0
      ? []
      : [
          goal(
            'gym',
            'Gym sessions in seven days',
            String(profile.target_gym_sessions),
            sessions ?? undefined,
            done => done >= profile.target_gym_sessions,
          ),
        ]),
    goal(
      'work',
      'Hours of work at most',
      figure(profile.target_work_hours),
      work_hours,
      hours => hours <= profile.target_work_hours,
    ),
    goal(
      'cutoff',
      'Work ended before',
      profile.work_cutoff,
      work_end,
      time => cutoffHour(time) * 60 + (clockMinutes(time) % 60) < clockMinutes(profile.work_cutoff),
    ),
  ]
}

function goal<T extends string | number>(
  code: string,
  name: string,
  target: string,
  value: T | undefined,
  met: (value: T) => boolean,
): Goal {
  return {
    code,
    name,
    target,
    value: value === undefined ? null : typeof value === 'number' ? figure(value) : value,
    met: value === undefined ? null : met(value),
  }
}
