/** What was written on this day of the year, in other years. */
import { useQuery } from '@tanstack/react-query'
import { CalendarDays, CalendarHeart, ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { addDays } from '#contract/journal-day.ts'
import { formatDay, formatTime } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { MonthCalendar } from '../journal/month-calendar.tsx'
import { ReflectionCard } from '../journal/reflection-card.tsx'
import { useToday } from '../journal/today.ts'
import { byYear } from './by-year.ts'
import './on-this-day.css'

const text = words.onThisDay

export function OnThisDayPage(): ReactNode {
  const identity = useIdentity()
  const today = useToday(identity)
  const [day, setDay] = useState(today)
  const [picking, setPicking] = useState(false)
  const found = useQuery(
    orpc.reflections.onThisDay.queryOptions({ input: { identity_id: identity.id, day } }),
  )
  const years = byYear(found.data?.reflections ?? [], day)
  return (
    <Page
      title={text.title}
      lead={text.lead(formatDay(day, 'dayMonth'))}
      actions={
        <>
          <IconButton icon={ChevronLeft} label={text.previous} onClick={() => setDay(addDays(day, -1))} />
          <Popover
            label={text.pick}
            align="end"
            open={picking}
            onOpenChange={setPicking}
            trigger={<Button icon={CalendarDays}>{formatDay(day, 'dayMonth')}</Button>}
          >
            <MonthCalendar
              key={day}
              chosen={day}
              today={today}
              onChoose={next => {
                setPicking(false)
                setDay(next)
              }}
            />
          </Popover>
          <IconButton
            icon={ChevronRight}
            label={text.next}
            disabled={day >= today}
            onClick={() => setDay(addDays(day, 1))}
          />
        </>
      }
    >
      {found.isPending && <Skeleton kind="cards" lines={2} />}
      {found.error && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && years.length === 0 && (
        <EmptyState icon={CalendarHeart} title={text.empty}>
          {text.emptyHint}
        </EmptyState>
      )}
      {years.map(({ year, yearsAgo, reflections }) => (
        <section key={year} className="year">
          <h2 className="year__head">
            <span className="year__number">{year}</span>
            <span className="year__ago">{text.yearsAgo(yearsAgo)}</span>
          </h2>
          <div className="year__list">
            {reflections.map(reflection => (
              <ReflectionCard
                key={reflection.id}
                reflection={reflection}
                label={`${formatDay(reflection.journal_day)}, ${formatTime(reflection.occurred_at, reflection.zone)}`}
              />
            ))}
          </div>
        </section>
      ))}
    </Page>
  )
}
