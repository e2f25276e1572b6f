/** What has just begun, for the system's notifications: only of journals whose owner wants them. */
import type { Given, Outputs } from '#contract/contract.ts'
import { addDays } from '#contract/journal-day.ts'
import { listIdentities } from '#db/identities.ts'
import { allItems } from '#db/rhythm/items.ts'
import { marksAround } from '#db/rhythm/marks.ts'
import { getProfile } from '#db/rhythm/profiles.ts'
import { feed } from '#rhythm/plan/feed.ts'
import type { Services } from '../context.ts'
import { openWing, placerFor } from './wing.ts'

/** Active now and begun after `since`; an hour at the most, so that a machine that slept does not tell of all at once. */
export function justBegun(
  s: Services,
  { since }: Given['rhythm']['reminders'],
): Outputs['rhythm']['reminders'] {
  const now = s.clock.now()
  const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString()
  const after = since > hourAgo ? since : hourAgo
  const items = listIdentities(s.db.read).flatMap(({ id }) => {
    const stored = getProfile(s.db.read, id)
    if (!stored?.enabled || !stored.profile.reminders) return []
    const wing = openWing(s.db.read, id, now)
    const [from, to] = [addDays(wing.today, -1), addDays(wing.today, 1)]
    const placer = placerFor(s.db.read, wing, from, to)
    const [all, marks] = [allItems(s.db.read, id), marksAround(s.db.read, id, from, to)]
    return feed({ day: wing.today, now, view: 'window', hours: 1, items: all, marks, placer })
      .items.filter(one => one.status === 'active' && one.starts_at > after)
      .map(one => ({ identity_id: id, name: one.name, starts_at: one.starts_at }))
  })
  return { now, items }
}
