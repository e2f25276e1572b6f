/** Says that a device or a file told something of yesterday only today, and what yesterday's score is now. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { addDays, journalDay } from '#contract/journal-day.ts'
import type { Feed, RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import { formatTime } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { rhythmWords as text } from './words.ts'

export function LateData({
  today,
  profile: { zone, day_start },
  onLook,
}: {
  readonly today: Feed
  readonly profile: RhythmProfile
  /** null where yesterday is looked at already. */
  readonly onLook: (() => void) | null
}): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const day = addDays(today.day, -1)
  const known = useQuery(orpc.rhythm.health.queryOptions({ input: { ...owner, from: day, to: day } }))
  const came = known.data?.days[0]?.came_at ?? null
  const late = came !== null && journalDay(came, zone, day_start) === today.day
  const score = useQuery({
    ...orpc.rhythm.score.queryOptions({ input: { ...owner, day } }),
    enabled: late,
  })
  if (!late || !score.data) return null
  return (
    <div className="today__note" role="status">
      <p>{text.lateData(formatTime(came, zone), text.scoreSays(score.data))}</p>
      {onLook && (
        <Button kind="quiet" size="small" onClick={onLook}>
          {text.lookAtYesterday}
        </Button>
      )}
    </div>
  )
}
