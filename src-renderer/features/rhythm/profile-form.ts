/** The owner's profile as it is typed: what of it changed, and what is wrong with it. */
import type { z } from 'zod'
import type { AnchorCode, RhythmProfile, RhythmProfileChange } from '#contract/schemas/rhythm-plan.ts'
import type { Domain } from '#contract/schemas/rhythm-score.ts'
import { formatTyped, readTyped } from '../../format.ts'
import { planWords } from './plan-words.ts'
import { progressWords as text } from './progress-words.ts'

export const CLOCKS = ['target_wake', 'target_bed', 'work_cutoff'] as const
export const NUMBERS = ['target_screen_hours', 'target_work_hours', 'target_gym_sessions'] as const

type Clock = (typeof CLOCKS)[number]
type Amount = (typeof NUMBERS)[number]

export interface ProfileForm {
  readonly name: string
  readonly zone: string
  readonly day_start: number
  readonly goals: Readonly<Record<Clock | Amount, string>>
  readonly weights: Readonly<Record<Domain, string>>
  readonly anchors: RhythmProfile['anchors']
}

export interface ProfileErrors {
  readonly name?: string
  readonly goals: { readonly [K in Clock | Amount]?: string }
  readonly weights: { readonly [K in Domain]?: string }
  readonly anchors: { readonly [K in AnchorCode]?: string }
}

export function profileForm(profile: RhythmProfile): ProfileForm {
  const { name, zone, day_start, target_wake, target_bed, work_cutoff, weights, anchors } = profile
  return {
    name,
    zone,
    day_start,
    goals: {
      target_wake,
      target_bed,
      work_cutoff,
      target_screen_hours: formatTyped(profile.target_screen_hours),
      target_work_hours: formatTyped(profile.target_work_hours),
      target_gym_sessions: formatTyped(profile.target_gym_sessions),
    },
    weights: {
      sleep: formatTyped(weights.sleep),
      activity: formatTyped(weights.activity),
      work_life: formatTyped(weights.work_life),
      habits: formatTyped(weights.habits),
    },
    anchors,
  }
}

/** What must be put right before it can be kept, field by field; null where nothing must. */
export function profileErrors(form: ProfileForm): ProfileErrors | null {
  const most: Record<Amount, number> = {
    target_screen_hours: 24,
    target_work_hours: 24,
    target_gym_sessions: 14,
  }
  const goals = {
    ...wrongIn(CLOCKS, name => form.goals[name] === '' && planWords.needsTime),
    ...wrongIn(NUMBERS, name => {
      const value = readTyped(form.goals[name])
      const whole = name !== 'target_gym_sessions' || Number.isInteger(value)
      if (value >= 0 && value <= most[name] && whole) return false
      return whole && name !== 'target_gym_sessions'
        ? text.needsAmount(0, most[name])
        : planWords.needsNumber(0, most[name])
    }),
  }
  const domains = Object.keys(form.weights) as Domain[]
  const weights = wrongIn(domains, domain => {
    const value = readTyped(form.weights[domain])
    return !(value >= 0 && value <= 1) && text.needsAmount(0, 1)
  })
  const codes = Object.keys(form.anchors) as AnchorCode[]
  const anchors = wrongIn(codes, code => form.anchors[code].time === '' && planWords.needsTime)
  const name = form.name.trim() === '' ? { name: text.needsName } : {}
  const none = [goals, weights, anchors, name].every(part => Object.keys(part).length === 0)
  return none ? null : { ...name, goals, weights, anchors }
}

function wrongIn<N extends string>(
  names: readonly N[],
  wrong: (name: N) => string | false,
): { readonly [K in N]?: string } {
  const found = names.flatMap(name => {
    const why = wrong(name)
    return why ? [[name, why]] : []
  })
  return Object.fromEntries(found)
}

/** Only what differs. */
export function profileChange(
  form: ProfileForm,
  profile: RhythmProfile,
): z.infer<typeof RhythmProfileChange> {
  const clocks = CLOCKS.filter(name => form.goals[name] !== profile[name])
  const numbers = NUMBERS.filter(name => readTyped(form.goals[name]) !== profile[name])
  const weights = {
    sleep: readTyped(form.weights.sleep),
    activity: readTyped(form.weights.activity),
    work_life: readTyped(form.weights.work_life),
    habits: readTyped(form.weights.habits),
  }
  const domains = Object.keys(weights) as Domain[]
  const anchors = (Object.keys(form.anchors) as AnchorCode[]).filter(code => {
    const [typed, known] = [form.anchors[code], profile.anchors[code]]
    return typed.time !== known.time || typed.follows !== known.follows
  })
  return {
    ...(form.name.trim() === profile.name ? {} : { name: form.name.trim() }),
    ...(form.zone === profile.zone ? {} : { zone: form.zone }),
    ...(form.day_start === profile.day_start ? {} : { day_start: form.day_start }),
    ...Object.fromEntries(clocks.map(name => [name, form.goals[name]])),
    ...Object.fromEntries(numbers.map(name => [name, readTyped(form.goals[name])])),
    ...(domains.some(domain => weights[domain] !== profile.weights[domain]) ? { weights } : {}),
    ...(anchors.length > 0
      ? { anchors: Object.fromEntries(anchors.map(code => [code, form.anchors[code]])) }
      : {}),
  }
}
