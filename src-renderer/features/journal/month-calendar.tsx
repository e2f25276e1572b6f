/** A month to choose a day from; days with words carry a dot. */
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/class-names.ts'
import { words } from '../../words.ts'
import { addMonths, monthWeeks, moveDay } from './month-model.ts'
import './month-calendar.css'

export function MonthCalendar({
  chosen,
  today,
  onChoose,
}: {
  readonly chosen: string
  readonly today: string
  readonly onChoose: (day: string) => void
}): ReactNode {
  const identity = useIdentity()
  const [cursor, setCursor] = useState(chosen)
  const grid = useRef<HTMLTableElement>(null)
  const weeks = monthWeeks(cursor)
  const days = weeks.flat()
  const from = days[0]?.day ?? cursor
  const to = days.at(-1)?.day ?? cursor
  const calendar = useQuery(
    orpc.reflections.calendar.queryOptions({
      input: { identity_id: identity.id, from, to },
      placeholderData: previous => previous,
    }),
  )
  const written = new Map(calendar.data?.days.map(({ day, reflections }) => [day, reflections]))

  function press(event: KeyboardEvent): void {
    const next = moveDay(cursor, event.key)
    if (!next) return
    event.preventDefault()
    if (next > today) return
    setCursor(next)
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus())
  }

  return (
    <div className="month">
      <div className="month__head">
        <span className="month__name" aria-live="polite">
          {formatDay(cursor, 'month')}
        </span>
        <IconButton
          size="small"
          icon={ChevronLeft}
          label={words.feed.previousMonth}
          onClick={() => setCursor(addMonths(cursor, -1))}
        />
        <IconButton
          size="small"
          icon={ChevronRight}
          label={words.feed.nextMonth}
          disabled={addMonths(cursor, 1).slice(0, 7) > today.slice(0, 7)}
          onClick={() => setCursor(addMonths(cursor, 1))}
        />
      </div>
      <table className="month__grid" ref={grid} onKeyDown={press}>
        <thead>
          <tr>
            {weeks[0]?.map(({ day }) => (
              <th key={day} scope="col" abbr={formatDay(day, 'weekday')}>
                <span aria-hidden>{formatDay(day, 'weekday').slice(0, 1)}</span>
                <span className="visually-hidden">{formatDay(day, 'weekday')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(week => (
            <tr key={week[0]?.day}>
              {week.map(({ day, number, inMonth }) => (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    data-start={day === cursor || undefined}
                    className={cx(
                      'month__day',
                      !inMonth && 'month__day--outside',
                      day === today && 'month__day--today',
                      written.has(day) && 'month__day--written',
                    )}
                    aria-label={words.feed.dayWith(formatDay(day), written.get(day) ?? 0)}
                    aria-pressed={day === chosen}
                    tabIndex={day === cursor ? 0 : -1}
                    disabled={day > today}
                    onClick={() => {
                      setCursor(day)
                      onChoose(day)
                    }}
                  >
                    {number}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
