/** Goals, weights and anchors as they are typed, and what of them changed. */
import type { z } from 'zod'
import type { AnchorCode, RhythmProfile, RhythmProfileChange } from '#contract/schemas/rhythm-plan.ts'
import type { Domain } from '#contract/schemas/rhythm-score.ts'

export const CLOCKS = ['target_wake', 'target_bed', 'work_cutoff'] as const
export const NUMBERS = ['target_screen_hours', 'target_work_hours', 'target_gym_sessions'] as const

export interface ProfileForm {
  readonly clocks: Readonly<Record<(typeof CLOCKS)[number], string>>
  readonly numbers: Readonly<Record<(typeof NUMBERS)[number], string>>
  readonly weights: Readonly<Record<Domain, string>>
  readonly anchors: RhythmProfile['anchors']
}

export function profileForm(profile: RhythmProfile): ProfileForm {
  const { target_wake, target_bed, work_cutoff, weights, anchors } = profile
  return {
    clocks: { target_wake, target_bed, work_cutoff },
    numbers: {
      target_screen_hours: String(profile.target_screen_hours),
      target_work_hours: String(profile.target_work_hours),
      target_gym_sessions: String(profile.target_gym_sessions),
    },
    weights: {
      sleep: String(weights.sleep),
      activity: String(weights.activity),
      work_life: String(weights.work_life),
      habits: String(weights.habits),
    },
    anchors,
  }
}

/** Only what differs. What is no number is left to the main process to refuse by its field. */
export function profileChange(
  form: ProfileForm,
  profile: RhythmProfile,
): z.infer<typeof RhythmProfileChange> {
  const clocks = CLOCKS.filter(name => form.clocks[name] !== profile[name])
  const numbers = NUMBERS.filter(name => numberOf(form.numbers[name]) !== profile[name])
  const weights = {
    sleep: numberOf(form.weights.sleep),
    activity: numberOf(form.weights.activity),
    work_life: numberOf(form.weights.work_life),
    habits: numberOf(form.weights.habits),
  }
  const domains = Object.keys(weights) as Domain[]
  const anchors = (Object.keys(form.anchors) as AnchorCode[]).filter(code => {
    const [typed, known] = [form.anchors[code], profile.anchors[code]]
    return typed.time !== known.time || typed.follows !== known.follows
  })
  return {
    ...Object.fromEntries(clocks.map(name => [name, form.clocks[name]])),
    ...Object.fromEntries(numbers.map(name => [name, numberOf(form.numbers[name])])),
    ...(domains.some(domain => weights[domain] !== profile.weights[domain]) ? { weights } : {}),
    ...(anchors.length > 0
      ? { anchors: Object.fromEntries(anchors.map(code => [code, form.anchors[code]])) }
      : {}),
  }
}

/** By point or comma; NaN for what is no number. */
function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'))
}
