/** The feed: newest first, fetched page by page, and only what is near the window is drawn. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { useScroller } from '../../app/scroller.ts'
import { formatTime } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { type DayRow, dayHeading, dayRows } from './day-rows.ts'
import type { FeedFilter } from './feed-filter.ts'
import { ReflectionCard } from './reflection-card.tsx'
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
  const query = useInfiniteQuery(
    orpc.reflections.list.infiniteOptions({
      input: (cursor: string | null) => ({ identity_id: identity.id, cursor, filter }),
      initialPageParam: null as string | null,
      getNextPageParam: page => page.next_cursor,
    }),
  )
  const rows = useMemo(() => dayRows(query.data?.pages.flatMap(page => page.items) ?? []), [query.data])
  if (query.isPending) return <Skeleton kind="cards" lines={4} />
  if (query.error && rows.length === 0)
    return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
  if (rows.length === 0) return empty
  return (
    <>
      <Rows
        key={place}
        rows={rows}
        place={place}
        total={query.data?.pages[0]?.total ?? rows.length}
        onNearEnd={() => {
          if (query.hasNextPage && !query.isFetchingNextPage && !query.error) void query.fetchNextPage()
        }}
      />
      {query.isFetchingNextPage && <p className="feed__foot">{words.feed.moreLoading}</p>}
      {query.isFetchNextPageError && (
        <ErrorNotice error={query.error} onRetry={() => void query.fetchNextPage()} />
      )}
      {!query.hasNextPage && rows.length > 3 && <p className="feed__foot">{words.feed.endOfFeed}</p>}
    </>
  )
}

interface Kept {
  readonly offset: number
  readonly measurements: VirtualItem[]
}

/** Where each feed was left, for as long as the window lives. */
const kept = new Map<string, Kept>()

function Rows({
  rows,
  place,
  total,
  onNearEnd,
}: {
  readonly rows: readonly DayRow<Reflection>[]
  readonly place: string
  readonly total: number
  readonly onNearEnd: () => void
}): ReactNode {
  const identity = useIdentity()
  const today = useToday(identity)
  const scroller = useScroller()
  const list = useRef<HTMLDivElement>(null)
  const top = useTop(list, scroller)
  const before = useRef(kept.get(place))
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: at => estimate(rows[at]),
    getItemKey: at => rows[at]?.reflection.id ?? at,
    overscan: 4,
    scrollMargin: top,
    ...(before.current
      ? { initialOffset: before.current.offset, initialMeasurementsCache: before.current.measurements }
      : {}),
  })
  useKeptPlace(place, scroller, () => virtual.measurementsCache, before.current)

  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 10) onNearEnd()
  })

  return (
    <div
      ref={list}
      className="feed"
      role="feed"
      aria-label={words.feed.feedLabel}
      style={{ height: virtual.getTotalSize() }}
    >
      <div style={{ transform: `translateY(${(shown[0]?.start ?? top) - top}px)` }}>
        {shown.map(({ index, key }) => {
          const row = rows[index]
          if (!row) return null
          const { reflection } = row
          const heading = dayHeading(reflection.journal_day, today)
          return (
            <div key={key} ref={virtual.measureElement} data-index={index} className="feed__row">
              <ReflectionCard
                reflection={reflection}
                heading={
                  row.startsDay && (
                    <h2 className="feed__day">
                      <span className="feed__weekday">{heading.name}</span>
                      <span className="feed__date">{heading.date}</span>
                    </h2>
                  )
                }
                label={`${heading.date}, ${formatTime(reflection.occurred_at, reflection.zone)}`}
                position={index + 1}
                total={total}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** A first guess at a row's height in px, from its words; it is measured once drawn. */
function estimate(row: DayRow<Reflection> | undefined): number {
  if (!row) return 200
  const lines = Math.ceil(Math.min(row.reflection.body.length, 1400) / 72)
  return 110 + lines * 31 + (row.startsDay ? 60 : 0) + (row.reflection.tags.length > 0 ? 32 : 0)
}

/** How far below the top of the scrolled page the list begins; the composer above it grows and shrinks. */
function useTop(list: RefObject<HTMLElement | null>, frame: HTMLElement): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const element = list.current
    const above = element?.parentElement
    if (!element || !above) return
    const measure = () =>
      setTop(
        Math.round(element.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop),
      )
    measure()
    const watcher = new ResizeObserver(measure)
    for (const child of above.children) if (child !== element) watcher.observe(child)
    watcher.observe(frame)
    return () => watcher.disconnect()
  }, [list, frame])
  return top
}

function useKeptPlace(
  place: string,
  frame: HTMLElement,
  measurements: () => VirtualItem[],
  before: Kept | undefined,
): void {
  const measured = useRef(measurements)
  measured.current = measurements
  useLayoutEffect(() => {
    frame.scrollTop = before?.offset ?? 0
    let offset = frame.scrollTop
    const note = () => {
      offset = frame.scrollTop
    }
    frame.addEventListener('scroll', note, { passive: true })
    return () => {
      frame.removeEventListener('scroll', note)
      kept.set(place, { offset, measurements: measured.current() })
    }
  }, [place, frame, before])
}
