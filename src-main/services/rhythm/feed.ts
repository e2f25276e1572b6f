/** The day as a list, and what happened in order. */
import type { Given, Outputs } from '#contract/contract.ts'
import { addDays } from '#contract/journal-day.ts'
import type { Feed } from '#contract/schemas/rhythm-plan.ts'
import { allItems } from '#db/rhythm/items.ts'
import { markHistory, marksAround } from '#db/rhythm/marks.ts'
import { feed } from '#rhythm/plan/feed.ts'
import { promptOf } from '#rhythm/prompts.ts'
import type { Services } from '../context.ts'
import { templatesOf } from '../templates.ts'
import { openWing, placerFor } from './wing.ts'

type Use = Given['rhythm']

export function dayFeed(s: Services, input: Use['feed']): Feed {
  const { identity_id, view, hours } = input
  const wing = openWing(s.db.read, identity_id, s.clock.now())
  const day = input.day ?? wing.today
  const [from, to] = [addDays(day, -1), addDays(day, 1)]
  return feed({
    day,
    now: wing.now,
    view,
    hours,
    items: allItems(s.db.read, identity_id),
    marks: marksAround(s.db.read, identity_id, from, to),
    placer: placerFor(s.db.read, wing, from, to),
  })
}

export function history(s: Services, input: Use['history']): Outputs['rhythm']['history'] {
  const { identity_id, code, skip, limit } = input
  openWing(s.db.read, identity_id, s.clock.now())
  return markHistory(s.db.read, identity_id, code, skip, limit)
}

/** Of the owner's own prompts where there are any. */
export function promptOfDay(s: Services, { identity_id }: Use['prompt']): Outputs['rhythm']['prompt'] {
  const { today, now } = openWing(s.db.read, identity_id, s.clock.now())
  const own = templatesOf(s, identity_id).templates.filter(one => one.kind === 'prompt')
  return {
    day: today,
    at: now,
    ...promptOf(
      today,
      own.map(one => one.text),
    ),
  }
}
