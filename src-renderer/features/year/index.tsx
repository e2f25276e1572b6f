/** A year at a glance: when something was written, and apart from it how it felt. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { DataTable } from '../../charts/data-table.tsx'
import { formatDay, formatNumber } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { moodWords } from '../journal/mood-words.ts'
import { useToday } from '../journal/today.ts'
import { type CellFace, YearGrid } from './year-grid.tsx'
import { countLevel, moodLevel, type Year, type YearCell, yearOf } from './year-model.ts'
import '../../charts/charts.css'
import './year.css'

const text = words.year
const SIGNS = ['−−', '−', '·', '+', '++'] as const

export function YearPage(): ReactNode {
  const identity = useIdentity()
  const today = useToday(identity)
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<string | null>(null)
  const [table, setTable] = useState(false)
  const newest = useQuery(
    orpc.reflections.list.queryOptions({ input: { identity_id: identity.id, limit: 1 } }),
  )
  const last = newest.data?.items[0]?.journal_day ?? today
  const year = chosen ?? last.slice(0, 4)
  const calendar = useQuery(
    orpc.reflections.calendar.queryOptions({
      input: { identity_id: identity.id, from: `${year}-01-01`, to: `${year}-12-31` },
      placeholderData: keepPreviousData,
      enabled: newest.data !== undefined,
    }),
  )
  const model = yearOf(year, calendar.data?.days ?? [])
  const by = (years: number) => setChosen(String(Number(year) + years).padStart(4, '0'))
  const open = (day: string) => navigate(`/journal?day=${day}`)
  return (
    <Page
      title={`${text.title} ${year}`}
      width="wide"
      lead={text.lead(model.daysWritten, model.daysWithMood)}
      actions={
        <>
          <IconButton icon={ChevronLeft} label={text.previous} onClick={() => by(-1)} />
          <IconButton
            icon={ChevronRight}
            label={text.next}
            disabled={year >= today.slice(0, 4)}
            onClick={() => by(1)}
          />
          <Button aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? text.asGrid : text.asTable}
          </Button>
        </>
      }
    >
      {calendar.error && <ErrorNotice error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.isPending && !calendar.error && <Skeleton kind="block" lines={1} />}
      {calendar.data && table && <YearTable year={model} name={`${text.title} ${year}`} />}
      {calendar.data && !table && (
        <>
          <Section title={text.writing}>
            <YearGrid
              year={model}
              kind="count"
              label={`${text.writing} ${year}`}
              today={today}
              faceOf={countFace}
              onOpen={open}
            />
            <Legend kind="count" labels={text.counts} />
          </Section>
          <Section title={text.mood}>
            {model.daysWithMood === 0 ? (
              <p className="muted">{text.noMood}</p>
            ) : (
              <>
                <YearGrid
                  year={model}
                  kind="mood"
                  label={`${text.mood} ${year}`}
                  today={today}
                  faceOf={moodFace}
                  onOpen={open}
                />
                <Legend kind="mood" labels={SIGNS.map((sign, at) => `${sign} ${text.moods[at] ?? ''}`)} />
              </>
            )}
          </Section>
        </>
      )}
    </Page>
  )
}

function countFace({ day, reflections, words: count }: YearCell): CellFace {
  return {
    level: countLevel(reflections),
    sign: '',
    said: `${formatDay(day)}: ${reflections === 0 ? text.nothing : text.amount(reflections, count)}`,
  }
}

function moodFace({ day, valence }: YearCell): CellFace {
  const level = moodLevel(valence)
  return {
    level,
    sign: level === null ? '' : (SIGNS[level - 1] ?? ''),
    said: `${formatDay(day)}: ${valence === null ? words.write.noMood : moodWords({ valence, energy: 0 })}`,
  }
}

function Legend({
  kind,
  labels,
}: {
  readonly kind: 'count' | 'mood'
  readonly labels: readonly string[]
}): ReactNode {
  const first = kind === 'count' ? 0 : 1
  return (
    <ul className="year-legend">
      {labels.map((label, at) => (
        <li key={label} className="year-legend__one">
          <span className={`year-legend__face year-grid__day--${kind}`} data-level={first + at} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  )
}

/** The same by month. */
function YearTable({ year, name }: { readonly year: Year; readonly name: string }): ReactNode {
  const rows = year.months.map(month => ({
    key: month.day,
    cells: [
      formatDay(month.day, 'month'),
      formatNumber(month.days),
      formatNumber(month.reflections),
      formatNumber(month.words),
      month.valence === null ? '–' : moodWords({ valence: month.valence, energy: 0 }),
    ],
  }))
  return <DataTable caption={name} model={{ head: text.head, rows }} />
}
