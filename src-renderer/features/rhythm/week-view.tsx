/** A week, day by day: what stood on each, and its score. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { addDays, periodStart } from '#contract/journal-day.ts'
import type { Feed } from '#contract/schemas/rhythm-plan.ts'
import { formatDay, formatNumber, formatTime } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { cx } from '../../ui/class-names.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { DaysSection } from './days-section.tsx'
import { planWords as text } from './plan-words.ts'
import { StatusSign } from './status-sign.tsx'
import { Turn } from './turn.tsx'
import { rhythmWords } from './words.ts'

export function WeekView({
  today,
  zone,
  onOpen,
}: {
  readonly today: string
  readonly zone: string
  readonly onOpen: (day: string) => void
}): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const [monday, setMonday] = useState(() => periodStart(today, 'week'))
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at))
  const sunday = addDays(monday, 6)
  const feeds = useQueries({
    queries: days.map(day => orpc.rhythm.feed.queryOptions({ input: { ...owner, day, view: 'day' } })),
  })
  const scores = useQuery(orpc.rhythm.scores.queryOptions({ input: { ...owner, from: monday, to: sunday } }))
  const scoreOf = new Map(scores.data?.days.map(one => [one.day, one.life]))
  return (
    <>
      <Section
        title={text.weekOf(formatDay(monday, 'dayMonth'), formatDay(sunday))}
        actions={
          <Turn
            back={text.previousWeek}
            on={text.nextWeek}
            onTurn={by => setMonday(addDays(monday, 7 * by))}
          />
        }
      >
        <ol className="week">
          {days.map((day, at) => {
            const feed = feeds[at]
            return (
              <li key={day} className={cx('week__day', day === today && 'week__day--today')}>
                <header className="week__head">
                  <button type="button" className="week__name" onClick={() => onOpen(day)}>
                    <span>{formatDay(day, 'weekdayShort')}</span>{' '}
                    <span className="week__number">{Number(day.slice(8))}</span>
                  </button>
                  <Score value={scoreOf.get(day) ?? null} />
                </header>
                {feed?.error && <ErrorNotice error={feed.error} onRetry={() => void feed.refetch()} />}
                {feed?.isPending ? <Skeleton lines={2} /> : <DayList feed={feed?.data} zone={zone} />}
              </li>
            )
          })}
        </ol>
      </Section>
      <DaysSection title={text.weekChart} from={monday} to={sunday} onOpen={onOpen} />
    </>
  )
}

function Score({ value }: { readonly value: number | null }): ReactNode {
  if (value === null) return null
  return (
    <span className="week__score">
      <span className="visually-hidden">{rhythmWords.score} </span>
      {formatNumber(value)}
    </span>
  )
}

function DayList({ feed, zone }: { readonly feed: Feed | undefined; readonly zone: string }): ReactNode {
  // What is still open from the days before is pinned on top of a day; in a week it stands where it belongs.
  const own = feed?.items.filter(one => one.placed_on === feed.day) ?? []
  if (own.length === 0) return <p className="week__none">{text.nothingPlanned}</p>
  return (
    <ul className="week__items">
      {own.map(one => (
        <li key={one.item_id} className={cx('week__item', `week__item--${one.status}`)}>
          <StatusSign status={one.status} />
          <span className="week__what">
            <span className="week__item-name">{one.name}</span>
            <span className="week__when">
              <time dateTime={one.starts_at}>{formatTime(one.starts_at, zone)}</time>
              {' · '}
              {rhythmWords.statuses[one.status]}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
