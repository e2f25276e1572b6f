/** Work and life: hours, the hour at which work ended, and work on a weekend. */
import { isoWeekday } from '#contract/journal-day.ts'
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import type { ScorePart } from '#contract/schemas/rhythm-score.ts'
import { clockMinutes } from '../clock.ts'
import { absent, figure, stepped } from './part.ts'

/** Work that ends before this hour of the night ended late, not early. */
const NIGHT_ENDS = 5

export function workLifeParts(day: string, metrics: HealthMetrics): ScorePart[] {
  return [hours(metrics), cutoff(metrics), weekend(day, metrics)]
}

/** The hour at which work ended; after midnight it goes on counting from 24. */
export function cutoffHour(workEnd: string): number {
  const hour = Math.floor(clockMinutes(workEnd) / 60)
  return hour < NIGHT_ENDS ? hour + 24 : hour
}

function hours({ work_hours }: HealthMetrics): ScorePart {
  const [code, name, weight] = ['hours', 'Hours of work', 0.4] as const
  if (work_hours === undefined) return absent(code, name, weight, 'Hours of work are not known.')
  const score =
    work_hours <= 8 ? 100 : work_hours <= 9 ? 85 : work_hours <= 10 ? 60 : work_hours <= 11 ? 30 : 0
  return {
    code,
    name,
    weight,
    score,
    why: `${figure(work_hours)} hours of work.`,
    facts: { hours: work_hours },
  }
}

function cutoff({ work_end }: HealthMetrics): ScorePart {
  const [code, name, weight] = ['cutoff', 'End of work', 0.35] as const
  if (work_end === undefined) return absent(code, name, weight, 'The end of work is not known.')
  const score = stepped(cutoffHour(work_end), CUTOFF, 0)
  return { code, name, weight, score, why: `Work ended at ${work_end}.`, facts: { at: work_end } }
}

const CUTOFF = [
  [18, 100],
  [19, 80],
  [20, 50],
  [21, 20],
] as const

function weekend(day: string, { work_hours }: HealthMetrics): ScorePart {
  const [code, name, weight] = ['weekend', 'Work on the weekend', 0.25] as const
  if (isoWeekday(day) <= 5)
    return absent(code, name, weight, 'This is a weekday.', { weekday: isoWeekday(day) })
  if (work_hours === undefined) return absent(code, name, weight, 'Hours of work are not known.')
  const score =
    work_hours === 0
      ? 100
      : stepped(
          work_hours,
          [
            [2, 70],
            [4, 40],
          ],
          0,
        )
  const why = `${figure(work_hours)} hours on a weekend day.`
  return { code, name, weight, score, why, facts: { hours: work_hours } }
}
