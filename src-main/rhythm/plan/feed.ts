/** The day as a list: overdue on top, then by time, then by priority. */
import { addDays } from '#contract/journal-day.ts'
import type { Feed, Occurrence } from '#contract/schemas/rhythm-plan.ts'
import type { PlannedItem } from './item.ts'
import { countsFor, type MarkOf, occurrenceAt, occurrencesOn, type Placed } from './occurrence.ts'
import type { Placer } from './placing.ts'

export interface FeedInput {
  readonly day: string
  /** UTC instant. */
  readonly now: string
  readonly view: 'window' | 'day'
  /** 1 … 24: how far the window reaches. */
  readonly hours: number
  readonly items: readonly PlannedItem[]
  /** Of the day, the one before and the one after, and all that lead to one of them. */
  readonly marks: readonly MarkOf[]
  readonly placer: Placer
}

/**
 * The whole day holds each occurrence exactly once, done ones included. The window holds what is overdue, what is active
 * (of yesterday too, where its window crosses midnight) and what begins within the hours, of tomorrow too.
 */
export function feed(input: FeedInput): Feed {
  const { day, now, view, items, marks, placer } = input
  const placed = occurrencesOn(day, items, marks, placer)
  const today = placed.map(one => occurrenceAt(one, day, now, placer))
  const counted = placed.filter(one => countsFor(one, day))
  const completed = counted.filter(one => one.told.completed).length
  const shown = view === 'day' ? today : inWindow(input, today)
  const shownKeys = new Set(shown.map(keyOf))
  const hidden = today.filter(one => one.status === 'upcoming' && !shownKeys.has(keyOf(one)))
  return {
    day,
    now,
    view,
    items: shown.sort(byUrgency),
    completed,
    total: counted.length,
    rate: counted.length === 0 ? null : completed / counted.length,
    hidden: hidden.length,
    next_hidden_at: hidden.map(one => one.starts_at).sort()[0] ?? null,
  }
}

function inWindow(input: FeedInput, today: readonly Occurrence[]): Occurrence[] {
  const { day, now, items, marks, placer } = input
  const until = new Date(Date.parse(now) + input.hours * 3_600_000).toISOString()
  const opens = (one: Occurrence) => one.status === 'upcoming' && one.starts_at < until
  const runs = (one: Occurrence) => one.status === 'active' || one.status === 'overdue'
  const of = (other: string): Occurrence[] =>
    occurrencesOn(other, items, marks, placer)
      .filter((one: Placed) => one.placed_on === other)
      .map(one => occurrenceAt(one, other, now, placer))
  return [
    ...of(addDays(day, -1)).filter(one => one.status === 'active'),
    ...today.filter(one => runs(one) || opens(one)),
    // An offset may put tomorrow's item into tonight.
    ...of(addDays(day, 1)).filter(one => one.status === 'active' || opens(one)),
  ]
}

function keyOf(one: Occurrence): string {
  return `${one.item_id} ${one.day}`
}

function byUrgency(a: Occurrence, b: Occurrence): number {
  const overdue = Number(b.status === 'overdue') - Number(a.status === 'overdue')
  if (overdue !== 0) return overdue
  if (a.starts_at !== b.starts_at) return a.starts_at < b.starts_at ? -1 : 1
  return a.priority - b.priority || (keyOf(a) < keyOf(b) ? -1 : 1)
}
