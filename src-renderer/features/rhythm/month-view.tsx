/** A month of scores as a calendar; a day opens by a press. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ScorePoint } from '#contract/schemas/rhythm-score.ts'
import { formatDay, formatNumber } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { cx } from '../../ui/class-names.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { addMonths, type MonthCell, monthWeeks } from '../journal/month-model.ts'
import { DaysSection } from './days-section.tsx'
import { planWords as text } from './plan-words.ts'
import { Turn } from './turn.tsx'

export function MonthView({
  today,
  onOpen,
}: {
  readonly today: string
  readonly onOpen: (day: string) => void
}): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const [cursor, setCursor] = useState(today)
  const weeks = monthWeeks(cursor)
  const days = weeks.flat()
  const [from, to] = [days[0]?.day ?? cursor, days.at(-1)?.day ?? cursor]
  const scores = useQuery(
    orpc.rhythm.scores.queryOptions({ input: { ...owner, from, to }, placeholderData: keepPreviousData }),
  )
  const inMonth = days.filter(cell => cell.inMonth)
  const [first, last] = [inMonth[0]?.day ?? from, inMonth.at(-1)?.day ?? to]
  const byDay = new Map(scores.data?.days.map(one => [one.day, one]))
  return (
    <>
      <Section
        title={formatDay(cursor, 'month')}
        hint={text.monthNote}
        actions={
          <Turn
            back={text.previousMonth}
            on={text.nextMonth}
            onTurn={by => setCursor(addMonths(cursor, by))}
          />
        }
      >
        {scores.error && <ErrorNotice error={scores.error} onRetry={() => void scores.refetch()} />}
        <table className="score-month">
          <thead>
            <tr>
              {weeks[0]?.map(({ day }) => (
                <th key={day} scope="col">
                  {formatDay(day, 'weekday')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map(week => (
              <tr key={week[0]?.day}>
                {week.map(cell => (
                  <td key={cell.day}>
                    <Day cell={cell} today={today} score={byDay.get(cell.day)} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <DaysSection title={text.monthChart} from={first} to={last} onOpen={onOpen} />
    </>
  )
}

function Day({
  cell: { day, number, inMonth },
  today,
  score,
  onOpen,
}: {
  readonly cell: MonthCell
  readonly today: string
  readonly score: ScorePoint | undefined
  readonly onOpen: (day: string) => void
}): ReactNode {
  const life = score?.life ?? null
  const value = life === null ? null : formatNumber(life)
  return (
    <button
      type="button"
      className={cx(
        'score-month__day',
        !inMonth && 'score-month__day--outside',
        day === today && 'score-month__day--today',
      )}
      data-level={life === null ? 0 : Math.min(4, 1 + Math.floor(life / 25))}
      onClick={() => onOpen(day)}
    >
      <span className="score-month__number" aria-hidden>
        {number}
      </span>
      <span className="score-month__score" aria-hidden>
        {value ?? ''}
      </span>
      <span className="visually-hidden">{text.monthDay(formatDay(day), value)}</span>
    </button>
  )
}
