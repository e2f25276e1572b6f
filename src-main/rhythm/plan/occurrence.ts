/** One item on one day: what was said of it, where it stands now, and its status at a moment. */
import type { Mark, Occurrence, OccurrenceStatus } from '#contract/schemas/rhythm-plan.ts'
import { currentPlan, dueOn, type PlannedItem, planOn } from './item.ts'
import type { Placer } from './placing.ts'

export type MarkOf = Pick<Mark, 'id' | 'item_id' | 'day' | 'kind' | 'at' | 'to_day' | 'to_at' | 'undone_at'>

/** What the marks of one occurrence come to; undone ones count for nothing. */
export interface Told {
  readonly completed: MarkOf | null
  readonly skipped: MarkOf | null
  readonly moved: MarkOf | null
  readonly moves: number
  /** The one that an undo takes back. */
  readonly last: MarkOf | null
}

/** @param marks of one occurrence, in any order; two devices may each have completed it */
export function told(marks: readonly MarkOf[]): Told {
  const standing = marks.filter(mark => mark.undone_at === null).sort(inOrder)
  const moves = standing.filter(mark => mark.kind === 'postponed' || mark.kind === 'rescheduled')
  return {
    completed: standing.find(mark => mark.kind === 'completed') ?? null,
    skipped: standing.find(mark => mark.kind === 'skipped') ?? null,
    moved: moves.at(-1) ?? null,
    moves: moves.length,
    last: standing.at(-1) ?? null,
  }
}

/** An occurrence: its day, and the day on which it stands now. */
export interface Standing {
  readonly item: PlannedItem
  readonly day: string
  readonly placed_on: string
  readonly told: Told
}

/** An occurrence with its times, before its status is asked for a moment. */
export interface Placed extends Standing {
  readonly starts_at: string
  readonly ends_at: string
}

/**
 * Everything that stands on a journal day or came from it: what the schedule gives it, what was done on it, and what was
 * moved to it. What was moved away is there too, with its new place.
 *
 * @param marks those of this day and those that lead to it
 */
export function standingOn(day: string, items: readonly PlannedItem[], marks: readonly MarkOf[]): Standing[] {
  const byItem = groupMarks(marks)
  const found: Standing[] = []
  for (const item of items) {
    const own = byItem.get(item.id)
    const here = standingOf(item, day, own?.get(day) ?? NO_MARKS)
    if (here) found.push(here)
    for (const [origin, its] of own ?? []) {
      const other = origin === day ? null : standingOf(item, origin, its)
      if (other?.placed_on === day) found.push(other)
    }
  }
  return found
}

/** As standingOn, with the times of each. */
export function occurrencesOn(
  day: string,
  items: readonly PlannedItem[],
  marks: readonly MarkOf[],
  placer: Placer,
): Placed[] {
  return standingOn(day, items, marks).map(standing => placed(standing, placer))
}

/** The occurrence that the schedule gives an item on a day, or that has marks; null where there is none. */
export function placedOf(
  item: PlannedItem,
  day: string,
  marks: readonly MarkOf[],
  placer: Placer,
): Placed | null {
  const standing = standingOf(item, day, marks)
  return standing ? placed(standing, placer) : null
}

function standingOf(item: PlannedItem, day: string, marks: readonly MarkOf[]): Standing | null {
  const said = marks.length === 0 ? NOTHING_TOLD : told(marks)
  // What was done or moved stays, even where the plan was changed on the same day.
  if (!dueOn(item, day) && !(said.last && planOn(item, day))) return null
  return { item, day, placed_on: said.moved?.to_day ?? day, told: said }
}

function placed(standing: Standing, placer: Placer): Placed {
  const { item, day, told: said } = standing
  const plan = dueOn(item, day) ?? planOn(item, day) ?? currentPlan(item)
  const starts_at = said.moved?.to_at ?? placer.startOf(plan, day)
  return {
    ...standing,
    starts_at,
    ends_at: new Date(Date.parse(starts_at) + plan.window * 60_000).toISOString(),
  }
}

const NO_MARKS: readonly MarkOf[] = []
const NOTHING_TOLD: Told = { completed: null, skipped: null, moved: null, moves: 0, last: null }

/** Its status at `now`, where it stands. Undone before its window ends: active; after it: overdue until the day is over, then missed. */
export function statusAt(placed: Placed, now: string, placer: Placer): OccurrenceStatus {
  if (placed.told.completed) return 'completed'
  if (placed.told.skipped) return 'skipped'
  if (now < placed.starts_at) return 'upcoming'
  if (now < placed.ends_at) return 'active'
  return now < placer.endOf(placed.placed_on) ? 'overdue' : 'missed'
}

/** As the contract says it; seen from a day that it was moved away from, it is `postponed`. */
export function occurrenceAt(placed: Placed, seenFrom: string, now: string, placer: Placer): Occurrence {
  const { item, told: said } = placed
  const away = placed.placed_on !== seenFrom && !said.completed && !said.skipped
  return {
    item_id: item.id,
    code: item.code,
    name: item.name,
    icon: item.icon,
    category: item.category,
    priority: item.priority,
    day: placed.day,
    placed_on: placed.placed_on,
    starts_at: placed.starts_at,
    ends_at: placed.ends_at,
    status: away ? 'postponed' : statusAt(placed, now, placer),
    moves: said.moves,
    completed_at: said.completed?.at ?? null,
  }
}

/** Whether it counts for the day that it is seen from: it stands there and was not skipped. */
export function countsFor(standing: Standing, day: string): boolean {
  return standing.placed_on === day && !standing.told.skipped
}

function inOrder(a: MarkOf, b: MarkOf): number {
  return a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function groupMarks(marks: readonly MarkOf[]): Map<string, Map<string, MarkOf[]>> {
  const groups = new Map<string, Map<string, MarkOf[]>>()
  for (const mark of marks) {
    const days = groups.get(mark.item_id) ?? new Map<string, MarkOf[]>()
    groups.set(mark.item_id, days)
    const list = days.get(mark.day)
    if (list) list.push(mark)
    else days.set(mark.day, [mark])
  }
  return groups
}
