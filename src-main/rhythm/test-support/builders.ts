/** Builders of plain values for the rules’ tests. */
import type { Timing } from '#contract/schemas/rhythm-plan.ts'
import type { PlannedItem } from '../plan/item.ts'
import type { MarkOf } from '../plan/occurrence.ts'
import { createPlacer, type Followed, type Placer } from '../plan/placing.ts'
import type { Calendar } from '../plan/zones.ts'
import { DEFAULT_ANCHORS } from '../profile.ts'

export const timing: Timing = {
  anchor: 'morning',
  offset: 0,
  time: null,
  window: 60,
  schedule: { type: 'daily' },
  active: true,
}

export function item(code: string, change: Partial<Timing> = {}, from = '2026-01-01'): PlannedItem {
  return {
    id: `id-${code}`,
    code,
    name: code,
    icon: '',
    category: 'habit',
    priority: 5,
    reward: 0,
    plans: [{ ...timing, ...change, from }],
    deleted: false,
  }
}

let made = 0
export function mark(of: PlannedItem, day: string, change: Partial<MarkOf> = {}): MarkOf {
  made += 1
  return {
    id: String(made).padStart(8, '0'),
    item_id: of.id,
    day,
    kind: 'completed',
    at: `${day}T12:00:00.000Z`,
    to_day: null,
    to_at: null,
    undone_at: null,
    ...change,
  }
}

export function calendarIn(zone: string, day_start = 0): Calendar {
  return { zones: [{ from: '2000-01-01', zone }], day_start }
}

export function placerIn(
  zone: string,
  dayStart = 0,
  followed?: (day: string) => Followed | undefined,
): Placer {
  return createPlacer(calendarIn(zone, dayStart), DEFAULT_ANCHORS, followed)
}
