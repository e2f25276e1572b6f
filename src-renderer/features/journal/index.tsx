/** The journal: a page to write on, and below it everything written, newest first. */
import { CalendarDays, PenLine, X } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { formatDay } from '../../format.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Popover } from '../../ui/popover.tsx'
import { words } from '../../words.ts'
import { Composer } from './composer.tsx'
import { Feed, type FeedFilter } from './feed.tsx'
import { MonthCalendar } from './month-calendar.tsx'
import { useToday } from './today.ts'
import './journal.css'

const text = words.feed

export function JournalPage(): ReactNode {
  const identity = useIdentity()
  const today = useToday(identity)
  const [, navigate] = useLocation()
  const [params] = useSearchParams()
  const tag = params.get('tag')
  const until = readDay(params.get('day'))
  const heading = useRef<HTMLHeadingElement>(null)
  const [picking, setPicking] = useState(false)

  useEffect(() => {
    document.title = words.windowTitle(text.title)
    if (document.activeElement === document.body || document.activeElement?.closest('nav'))
      heading.current?.focus({ preventScroll: true })
  }, [])

  const filter = useMemo(
    (): FeedFilter => ({ ...(tag ? { tag } : {}), ...(until ? { to: until } : {}) }),
    [tag, until],
  )
  const choose = (day: string) => {
    setPicking(false)
    navigate(day >= today ? '/journal' : `/journal?day=${day}`)
  }
  const calendar = (
    <MonthCalendar key={until ?? today} chosen={until ?? today} today={today} onChoose={choose} />
  )

  return (
    <div className="journal">
      <div className="journal__column">
        <header className="journal__head">
          <h1 ref={heading} tabIndex={-1} className="journal__today">
            <span className="visually-hidden">{`${text.title}. `}</span>
            {formatDay(today, 'weekday')}
            <span className="journal__date">{formatDay(today, 'dayMonth')}</span>
          </h1>
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
        </header>
        <Composer key={identity.id} />
        {(tag || until) && (
          <p className="journal__filter">
            <span>{tag ? text.tagged(tag) : text.until(formatDay(until ?? today, 'full'))}</span>
            <Button size="small" kind="quiet" icon={X} onClick={() => navigate('/journal')}>
              {text.latest}
            </Button>
          </p>
        )}
        <Feed
          filter={filter}
          place={`${identity.id} ${tag ?? ''} ${until ?? ''}`}
          empty={<Empty tag={tag} until={until} />}
        />
      </div>
      <aside className="journal__aside" aria-label={text.jump}>
        {calendar}
      </aside>
    </div>
  )
}

function Empty({ tag, until }: { readonly tag: string | null; readonly until: string | null }): ReactNode {
  if (tag || until)
    return (
      <EmptyState title={text.emptyFilter}>
        {tag ? text.emptyTag(tag) : text.emptyUntil(formatDay(until ?? ''))}
      </EmptyState>
    )
  return (
    <EmptyState icon={PenLine} title={text.emptyTitle}>
      {text.empty}
    </EmptyState>
  )
}

/** A day of the address, or null where it is none. */
function readDay(text: string | null): string | null {
  if (!text) return null
  try {
    formatDay(text)
    return text
  } catch {
    return null
  }
}
