/** The owner's profile and goals: what it is before they change it. */
import type { Anchors, RhythmProfile, ScoreWeights } from '#contract/schemas/rhythm-plan.ts'

export const DEFAULT_WEIGHTS: ScoreWeights = { sleep: 0.4, activity: 0.25, work_life: 0.2, habits: 0.15 }

export const DEFAULT_ANCHORS: Anchors = {
  morning: at('07:00'),
  mid_morning: at('10:00'),
  lunch: at('12:00'),
  afternoon: at('14:00'),
  after_work: at('17:00'),
  evening: at('19:00'),
  night: at('21:00'),
  bedtime: at('22:30'),
}

export function defaultProfile(name: string, zone: string, dayStart: number): RhythmProfile {
  return {
    name,
    zone,
    day_start: dayStart,
    target_wake: '06:00',
    target_bed: '22:30',
    target_screen_hours: 3,
    target_gym_sessions: 3,
    target_work_hours: 8,
    work_cutoff: '18:00',
    weights: DEFAULT_WEIGHTS,
    anchors: DEFAULT_ANCHORS,
    reminders: false,
  }
}

/** The profile after a change; anchors that are not given stay. */
export function changedProfile(
  profile: RhythmProfile,
  change: { [K in Exclude<keyof RhythmProfile, 'anchors'>]?: RhythmProfile[K] | undefined } & {
    readonly anchors?: Partial<Anchors> | undefined
  },
): RhythmProfile {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return { ...profile, ...given, anchors: { ...profile.anchors, ...change.anchors } }
}

function at(time: string) {
  return { time, follows: null }
}
