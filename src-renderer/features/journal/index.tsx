/** The journal: a page to write on, and below it everything written, newest first. */
import { CalendarDays, CalendarRange, PenLine } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { formatDay } from '../../format.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Popover } from '../../ui/popover.tsx'
import { words } from '../../words.ts'
import { Composer } from './composer.tsx'
import { Feed } from './feed.tsx'
import { addressOf, type FeedChoice, filterOf, readChoice } from './feed-filter.ts'
import { FilterButton, FilterChips } from './feed-filters.tsx'
import { MonthCalendar } from './month-calendar.tsx'
import { SampleNotice } from './sample-notice.tsx'
import { useToday } from './today.ts'
import './journal.css'

const text = words.feed

export function JournalPage(): ReactNode {
  const identity = useIdentity()
  const today = useToday(identity)
  const [, navigate] = useLocation()
  const [params] = useSearchParams()
  const address = params.toString()
  const choice = useMemo(() => readChoice(new URLSearchParams(address)), [address])
  const filter = useMemo(() => filterOf(choice), [choice])
  const heading = useRef<HTMLHeadingElement>(null)
  const [picking, setPicking] = useState(false)

  useEffect(() => {
    document.title = words.windowTitle(text.title)
    if (document.activeElement === document.body || document.activeElement?.closest('nav'))
      heading.current?.focus({ preventScroll: true })
  }, [])

  const narrow = (next: FeedChoice) => navigate(addressOf(next))
  const calendar = (
    <MonthCalendar
      key={choice.day ?? today}
      chosen={choice.day ?? today}
      today={today}
      onChoose={day => {
        setPicking(false)
        narrow({ ...choice, day: day >= today ? null : day })
      }}
    />
  )

  return (
    <div className="journal">
      <div className="journal__column">
        {identity.sample && <SampleNotice />}
        <header className="journal__head">
          <h1 ref={heading} tabIndex={-1} className="journal__today">
            <span className="visually-hidden">{`${text.title}. `}</span>
            {formatDay(today, 'weekday')}
            <span className="journal__date">{formatDay(today, 'dayMonth')}</span>
          </h1>
          <span className="journal__tools">
            <FilterButton choice={choice} onChange={narrow} />
            <Link href="/year" className="button button--quiet button--small journal__jump">
              <CalendarRange size={14} aria-hidden />
              {words.year.title}
            </Link>
            <span className="journal__jump">
              <Popover
                label={text.jump}
                align="end"
                open={picking}
                onOpenChange={setPicking}
                trigger={
                  <Button kind="quiet" size="small" icon={CalendarDays}>
                    {text.jump}
                  </Button>
                }
              >
                {calendar}
              </Popover>
            </span>
          </span>
        </header>
        <Composer key={identity.id} />
        <FilterChips choice={choice} onChange={narrow} />
        <Feed
          filter={filter}
          place={`${identity.id} ${address}`}
          empty={<Empty narrowed={address !== ''} />}
        />
      </div>
      <aside className="journal__aside" aria-label={text.jump}>
        {calendar}
        <Link href="/year" className="journal__year">
          <CalendarRange size={15} aria-hidden />
          {words.year.open}
        </Link>
      </aside>
    </div>
  )
}

function Empty({ narrowed }: { readonly narrowed: boolean }): ReactNode {
  if (narrowed) return <EmptyState title={text.emptyFilter}>{text.emptyFilterHint}</EmptyState>
  return (
    <EmptyState icon={PenLine} title={text.emptyTitle}>
      {text.empty}
    </EmptyState>
  )
}
