/** Where an occurrence goes when it is put off. */
import { addDays } from '#contract/journal-day.ts'
import type { PostponeTo } from '#contract/schemas/rhythm-plan.ts'
import { assertNever } from '../assert-never.ts'
import type { Placer } from './placing.ts'

export interface Destination {
  readonly to_day: string
  /** UTC instant. */
  readonly to_at: string
}

/**
 * @param today the journal day of now
 * @param clock the wall-clock time that the occurrence has now, `HH:MM`
 * @param custom the owner's own day and time
 */
export function destination(
  to: PostponeTo,
  today: string,
  clock: string,
  placer: Placer,
  custom: { readonly date: string; readonly time: string } | null,
): Destination {
  const tomorrow = addDays(today, 1)
  switch (to) {
    case 'lunch':
    case 'afternoon':
    case 'after_work':
    case 'evening':
      return { to_day: today, to_at: placer.anchorAt(today, to) }
    case 'tonight':
      return { to_day: today, to_at: placer.anchorAt(today, 'night') }
    case 'tomorrow':
      return { to_day: tomorrow, to_at: placer.instantAt(tomorrow, clock) }
    case 'tomorrow_morning':
      return { to_day: tomorrow, to_at: placer.anchorAt(tomorrow, 'morning') }
    case 'next_week': {
      const day = addDays(today, 7)
      return { to_day: day, to_at: placer.instantAt(day, clock) }
    }
    case 'custom': {
      const day = custom?.date ?? today
      return { to_day: day, to_at: placer.instantAt(day, custom?.time ?? clock) }
    }
    default:
      return assertNever(to)
  }
}
