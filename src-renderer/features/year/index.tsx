/** A year at a glance: when something was written, and apart from it how it felt. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { CalendarDay } from '#contract/schemas/reflection.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import type { TableModel } from '../../charts/data-table.tsx'
import { HeatMapView } from '../../charts/heat-map.tsx'
import type { DayGrid } from '../../charts/heat-map-model.ts'
import { signed } from '../../charts/number-words.ts'
import { formatDay, formatNumber } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { IconButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { moodWords } from '../journal/mood-words.ts'
import { useToday } from '../journal/today.ts'
import { MOOD_SIGNS, type Year, yearOf } from './year-model.ts'
import './year.css'

const text = words.year

export function YearPage(): ReactNode {
  const identity = useIdentity()
  const today = useToday(identity)
  const [chosen, setChosen] = useState<string | null>(null)
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
  const model = yearOf(year, calendar.data?.days ?? [], { count: countWords, mood: feltWords })
  const by = (years: number) => setChosen(String(Number(year) + years).padStart(4, '0'))
  return (
    <Page
      title={`${text.title} ${year}`}
      width="wide"
      lead={model.written.length > 0 && text.lead(model.written.length, model.felt.length)}
      actions={
        <>
          <IconButton icon={ChevronLeft} label={text.previous} onClick={() => by(-1)} />
          <IconButton
            icon={ChevronRight}
            label={text.next}
            disabled={year >= today.slice(0, 4)}
            onClick={() => by(1)}
          />
        </>
      }
    >
      {calendar.error && <ErrorNotice error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.isPending && !calendar.error && <Skeleton kind="block" lines={1} />}
      {calendar.data && model.written.length === 0 && (
        <EmptyState icon={CalendarDays} title={text.none}>
          {text.noneHint}
        </EmptyState>
      )}
      {model.written.length > 0 && <Both model={model} year={year} />}
    </Page>
  )
}

function Both({ model, year }: { readonly model: Year; readonly year: string }): ReactNode {
  const [, navigate] = useLocation()
  const open = (day: string) => navigate(`/journal?day=${day}`)
  return (
    <>
      <Section title={text.writing}>
        <Days
          grid={model.counts}
          tone="count"
          title={`${text.writing} ${year}`}
          summary={text.written(model.written.length)}
          legend={text.counts}
          onOpen={open}
          table={{
            head: text.countHead,
            rows: model.written.map(({ day, reflections, words: count }) => ({
              key: day,
              cells: [formatDay(day), formatNumber(reflections), formatNumber(count)],
              open: () => open(day),
            })),
          }}
        />
      </Section>
      <Section title={text.mood}>
        {model.felt.length === 0 ? (
          <p className="muted">{text.noMood}</p>
        ) : (
          <Days
            grid={model.moods}
            tone="mood"
            title={`${text.mood} ${year}`}
            summary={text.felt(model.felt.length)}
            legend={MOOD_SIGNS.map((sign, at) => `${sign} ${text.moods[at] ?? ''}`)}
            onOpen={open}
            table={{
              head: text.moodHead,
              words: [1],
              rows: model.felt.map(({ day, valence }) => ({
                key: day,
                cells: [formatDay(day), moodWords({ valence, energy: 0 }), signed(valence)],
                open: () => open(day),
              })),
            }}
          />
        )}
      </Section>
    </>
  )
}

function Days({
  grid,
  tone,
  title,
  summary,
  legend,
  table,
  onOpen,
}: {
  readonly grid: DayGrid
  readonly tone: 'count' | 'mood'
  readonly title: string
  readonly summary: string
  readonly legend: readonly string[]
  readonly table: TableModel
  readonly onOpen: (day: string) => void
}): ReactNode {
  const [readout, setReadout] = useState<string | null>(null)
  return (
    <ChartFigure title={title} summary={summary} readout={readout} note={text.hint} table={table}>
      <HeatMapView
        model={grid}
        title={title}
        tone={tone}
        selected={null}
        onOpen={onOpen}
        onPoint={setReadout}
        legend={<Legend tone={tone} labels={legend} />}
      />
    </ChartFigure>
  )
}

function Legend({
  tone,
  labels,
}: {
  readonly tone: 'count' | 'mood'
  readonly labels: readonly string[]
}): ReactNode {
  const first = tone === 'count' ? 0 : 1
  return (
    <ul className="year-legend">
      {labels.map((label, at) => (
        <li key={label} className="year-legend__one">
          <span className="heat__swatch" data-tone={tone} data-level={first + at} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  )
}

function countWords(day: string, found: CalendarDay | undefined): string {
  return `${formatDay(day)}: ${found ? text.amount(found.reflections, found.words) : text.nothing}`
}

function feltWords(day: string, valence: number | null): string {
  return `${formatDay(day)}: ${valence === null ? words.write.noMood : moodWords({ valence, energy: 0 })}`
}
