/** The form of something planned: what is typed, what is wrong with it, and what the journal is asked to keep. */
import type { z } from 'zod'
import type {
  AnchorCode,
  ItemCategory,
  RhythmItem,
  RhythmItemChange,
  Schedule,
} from '#contract/schemas/rhythm-plan.ts'
import { planWords as text } from './plan-words.ts'

/** As it is typed; numbers are still text. */
export interface ItemForm {
  readonly name: string
  readonly icon: string
  readonly category: z.infer<typeof ItemCategory>
  readonly priority: string
  readonly reward: string
  readonly when: 'time' | 'anchor'
  readonly time: string
  readonly anchor: AnchorCode
  readonly offset: string
  readonly window: string
  readonly schedule: Schedule['type']
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  readonly days: readonly number[]
  readonly weeks: string
  readonly from: string
  readonly until: string
  readonly date: string
  readonly active: boolean
}

export type FormErrors = Partial<Record<keyof ItemForm, string>>
type Change = z.infer<typeof RhythmItemChange>
export type Kept = Change & { readonly name: string; readonly schedule: Schedule }

export type ItemReading =
  | { readonly kind: 'good'; readonly item: Kept }
  | { readonly kind: 'wrong'; readonly errors: FormErrors }

/** An empty form for a day. */
export function newForm(day: string, name = ''): ItemForm {
  return {
    name,
    icon: '',
    category: 'habit',
    priority: '5',
    reward: '0',
    when: 'time',
    time: '09:00',
    anchor: 'morning',
    offset: '0',
    window: '60',
    schedule: 'daily',
    days: [],
    weeks: '2',
    from: '',
    until: '',
    date: day,
    active: true,
  }
}

export function formOf(item: RhythmItem, day: string): ItemForm {
  const { schedule } = item
  const blank = newForm(day, item.name)
  return {
    ...blank,
    icon: item.icon,
    category: item.category,
    priority: String(item.priority),
    reward: String(item.reward),
    when: item.time === null ? 'anchor' : 'time',
    time: item.time ?? blank.time,
    anchor: item.anchor ?? blank.anchor,
    offset: String(item.offset),
    window: String(item.window),
    schedule: schedule.type,
    active: item.active,
    ...('days' in schedule ? { days: schedule.days } : {}),
    ...('weeks' in schedule ? { weeks: String(schedule.weeks) } : {}),
    ...('date' in schedule
      ? { date: schedule.date }
      : { from: schedule.from ?? '', until: schedule.until ?? '' }),
  }
}

/** What is to be kept, or every field that is wrong. */
export function readForm(form: ItemForm): ItemReading {
  const errors: Record<string, string> = {}
  const number = (
    field: 'priority' | 'reward' | 'offset' | 'window' | 'weeks',
    low: number,
    high: number,
  ) => {
    const typed = form[field].trim().replace('−', '-')
    const value = Number(typed)
    if (typed === '' || !Number.isInteger(value) || value < low || value > high)
      errors[field] = text.needsNumber(low, high)
    return value
  }
  if (form.name.trim() === '') errors.name = text.needsName
  if (form.when === 'time' && form.time === '') errors.time = text.needsTime
  const onWeekdays = form.schedule === 'specific_days' || form.schedule === 'every_n_weeks'
  if (onWeekdays && form.days.length === 0) errors.days = text.needsDays
  if (form.schedule === 'once' && form.date === '') errors.date = text.needsDate
  if (form.schedule === 'every_n_weeks' && form.from === '') errors.from = text.needsDate
  const item: Kept = {
    name: form.name.trim(),
    icon: form.icon.trim(),
    category: form.category,
    priority: number('priority', 1, 10),
    reward: number('reward', 0, 1000),
    window: number('window', 1, 1440),
    active: form.active,
    schedule: scheduleOf(form, form.schedule === 'every_n_weeks' ? number('weeks', 1, 52) : 1),
    ...(form.when === 'time'
      ? { time: form.time }
      : { time: null, anchor: form.anchor, offset: number('offset', -720, 720) }),
  }
  return Object.keys(errors).length > 0 ? { kind: 'wrong', errors } : { kind: 'good', item }
}

function scheduleOf(form: ItemForm, weeks: number): Schedule {
  const days = [...form.days].sort((one, other) => one - other)
  const span = {
    ...(form.from ? { from: form.from } : {}),
    ...(form.until ? { until: form.until } : {}),
  }
  switch (form.schedule) {
    case 'once':
      return { type: 'once', date: form.date }
    case 'specific_days':
      return { type: 'specific_days', days, ...span }
    case 'every_n_weeks':
      return { type: 'every_n_weeks', weeks, days, ...span, from: form.from }
    default:
      return { type: form.schedule, ...span }
  }
}
