/** Today: one calm page for the day, its week, its month, and how it goes. */
import { useQuery } from '@tanstack/react-query'
import { SlidersHorizontal, Sunrise } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { DayView } from './day-view.tsx'
import { MonthView } from './month-view.tsx'
import { PlanView } from './plan-view.tsx'
import { planWords } from './plan-words.ts'
import { ProfileDialog } from './profile-dialog.tsx'
import { ProgressView } from './progress-view.tsx'
import { progressWords } from './progress-words.ts'
import { useRhythmStatus } from './use-rhythm.ts'
import { WeekView } from './week-view.tsx'
import { rhythmWords as text } from './words.ts'
import { ZoneNotice } from './zone-notice.tsx'
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

type View = keyof typeof planWords.views

function Today(): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const [view, setView] = useState<View>('day')
  const [chosen, setChosen] = useState<string | null>(null)
  const [changing, setChanging] = useState(false)
  const now = useQuery({
    ...orpc.rhythm.feed.queryOptions({ input: { ...owner, view: 'day' } }),
    refetchInterval: EVERY_MINUTE,
  })
  const profile = useQuery(orpc.rhythm.profile.queryOptions({ input: owner }))
  if (!now.data || !profile.data) {
    const error = now.error ?? profile.error
    return (
      <Page title={text.title}>
        {error ? <ErrorNotice error={error} onRetry={() => void now.refetch()} /> : <Skeleton lines={6} />}
      </Page>
    )
  }
  const { day: today, completed, total } = now.data
  const { zone } = profile.data
  const open = (day: string) => {
    setChosen(day === today ? null : day)
    setView('day')
  }
  return (
    <Page
      title={text.title}
      lead={`${formatDay(today, 'full')}\u00a0· ${text.planned(completed, total)}`}
      width="wide"
    >
      <div className="today__bar">
        <Segmented label={planWords.view} value={view} options={VIEWS} onChange={setView} />
        <Button kind="quiet" size="small" icon={SlidersHorizontal} onClick={() => setChanging(true)}>
          {progressWords.profileOpen}
        </Button>
      </div>
      <ZoneNotice profile={profile.data} now={now.data.now} />
      {view === 'day' && (
        <DayView today={now.data} day={chosen ?? today} profile={profile.data} onTurn={open} />
      )}
      {view === 'week' && <WeekView today={today} zone={zone} onOpen={open} />}
      {view === 'month' && <MonthView today={today} onOpen={open} />}
      {view === 'plan' && <PlanView day={today} />}
      {view === 'progress' && <ProgressView day={today} zone={zone} />}
      {changing && <ProfileDialog profile={profile.data} onClose={() => setChanging(false)} />}
    </Page>
  )
}

const VIEWS = (Object.keys(planWords.views) as View[]).map(value => ({
  value,
  label: planWords.views[value],
}))
