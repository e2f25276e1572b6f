/** One day: what is due, the score with its coverage and how it came about, and what the owner knows of it. */
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { addDays } from '#contract/journal-day.ts'
import type { Feed } from '#contract/schemas/rhythm-plan.ts'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { AddItem } from './add-item.tsx'
import { DayLog } from './day-log.tsx'
import { planWords } from './plan-words.ts'
import { RecentScores } from './recent-scores.tsx'
import { ScoreView } from './score-view.tsx'
import { Timeline } from './timeline.tsx'
import { rhythmWords as text } from './words.ts'

export function DayView({
  today,
  day,
  zone,
  onTurn,
}: {
  /** Today's feed, which is known already. */
  readonly today: Feed
  readonly day: string
  readonly zone: string
  readonly onTurn: (day: string) => void
}): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const isToday = day === today.day
  const other = useQuery({
    ...orpc.rhythm.feed.queryOptions({ input: { ...owner, day, view: 'day' } }),
    enabled: !isToday,
  })
  const prompt = useQuery(orpc.rhythm.prompt.queryOptions({ input: owner }))
  const feed = isToday ? today : other.data
  return (
    <>
      {isToday && prompt.data && (
        <p className="today__prompt">
          <span className="visually-hidden">{text.prompt}: </span>
          {prompt.data.prompt}
        </p>
      )}
      <Section
        title={isToday ? text.plan : formatDay(day, 'full')}
        actions={<Turn day={day} isToday={isToday} today={today.day} onTurn={onTurn} />}
      >
        {feed && <Timeline feed={feed} zone={zone} />}
        {!feed &&
          (other.error ? (
            <ErrorNotice error={other.error} onRetry={() => void other.refetch()} />
          ) : (
            <Skeleton lines={4} />
          ))}
        <AddItem day={day} />
      </Section>
      {isToday ? <TodayOrYesterday today={day} /> : <Known day={day} />}
      <Section title={text.recent}>
        <RecentScores day={today.day} />
      </Section>
    </>
  )
}

function Turn({
  day,
  isToday,
  today,
  onTurn,
}: {
  readonly day: string
  readonly isToday: boolean
  readonly today: string
  readonly onTurn: (day: string) => void
}): ReactNode {
  return (
    <span className="today__turn">
      {!isToday && (
        <Button kind="quiet" size="small" onClick={() => onTurn(today)}>
          {planWords.toToday}
        </Button>
      )}
      <IconButton icon={ChevronLeft} label={planWords.previousDay} onClick={() => onTurn(addDays(day, -1))} />
      <IconButton icon={ChevronRight} label={planWords.nextDay} onClick={() => onTurn(addDays(day, 1))} />
    </span>
  )
}

/** The score and the log of today, or of yesterday, whose data often comes late. */
function TodayOrYesterday({ today }: { readonly today: string }): ReactNode {
  const [which, setWhich] = useState<'today' | 'yesterday'>('today')
  const choice = <Segmented label={text.whichDay} value={which} options={WHICH} onChange={setWhich} />
  return <Known day={which === 'today' ? today : addDays(today, -1)} choice={choice} />
}

function Known({ day, choice }: { readonly day: string; readonly choice?: ReactNode }): ReactNode {
  return (
    <>
      <Section title={text.score} hint={text.scoreHint} actions={choice}>
        <ScoreView day={day} />
      </Section>
      <Section title={text.log} hint={text.logHint}>
        <DayLog key={day} day={day} />
      </Section>
    </>
  )
}

const WHICH = (['today', 'yesterday'] as const).map(value => ({ value, label: text.which[value] }))
