/** Streaks that forgive: off-days and skips do not count, freezes bridge a missed day, and a strength that a miss only lowers. */
import { addDays } from '#contract/journal-day.ts'
import { dueOn, type PlannedItem, planOn } from '../plan/item.ts'
import { type MarkOf, placedOf } from '../plan/occurrence.ts'
import type { Placer } from '../plan/placing.ts'
import { frequency } from '../plan/schedule.ts'

/** How a planned day ended. */
export type Outcome = 'kept' | 'missed' | 'skipped'

export interface StreakState {
  readonly current: number
  readonly best: number
  /** Days kept, ever. */
  readonly kept: number
  readonly freezes: number
  /** 0 … 1. */
  readonly strength: number
}

export const NO_STREAK: StreakState = { current: 0, best: 0, kept: 0, freezes: 0, strength: 0 }

/** One freeze for each so many kept days. */
const DAYS_FOR_FREEZE = 14
const MOST_FREEZES = 3

/**
 * The streak after one more planned day.
 *
 * @param timesADay how often the schedule comes: the rarer, the less a single day weighs
 */
export function advance(state: StreakState, outcome: Outcome, timesADay: number): StreakState {
  if (outcome === 'skipped') return state
  const strength = strengthAfter(state.strength, outcome === 'kept' ? 1 : 0, timesADay)
  if (outcome === 'missed')
    return state.freezes > 0
      ? { ...state, freezes: state.freezes - 1, strength }
      : { ...state, current: 0, strength }
  const kept = state.kept + 1
  const current = state.current + 1
  const earned = kept % DAYS_FOR_FREEZE === 0 ? 1 : 0
  return {
    current,
    best: Math.max(state.best, current),
    kept,
    freezes: Math.min(MOST_FREEZES, state.freezes + earned),
    strength,
  }
}

/**
 * Exponential smoothing, its half-life 13 planned days for a daily item.
 *
 * @see https://github.com/iSoron/uhabits Score.compute of Loop Habit Tracker
 */
export function strengthAfter(previous: number, value: number, timesADay: number): number {
  const multiplier = 0.5 ** (Math.sqrt(timesADay) / 13)
  return previous * multiplier + value * (1 - multiplier)
}

export interface PlannedDay {
  readonly day: string
  readonly outcome: Outcome
  readonly timesADay: number
}

/** The planned days of an item from its first to today, as they ended; days that may still be kept are left out. */
export function* outcomesOf(
  item: PlannedItem,
  marks: readonly MarkOf[],
  today: string,
  now: string,
  placer: Placer,
): Generator<PlannedDay, void> {
  const first = item.plans[0]?.from
  if (first === undefined) return
  const byDay = Map.groupBy(marks, mark => mark.day)
  for (let day = first; day <= today; day = addDays(day, 1)) {
    const its = byDay.get(day)
    if (!its && !dueOn(item, day)) continue
    const plan = planOn(item, day)
    const outcome = outcomeOf(item, day, its, today, now, placer)
    if (plan && outcome) yield { day, outcome, timesADay: frequency(plan.schedule) }
  }
}

function outcomeOf(
  item: PlannedItem,
  day: string,
  marks: readonly MarkOf[] | undefined,
  today: string,
  now: string,
  placer: Placer,
): Outcome | null {
  // Ten years without a word need no clock: only the last days may still be open.
  if (!marks && day < addDays(today, -2)) return 'missed'
  const placed = placedOf(item, day, marks ?? [], placer)
  if (!placed) return null
  if (placed.told.completed) return 'kept'
  if (placed.told.skipped) return 'skipped'
  const over = now >= placed.ends_at && now >= placer.endOf(placed.placed_on)
  return over ? 'missed' : null
}

/** The streak of a whole history. */
export function streakOf(days: Iterable<PlannedDay>): StreakState {
  let state = NO_STREAK
  for (const { outcome, timesADay } of days) state = advance(state, outcome, timesADay)
  return state
}
