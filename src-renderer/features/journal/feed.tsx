/** The feed: newest first; only what is near the window is fetched and drawn. */
import { useQuery } from '@tanstack/react-query'
import { memo, type ReactNode, useRef, useState } from 'react'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { useScroller } from '../../app/scroller.ts'
import { formatTime } from '../../format.ts'
import { useIdentity } from '../../session.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { dayHeading } from './day-heading.ts'
import type { FeedFilter } from './feed-filter.ts'
import { feedPage, useFeedPages } from './feed-pages.ts'
import { ReflectionCard } from './reflection-card.tsx'
import { type KeptRows, useRows } from './rows/use-rows.ts'
import { useToday } from './today.ts'
import './feed.css'

/** `place` names this feed among others, so that coming back finds it where it was. */
export function Feed({
  filter,
  place,
  empty,
}: {
  readonly filter: FeedFilter
  readonly place: string
  readonly empty: ReactNode
}): ReactNode {
  const identity = useIdentity()
  const before = kept.get(place)
  // Where it was left, or the newest: the answer that tells how many there are.
  const [start] = useState(() => before?.heights.rowAt(before.place) ?? 0)
  const first = useQuery(feedPage(identity.id, filter, start))
  if (first.isPending) return <Skeleton kind="cards" lines={4} />
  if (!first.data) return <ErrorNotice error={first.error} onRetry={() => void first.refetch()} />
  if (first.data.total === 0) return empty
  return <Rows key={place} filter={filter} place={place} total={first.data.total} />
}

/** Where each feed was left, for as long as the window lives. */
const kept = new Map<string, KeptRows>()

/** Px of a reflection of some hundred words, until it is measured. */
const GUESS = 360

function Rows({
  filter,
  place,
  total,
}: {
  readonly filter: FeedFilter
  readonly place: string
  readonly total: number
}): ReactNode {
  const identity = useIdentity()
  const today = useToday(identity)
  const scroller = useScroller()
  const list = useRef<HTMLDivElement>(null)
  const shown = useRef<ReturnType<typeof useFeedPages> | null>(null)
  const [before] = useState(() => kept.get(place))
  const rows = useRows({
    count: total,
    guess: GUESS,
    list,
    scroller,
    before,
    onLeave: left => void kept.set(place, left),
    keyOf: at => shown.current?.rowOf(at)?.id,
  })
  const pages = useFeedPages(
    identity.id,
    filter,
    rows.drawn.map(({ at }) => at),
  )
  shown.current = pages
  return (
    <>
      <div
        ref={list}
        className="feed"
        role="feed"
        aria-label={words.feed.feedLabel}
        style={{ height: rows.height }}
      >
        {rows.drawn.map(({ at, top }) => {
          const reflection = pages.rowOf(at)
          return (
            <div
              key={reflection?.id ?? at}
              ref={rows.measure}
              data-index={at}
              className="feed__row"
              style={{ transform: `translateY(${String(top)}px)` }}
            >
              {reflection ? (
                <Row
                  reflection={reflection}
                  startsDay={at === 0 || startsDay(pages.rowOf(at - 1), reflection)}
                  today={today}
                  position={at + 1}
                  total={total}
                />
              ) : (
                <div className="feed__waiting" />
              )}
            </div>
          )
        })}
      </div>
      {pages.error !== null && <ErrorNotice error={pages.error} onRetry={pages.retry} />}
      {total > 3 && <p className="feed__foot">{words.feed.endOfFeed}</p>}
    </>
  )
}

function startsDay(newer: Reflection | undefined, reflection: Reflection): boolean {
  return newer !== undefined && newer.journal_day !== reflection.journal_day
}

const Row = memo(function Row({
  reflection,
  startsDay,
  today,
  position,
  total,
}: {
  readonly reflection: Reflection
  readonly startsDay: boolean
  readonly today: string
  readonly position: number
  readonly total: number
}): ReactNode {
  const heading = dayHeading(reflection.journal_day, today)
  return (
    <ReflectionCard
      reflection={reflection}
      heading={
        startsDay && (
          <h2 className="feed__day">
            <span className="feed__weekday">{heading.name}</span>
            <span className="feed__date">{heading.date}</span>
          </h2>
        )
      }
      label={`${heading.date}, ${formatTime(reflection.occurred_at, reflection.zone)}`}
      position={position}
      total={total}
    />
  )
})
