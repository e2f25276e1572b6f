/** Today: what is due, the score with its coverage and how it came about, and what the owner knows of the day. */
import { useQuery } from '@tanstack/react-query'
import { Sunrise } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { addDays } from '#contract/journal-day.ts'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { AddItem } from './add-item.tsx'
import { DayLog } from './day-log.tsx'
import { RecentScores } from './recent-scores.tsx'
import { ScoreView } from './score-view.tsx'
import { Timeline } from './timeline.tsx'
import { useRhythmStatus } from './use-rhythm.ts'
import { rhythmWords as text } from './words.ts'
import './rhythm.css'

/** Often enough that "now" and "later" hold. */
const EVERY_MINUTE = 60_000

export function TodayPage(): ReactNode {
  const status = useRhythmStatus()
  if (!status.data) {
    return (
      <Page title={text.title}>
        {status.error ? (
          <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />
        ) : (
          <Skeleton />
        )}
      </Page>
    )
  }
  if (status.data.on) return <Today />
  return (
    <Page title={text.title}>
      <EmptyState icon={Sunrise} title={text.off} action={<Link href="/settings">{text.toSettings}</Link>}>
        {text.offHint}
      </EmptyState>
    </Page>
  )
}

function Today(): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const feed = useQuery({
    ...orpc.rhythm.feed.queryOptions({ input: { ...owner, view: 'day' } }),
    refetchInterval: EVERY_MINUTE,
  })
  const profile = useQuery(orpc.rhythm.profile.queryOptions({ input: owner }))
  const prompt = useQuery(orpc.rhythm.prompt.queryOptions({ input: owner }))
  if (!feed.data || !profile.data) {
    const error = feed.error ?? profile.error
    return (
      <Page title={text.title}>
        {error ? <ErrorNotice error={error} onRetry={() => void feed.refetch()} /> : <Skeleton lines={6} />}
      </Page>
    )
  }
  const { day, completed, total } = feed.data
  return (
    <Page title={text.title} lead={`${formatDay(day, 'full')} · ${text.planned(completed, total)}`}>
      {prompt.data && (
        <p className="today__prompt">
          <span className="visually-hidden">{text.prompt}: </span>
          {prompt.data.prompt}
        </p>
      )}
      <Section title={text.plan}>
        <Timeline feed={feed.data} zone={profile.data.zone} />
        <AddItem day={day} />
      </Section>
      <Known today={day} />
      <Section title={text.recent}>
        <RecentScores day={day} />
      </Section>
    </Page>
  )
}

/** The score and the log of today, or of yesterday, whose data often comes late. */
function Known({ today }: { readonly today: string }): ReactNode {
  const [which, setWhich] = useState<'today' | 'yesterday'>('today')
  const day = which === 'today' ? today : addDays(today, -1)
  return (
    <>
      <Section
        title={text.score}
        hint={text.scoreHint}
        actions={<Segmented label={text.whichDay} value={which} options={WHICH} onChange={setWhich} />}
      >
        <ScoreView day={day} />
      </Section>
      <Section title={text.log} hint={text.logHint}>
        <DayLog key={day} day={day} />
      </Section>
    </>
  )
}

const WHICH = (['today', 'yesterday'] as const).map(value => ({ value, label: text.which[value] }))
