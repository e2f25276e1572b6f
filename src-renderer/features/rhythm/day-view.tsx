/** One day: its question, what is due, the score with its coverage and how it came about, and what the owner knows of it. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { addDays } from '#contract/journal-day.ts'
import type { Feed, RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import { formatDay, formatTime } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { AddItem } from './add-item.tsx'
import { DayLog } from './day-log.tsx'
import { DaysSection } from './days-section.tsx'
import { LateData } from './late-data.tsx'
import { planWords } from './plan-words.ts'
import { PromptOfDay } from './prompt-of-day.tsx'
import { ScoreView } from './score-view.tsx'
import { Timeline } from './timeline.tsx'
import { Turn } from './turn.tsx'
import { rhythmWords as text } from './words.ts'

export interface DayViewProps {
  /** Today's feed, which is known already. */
  readonly today: Feed
  readonly day: string
  readonly profile: RhythmProfile
  readonly onTurn: (day: string) => void
}

export function DayView({ today, day, profile, onTurn }: DayViewProps): ReactNode {
  const isToday = day === today.day
  const [late, setLate] = useState(false)
  return (
    <div className="today__columns">
      {isToday && (
        <div className="today__across">
          <PromptOfDay />
        </div>
      )}
      <div>
        <Plan today={today} day={day} profile={profile} onTurn={onTurn} />
      </div>
      <div>
        {isToday && <LateData today={today} profile={profile} onLook={late ? null : () => setLate(true)} />}
        <Known
          day={isToday && late ? addDays(day, -1) : day}
          choice={
            isToday && (
              <Segmented
                label={text.whichDay}
                value={late ? 'yesterday' : 'today'}
                options={WHICH}
                onChange={which => setLate(which === 'yesterday')}
              />
            )
          }
        />
      </div>
      <div className="today__across">
        <DaysSection title={text.recent} from={addDays(today.day, -29)} to={today.day} onOpen={onTurn} />
      </div>
    </div>
  )
}

/** `day`: all of it; else what is open, and what begins within so many hours. */
type Reach = 'day' | '4' | '8'

function Plan({ today, day, profile, onTurn }: DayViewProps): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const isToday = day === today.day
  const [reach, setReach] = useState<Reach>('day')
  const whole = isToday && reach === 'day'
  const asked = useQuery({
    ...orpc.rhythm.feed.queryOptions({
      input:
        isToday && reach !== 'day'
          ? { ...owner, view: 'window', hours: Number(reach) }
          : { ...owner, day, view: 'day' },
    }),
    enabled: !whole,
  })
  const feed = whole ? today : asked.data
  return (
    <Section
      title={isToday ? text.plan : formatDay(day, 'full')}
      actions={
        <Turn back={planWords.previousDay} on={planWords.nextDay} onTurn={by => onTurn(addDays(day, by))}>
          {isToday ? (
            <Segmented label={planWords.reach} value={reach} options={REACHES} onChange={setReach} />
          ) : (
            <Button kind="quiet" size="small" onClick={() => onTurn(today.day)}>
              {planWords.toToday}
            </Button>
          )}
        </Turn>
      }
    >
      {feed && <Timeline feed={feed} profile={profile} />}
      {feed && feed.view === 'window' && feed.hidden > 0 && (
        <p className="timeline__later">
          {planWords.later(feed.hidden, feed.next_hidden_at && formatTime(feed.next_hidden_at, profile.zone))}
        </p>
      )}
      {!feed &&
        (asked.error ? (
          <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />
        ) : (
          <Skeleton lines={4} />
        ))}
      <AddItem day={day} />
    </Section>
  )
}

function Known({ day, choice }: { readonly day: string; readonly choice: ReactNode }): ReactNode {
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
const REACHES = (['day', '4', '8'] as const).map(value => ({ value, label: planWords.reaches[value] }))
