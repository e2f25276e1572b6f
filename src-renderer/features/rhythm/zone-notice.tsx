/** Asks an owner who has travelled whether days are lived in the machine's zone from today on. */
import { type ReactNode, useState } from 'react'
import type { RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { sameClock } from './same-clock.ts'
import { useAct } from './use-rhythm.ts'
import { rhythmWords as text } from './words.ts'

export function ZoneNotice({
  profile,
  now,
}: {
  readonly profile: RhythmProfile
  /** UTC instant. */
  readonly now: string
}): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const act = useAct()
  const [away, setAway] = useState(false)
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (away || sameClock(here, profile.zone, now)) return null
  const named = (zone: string) => zone.replaceAll('_', ' ')
  return (
    <div className="today__note" role="status">
      <p>{text.elsewhere(named(here), named(profile.zone))}</p>
      <span className="today__turn">
        <Button
          size="small"
          busy={act.isPending}
          onClick={() => act.mutate(() => client.rhythm.changeProfile({ ...owner, change: { zone: here } }))}
        >
          {text.liveHere}
        </Button>
        <Button kind="quiet" size="small" onClick={() => setAway(true)}>
          {text.import.notNow}
        </Button>
      </span>
    </div>
  )
}
