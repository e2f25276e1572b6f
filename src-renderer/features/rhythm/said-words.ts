/** What the main process says in English of scores, goals, achievements and what went together, for a window of any language. */
import type { MetricName } from '#contract/schemas/rhythm-health.ts'
import type {
  Achievement,
  Correlation,
  CorrelationReport,
  Domain,
  Goal,
  ScorePart,
} from '#contract/schemas/rhythm-score.ts'
import { inLanguage } from '../../catalogue.ts'

/** A question of the day; its code is null where it is the owner's own. */
export interface AskedToday {
  readonly code: string | null
  readonly prompt: string
}

export interface SaidWords {
  readonly partName: (domain: Domain, part: ScorePart) => string
  readonly partWhy: (domain: Domain, part: ScorePart) => string
  readonly goalName: (goal: Goal) => string
  /** Of its code, in the ledger. */
  readonly achievementOf: (code: string) => string
  readonly achievementName: (one: Achievement) => string
  readonly achievementWhat: (one: Achievement) => string
  readonly pair: (one: Correlation) => string
  readonly pairName: (one: Correlation) => string
  readonly report: (report: CorrelationReport) => string
  readonly prompt: (asked: AskedToday) => string
  /** Of what is known of a day, with its unit. */
  readonly metrics: Readonly<Partial<Record<MetricName, string>>>
}

const english: SaidWords = {
  partName: (_domain, part) => part.name,
  partWhy: (_domain, part) => part.why,
  goalName: goal => goal.name,
  achievementOf: code => code.replaceAll('-', ' '),
  achievementName: one => one.name,
  achievementWhat: one => one.what,
  pair: one => one.words,
  pairName: one => `${one.journal.name} · ${one.rhythm.name}`,
  report: report => report.words,
  prompt: asked => asked.prompt,
  metrics: {
    sleep_score: 'Sleep score',
    readiness_score: 'Readiness',
    activity_score: 'Activity score',
    sleep_minutes: 'Asleep, minutes',
    in_bed_minutes: 'In bed, minutes',
    deep_minutes: 'Deep sleep, minutes',
    rem_minutes: 'REM sleep, minutes',
    hrv: 'Heart rate variability, ms',
    resting_heart_rate: 'Resting heart rate',
    average_heart_rate: 'Average heart rate',
    steps: 'Steps',
    active_kcal: 'Active energy, kcal',
    gym_sessions: 'Gym sessions',
    screen_hours: 'Hours at screens',
    work_hours: 'Hours of work',
    bed_time: 'In bed at',
    wake_time: 'Awake at',
    screens_off_time: 'Screens off at',
    work_end: 'Work ended at',
    light_minutes: 'Light sleep, minutes',
    awake_minutes: 'Awake at night, minutes',
  },
}

export const saidWords = await inLanguage<SaidWords>(
  english,
  async () => (await import('./said-words.de.ts')).german,
)
